#include "platform/crypto/password.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

#include "platform/base/failure.hpp"
#include "platform/crypto/turnstile.hpp"

namespace waymark::crypto {
namespace {

constexpr PasswordCost kCheap{8, 1};

class Passwords : public ::testing::Test {
 protected:
  base::SystemRandomness randomness;
};

// Draws zeros for the salt alone.
class ZeroRandomness final : public base::Randomness {
 public:
  void fill(std::string_view purpose, std::span<std::uint8_t> bytes) override {
    EXPECT_EQ(purpose, "password salt");
    std::fill(bytes.begin(), bytes.end(), std::uint8_t{0});
  }
};

// [PHC-ARGON2] the reference implementation's src/test.c, "Argon2id version number: 13". RFC 9106's own vector
// has four lanes, a secret and associated data, none of which we use.
TEST(Argon2id, AgreesWithThePublishedVectors) {
  const std::string little = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";
  const std::string large = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
  EXPECT_TRUE(verify_password("password", little));
  EXPECT_TRUE(verify_password("password", large));
  EXPECT_FALSE(verify_password("passwore", little));
}

TEST_F(Passwords, AreVerifiedAndNoOtherIs) {
  const std::string password("a\0long passphrase \xc3\xa9 ", 21);
  const auto stored = hash_password(password, randomness, kCheap);
  EXPECT_TRUE(verify_password(password, stored));
  EXPECT_FALSE(verify_password("", stored));
  EXPECT_FALSE(verify_password({}, stored));
  EXPECT_TRUE(verify_password({}, hash_password({}, randomness, kCheap)));
  EXPECT_FALSE(verify_password(password.substr(0, 1), stored)) << "a NUL does not end it";
  EXPECT_FALSE(verify_password(password.substr(0, password.size() - 1), stored)) << "nothing is trimmed";
  EXPECT_FALSE(verify_password(password + " ", stored));
}

TEST_F(Passwords, AreStoredInTheStandardFormWithASaltEach) {
  const auto stored = hash_password("correct horse", randomness);
  EXPECT_TRUE(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$")) << stored;
  EXPECT_EQ(stored.size(), 31U + 22 + 1 + 43);
  EXPECT_NE(stored, hash_password("correct horse", randomness));
  EXPECT_TRUE(verify_password("correct horse", stored));
  ZeroRandomness zeros;
  EXPECT_TRUE(hash_password("x", zeros, kCheap).starts_with("$argon2id$v=19$m=8,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$"));
}

TEST_F(Passwords, AreHashedAgainWhenTheCostChanged) {
  const auto stored = hash_password("correct horse", randomness, kCheap);
  EXPECT_FALSE(needs_rehash(stored, kCheap));
  EXPECT_TRUE(needs_rehash(stored, {8, 2}));
  EXPECT_TRUE(needs_rehash(stored, {16, 1}));
  EXPECT_TRUE(needs_rehash(stored));
  EXPECT_TRUE(needs_rehash("", kCheap));
  EXPECT_TRUE(needs_rehash("$argon2i$v=19$m=8,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA", kCheap));
}

TEST_F(Passwords, AreNotCalledWrongWhenTheStoredHashIsDamaged) {
  const auto stored = hash_password("correct horse", randomness, kCheap);
  for (const auto& damaged : {std::string(), std::string("plain"), stored.substr(0, 40), '$' + stored})
    EXPECT_THROW(static_cast<void>(verify_password("correct horse", damaged)), base::InfrastructureError) << damaged;
}

TEST_F(Passwords, HaveALeastCost) {
  EXPECT_DEATH(static_cast<void>(hash_password("x", randomness, {7, 1})), "at least one pass");
  EXPECT_DEATH(static_cast<void>(hash_password("x", randomness, {8, 0})), "at least one pass");
}

TEST_F(Passwords, AreHashedByManyThreadsAtOnce) {
  const auto stored = hash_password("correct horse", randomness, kCheap);
  std::atomic<int> right = 0;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 16; ++i)
      threads.emplace_back([&] {
        for (int again = 0; again < 20; ++again) {
          spend_as_much("correct horse", kCheap);
          if (verify_password("correct horse", stored)) ++right;
        }
      });
  }
  EXPECT_EQ(right, 16 * 20);
}

TEST(Turnstile, LetsAsManyThroughAsItSays) {
  Turnstile turnstile(2);
  const Turnstile::Passage one(turnstile);
  const Turnstile::Passage two(turnstile);  // would wait for ever if only one were let through
}

TEST(Turnstile, LetsNoMoreThroughThanItSays) {
  Turnstile turnstile(3);
  std::atomic<int> inside = 0;
  std::atomic<int> most = 0;
  std::atomic<int> passed = 0;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 12; ++i)
      threads.emplace_back([&] {
        for (int again = 0; again < 200; ++again) {
          const Turnstile::Passage passage(turnstile);
          const int now = ++inside;
          for (int seen = most; seen < now && !most.compare_exchange_weak(seen, now);) continue;
          std::this_thread::yield();
          --inside;
          ++passed;
        }
      });
  }
  EXPECT_LE(most, 3);
  EXPECT_EQ(passed, 12 * 200);
}

}  // namespace
}  // namespace waymark::crypto
