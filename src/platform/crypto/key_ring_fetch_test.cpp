#include <gtest/gtest.h>

#include <functional>
#include <utility>

#include "platform/crypto/hex.hpp"
#include "platform/crypto/memory_key_store.hpp"

namespace waymark::crypto {
namespace {

// Counts what it is asked, and lets something happen once while it answers.
class AskedStore final : public MemoryKeyStore {
 public:
  int asked_for_one = 0;
  int asked_for_many = 0;
  std::function<void()> meanwhile;

  std::optional<WrappedKey> find(const KeyId& id) override {
    ++asked_for_one;
    return MemoryKeyStore::find(id);
  }
  std::vector<WrappedKey> find_all(std::span<const KeyId> ids) override {
    ++asked_for_many;
    auto found = MemoryKeyStore::find_all(ids);
    if (const auto act = std::exchange(meanwhile, nullptr)) act();
    return found;
  }
};

class RingFetch : public ::testing::Test {
 protected:
  KeyRing start() { return {Key::from(Bytes(Key::kSize, 7)), "riverside", store, randomness}; }

  base::SystemRandomness randomness;
  AskedStore store;
};

TEST_F(RingFetch, TakesManyWithOneQuestion) {
  std::vector<std::string> made;
  std::vector<KeyId> ids;
  {
    auto ring = start();
    ids = ring.create(std::vector<std::string_view>{"identity", "identity", "content"});
    for (const auto& id : ids) made.push_back(hex(ring.find(id)->bytes()));
  }
  auto ring = start();
  ring.fetch(ids);
  for (std::size_t i = 0; i < ids.size(); ++i) EXPECT_EQ(hex(ring.find(ids[i])->bytes()), made[i]);
  EXPECT_EQ(store.asked_for_one, 0);
  EXPECT_EQ(store.asked_for_many, 1);
  ring.fetch(ids);
  EXPECT_EQ(store.asked_for_many, 1) << "they are in memory";
}

TEST_F(RingFetch, LeavesOutWhatIsErasedOrDoesNotUnwrap) {
  const auto ids = start().create(std::vector<std::string_view>{"identity", "identity", "identity"});
  store.erase(ids[0], "asked for");
  for (auto kept : store.keys()) {
    if (kept.id != ids[1]) continue;
    kept.wrapped.back() ^= 1U;
    store.overwrite(kept);
  }
  auto ring = start();
  ring.fetch(ids);
  EXPECT_EQ(ring.find(ids[0]), nullptr);
  EXPECT_THROW(ring.find(ids[1]), base::InfrastructureError) << "an altered key is said by whoever needs it";
  EXPECT_NE(ring.find(ids[2]), nullptr) << "and keeps nobody from the others";
}

TEST_F(RingFetch, DoesNotBringBackAKeyThatIsErasedWhileItIsRead) {
  const auto ids = start().create(std::vector<std::string_view>{"identity", "identity"});
  auto ring = start();
  store.meanwhile = [&] { ring.erase(ids[0], "asked for"); };
  ring.fetch(ids);
  EXPECT_EQ(ring.find(ids[0]), nullptr);
  EXPECT_NE(ring.find(ids[1]), nullptr);
}

}  // namespace
}  // namespace waymark::crypto
