#include "platform/crypto/memory_key_store.hpp"

#include <gtest/gtest.h>

namespace waymark::crypto {
namespace {

// The contract in key_ring.hpp, which every key store keeps.
class Store : public ::testing::Test {
 protected:
  WrappedKey key(std::string purpose, bool only = false) {
    return {KeyId::random(randomness, "key id"), std::move(purpose), {1, 2, 3}, only};
  }
  base::SystemRandomness randomness;
  MemoryKeyStore store;
};

TEST_F(Store, FindsWhatWasPut) {
  EXPECT_TRUE(store.empty());
  const std::vector keys = {key("identity"), key("audit", true)};
  ASSERT_TRUE(store.put(keys));
  EXPECT_FALSE(store.empty());
  EXPECT_EQ(store.find(keys[0].id)->wrapped, keys[0].wrapped);
  EXPECT_EQ(store.find_purpose("audit")->id, keys[1].id);
  EXPECT_FALSE(store.find_purpose("identity")) << "not the only one of its purpose";
  EXPECT_FALSE(store.find(KeyId::random(randomness, "key id")));
}

TEST_F(Store, KeepsOneOnlyKeyOfAPurposeAndAllOrNothing) {
  const auto first = key("audit", true);
  ASSERT_TRUE(store.put({&first, 1}));
  const std::vector later = {key("identity"), key("audit", true)};
  const auto refused = store.put(later);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.failure().kind, base::FailureKind::conflict);
  EXPECT_FALSE(store.find(later[0].id));
  EXPECT_EQ(store.find_purpose("audit")->id, first.id);
  const auto ordinary = key("audit");
  EXPECT_TRUE(store.put({&ordinary, 1}));
  EXPECT_FALSE(store.put(std::vector{key("index", true), key("index", true)}));
  EXPECT_FALSE(store.find_purpose("index"));
}

TEST_F(Store, ErasesOnceAndWritesItDown) {
  const auto audit = key("audit", true);
  ASSERT_TRUE(store.put({&audit, 1}));
  store.erase(audit.id, "replaced");
  store.erase(audit.id, "replaced again");
  EXPECT_FALSE(store.find(audit.id));
  EXPECT_FALSE(store.find_purpose("audit"));
  EXPECT_EQ(store.ledger().size(), 1U);
  const auto next = key("audit", true);
  EXPECT_TRUE(store.put({&next, 1})) << "the purpose is free again";
}

}  // namespace
}  // namespace waymark::crypto
