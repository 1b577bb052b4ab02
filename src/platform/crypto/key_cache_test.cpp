#include "platform/crypto/key_cache.hpp"

#include <gtest/gtest.h>

#include <list>
#include <random>

namespace waymark::crypto {
namespace {

class Cache : public ::testing::Test {
 protected:
  std::shared_ptr<const Key> new_key() { return std::make_shared<const Key>(Key::random(randomness, "key")); }
  KeyId new_id() { return KeyId::random(randomness, "key id"); }
  base::SystemRandomness randomness;
};

TEST_F(Cache, LetsGoWhatWasUsedLongestAgo) {
  KeyCache cache(2);
  const auto a = new_id();
  const auto b = new_id();
  const auto c = new_id();
  cache.keep(a, new_key());
  cache.keep(b, new_key());
  EXPECT_TRUE(cache.find(a));
  cache.keep(c, new_key());
  EXPECT_TRUE(cache.find(a));
  EXPECT_FALSE(cache.find(b));
  EXPECT_TRUE(cache.find(c));
}

TEST_F(Cache, KeepsTheFirstKeyOfAnIdAndForgets) {
  KeyCache cache(2);
  const auto id = new_id();
  const auto first = new_key();
  cache.keep(id, first);
  cache.keep(id, new_key());
  EXPECT_EQ(cache.find(id), first);
  EXPECT_EQ(cache.size(), 1U);
  cache.forget(id);
  cache.forget(id);
  EXPECT_FALSE(cache.find(id));
  EXPECT_EQ(first.use_count(), 1) << "nothing else holds the key";
}

TEST_F(Cache, BehavesAsASimpleListDoes) {
  constexpr std::size_t kBudget = 7;
  KeyCache cache(kBudget);
  std::list<KeyId> model;  // the one used last comes first
  std::vector<KeyId> ids;
  for (int i = 0; i < 20; ++i) ids.push_back(new_id());
  std::mt19937 generator(3);
  for (int step = 0; step < 20'000; ++step) {
    const auto& id = ids[generator() % ids.size()];
    const bool held = std::find(model.begin(), model.end(), id) != model.end();
    switch (generator() % 4) {
      case 0:
        cache.forget(id);
        model.remove(id);
        break;
      case 1:
        cache.keep(id, new_key());
        model.remove(id);
        model.push_front(id);
        if (model.size() > kBudget) model.pop_back();
        break;
      default:
        ASSERT_EQ(cache.find(id) != nullptr, held);
        if (held) model.remove(id), model.push_front(id);
    }
    ASSERT_EQ(cache.size(), model.size());
  }
}

}  // namespace
}  // namespace waymark::crypto
