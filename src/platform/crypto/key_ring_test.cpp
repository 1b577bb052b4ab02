#include "platform/crypto/key_ring.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <set>

#include "platform/crypto/hex.hpp"
#include "platform/crypto/memory_key_store.hpp"

namespace waymark::crypto {
namespace {

using ::testing::HasSubstr;

// A store in which something happens at the worst moment, once.
class StoreWithSurprise final : public MemoryKeyStore {
 public:
  std::function<void()> before_put;
  std::function<void()> after_find;
  std::function<void()> after_find_purpose;
  int finds = 0;

  base::Result<base::Done> put(std::span<const WrappedKey> keys) override {
    if (const auto surprise = std::exchange(before_put, nullptr)) surprise();
    return MemoryKeyStore::put(keys);
  }
  std::optional<WrappedKey> find(const KeyId& id) override {
    ++finds;
    auto found = MemoryKeyStore::find(id);
    if (const auto surprise = std::exchange(after_find, nullptr)) surprise();
    return found;
  }
  std::optional<WrappedKey> find_purpose(std::string_view purpose) override {
    auto found = MemoryKeyStore::find_purpose(purpose);
    if (const auto surprise = std::exchange(after_find_purpose, nullptr)) surprise();
    return found;
  }
};

std::string what_is_thrown(const std::function<void()>& act) {
  try {
    act();
  } catch (const base::InfrastructureError& error) {
    return error.what();
  }
  return "nothing was thrown";
}

class Ring : public ::testing::Test {
 protected:
  Key master() const { return Key::from(master_bytes); }
  KeyRing start(std::size_t budget = 100) { return {master(), "riverside", store, randomness, budget}; }

  base::SystemRandomness randomness;
  Bytes master_bytes = Bytes(Key::kSize, 7);
  StoreWithSurprise store;
};

TEST_F(Ring, FindsTheSameKeyAfterARestart) {
  KeyId id;
  std::string made;
  {
    auto ring = start();
    id = ring.create("identity");
    made = hex(ring.find(id)->bytes());
    EXPECT_EQ(store.finds, 0) << "a new key is in memory already";
  }
  auto ring = start();
  EXPECT_EQ(hex(ring.find(id)->bytes()), made);
  EXPECT_EQ(ring.partnership(), "riverside");
}

TEST_F(Ring, MakesDifferentKeysAndKeepsNoneInTheClear) {
  auto ring = start();
  const auto ids = ring.create(std::vector<std::string_view>{"identity", "content", "identity"});
  std::set<std::string> keys;
  for (const auto& id : ids) keys.insert(hex(ring.find(id)->bytes()));
  EXPECT_EQ(keys.size(), 3U);
  for (const auto& kept : store.keys())
    for (const auto& key : keys) EXPECT_THAT(hex(kept.wrapped), ::testing::Not(HasSubstr(key)));
  EXPECT_EQ(store.find(ids[1])->purpose, "content");
}

TEST_F(Ring, KnowsNothingOfAnErasedKey) {
  auto ring = start();
  const auto id = ring.create("identity");
  const auto held = ring.find(id);
  ring.erase(id, "asked for");
  EXPECT_EQ(ring.find(id), nullptr);
  EXPECT_EQ(start().find(id), nullptr);
  EXPECT_EQ(held.use_count(), 1) << "the ring let its copy go";
  ring.erase(id, "asked for");
  EXPECT_EQ(store.ledger(), (std::vector<MemoryKeyStore::Erasure>{{id, "asked for"}}));
  EXPECT_EQ(ring.find(KeyId::random(randomness, "key id")), nullptr);
}

TEST_F(Ring, DoesNotBringBackAKeyThatIsErasedWhileItIsRead) {
  const auto id = start().create("identity");
  auto ring = start();
  store.after_find = [&] { ring.erase(id, "asked for"); };
  EXPECT_NE(ring.find(id), nullptr) << "it was read before it was erased";
  EXPECT_EQ(ring.find(id), nullptr);
}

TEST_F(Ring, ForgetsWhatAnotherProcessErased) {
  auto one = start();
  auto other = start();
  const auto id = one.create("identity");
  ASSERT_NE(other.find(id), nullptr);
  one.erase(id, "asked for");
  other.forget(id);
  EXPECT_EQ(other.find(id), nullptr);
}

TEST_F(Ring, KeepsItsBudget) {
  auto ring = start(3);
  std::vector<KeyId> ids;
  for (int i = 0; i < 10; ++i) ids.push_back(ring.create("identity"));
  for (const auto& id : ids) ASSERT_NE(ring.find(id), nullptr);
  EXPECT_EQ(store.finds, 10) << "each was let go before it was asked for";
  for (int again = 0; again < 5; ++again)
    for (std::size_t i = 7; i < 10; ++i) ASSERT_NE(ring.find(ids[i]), nullptr);
  EXPECT_EQ(store.finds, 10) << "the last three are in memory";
}

TEST_F(Ring, HasOneOnlyKeyOfAPurpose) {
  auto ring = start();
  const auto audit = ring.only("audit");
  EXPECT_EQ(ring.only("audit"), audit);
  EXPECT_NE(ring.only("index"), audit);
  EXPECT_EQ(start().only("audit"), audit);
  EXPECT_NE(ring.create("audit"), audit);
  ring.erase(audit, "replaced");
  EXPECT_NE(ring.only("audit"), audit);
}

TEST_F(Ring, DoesNotRememberAnOnlyKeyThatIsErasedWhileItIsLookedFor) {
  const auto id = start().only("audit");
  auto ring = start();
  store.after_find_purpose = [&] { ring.erase(id, "replaced"); };
  EXPECT_EQ(ring.only("audit"), id) << "it was found before it was erased";
  EXPECT_NE(ring.only("audit"), id);
}

TEST_F(Ring, TakesTheOnlyKeyOfWhoeverWasFirst) {
  auto ring = start();
  auto other = start();
  KeyId first;
  store.before_put = [&] { first = other.only("audit"); };
  EXPECT_EQ(ring.only("audit"), first);
  EXPECT_EQ(hex(ring.find(first)->bytes()), hex(other.find(first)->bytes()));
}

TEST_F(Ring, SharesThePartnershipsKeyWithWhoeverWasFirst) {
  KeyId id;
  store.before_put = [&] { id = start().create("identity"); };
  auto ring = start();
  EXPECT_NE(ring.find(id), nullptr);
  EXPECT_NE(start().find(ring.create("content")), nullptr);
}

TEST_F(Ring, RefusesAnotherMasterKeyOrPartnershipAndSaysSo) {
  start().create("identity");
  const auto kept = store.keys().size();
  EXPECT_THAT(what_is_thrown([&] { KeyRing(Key::from(Bytes(32, 8)), "riverside", store, randomness); }),
              HasSubstr("the master key is not the one that wrapped"));
  EXPECT_THAT(what_is_thrown([&] { KeyRing(master(), "hillside", store, randomness); }),
              HasSubstr("the store belongs to another partnership"));
  EXPECT_EQ(store.keys().size(), kept) << "and nothing was made";
}

TEST_F(Ring, MakesNoNewPartnershipKeyWhereTheOldOneIsMissing) {
  start().create("identity");
  store.erase(store.find_purpose("partnership")->id, "damage");
  EXPECT_THAT(what_is_thrown([&] { start(); }), HasSubstr("restore the key store"));
}

TEST_F(Ring, TrustsNoRowThatWasAltered) {
  auto ring = start();
  const auto id = *store.find(ring.create("identity"));
  const auto other = *store.find(ring.create("identity"));
  const auto refuses = [&](const WrappedKey& altered) {
    store.overwrite(altered);
    EXPECT_THAT(what_is_thrown([&] { static_cast<void>(start().find(id.id)); }), HasSubstr("does not unwrap"));
  };
  refuses({id.id, "content", id.wrapped, id.only});
  refuses({id.id, id.purpose, id.wrapped, true});
  refuses({id.id, id.purpose, other.wrapped, id.only});
  refuses({id.id, id.purpose, {}, id.only});
  for (std::size_t i = 0; i < id.wrapped.size(); ++i) {
    auto altered = id;
    altered.wrapped[i] ^= 0x80;
    refuses(altered);
  }
  store.overwrite(id);
  EXPECT_NE(start().find(id.id), nullptr);
}

TEST_F(Ring, KeepsItsOwnKeyToItself) {
  auto ring = start();
  EXPECT_DEATH(ring.create("partnership"), "not the ring's own");
  EXPECT_DEATH(ring.only("partnership"), "not the ring's own");
  EXPECT_DEATH(ring.erase(store.find_purpose("partnership")->id, "mistake"), "partnership's own key");
}

}  // namespace
}  // namespace waymark::crypto
