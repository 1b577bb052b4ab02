#include <gtest/gtest.h>

#include <atomic>
#include <functional>
#include <latch>
#include <set>
#include <thread>

#include "platform/crypto/hex.hpp"
#include "platform/crypto/memory_key_store.hpp"

namespace waymark::crypto {
namespace {

constexpr std::size_t kThreads = 8;

// Runs `work` with 0, 1, 2 … on as many threads, which start together.
void on_threads(const std::function<void(std::size_t)>& work) {
  std::latch start(static_cast<std::ptrdiff_t>(kThreads));
  std::vector<std::jthread> threads;
  for (std::size_t i = 0; i < kThreads; ++i)
    threads.emplace_back([&, i] {
      start.arrive_and_wait();
      work(i);
    });
}

class RingWithThreads : public ::testing::Test {
 protected:
  std::unique_ptr<KeyRing> start(std::size_t budget = 16) {
    return std::make_unique<KeyRing>(Key::from(Bytes(Key::kSize, 7)), "riverside", store, randomness, budget);
  }
  base::SystemRandomness randomness;
  MemoryKeyStore store;
};

TEST_F(RingWithThreads, MakesOneOnlyKeyHoweverManyAskAtOnce) {
  for (int round = 0; round < 20; ++round) {
    const auto purpose = "purpose " + std::to_string(round);
    const auto shared = start();
    std::array<KeyId, kThreads> ids;
    // Half of them share a ring, as threads do; the others have their own, as processes do.
    on_threads([&](std::size_t i) { ids[i] = i % 2 == 0 ? shared->only(purpose) : start()->only(purpose); });
    EXPECT_EQ(std::set(ids.begin(), ids.end()).size(), 1U);
  }
}

TEST_F(RingWithThreads, MakesOnePartnershipKeyHoweverManyStartAtOnce) {
  for (int round = 0; round < 20; ++round) {
    MemoryKeyStore empty;
    std::array<KeyId, kThreads> ids;
    on_threads([&](std::size_t i) {
      ids[i] = KeyRing(Key::from(Bytes(Key::kSize, 7)), "riverside", empty, randomness).create("identity");
    });
    KeyRing ring(Key::from(Bytes(Key::kSize, 7)), "riverside", empty, randomness);
    for (const auto& id : ids) EXPECT_NE(ring.find(id), nullptr);
  }
}

TEST_F(RingWithThreads, CreatesFindsAndErasesAtOnce) {
  const auto ring = start();
  const auto shared = ring->create("identity");
  const auto expected = hex(ring->find(shared)->bytes());
  std::atomic<int> wrong = 0;
  on_threads([&](std::size_t) {
    for (int i = 0; i < 300; ++i) {
      const auto own = ring->create("content");
      if (!ring->find(own)) ++wrong;
      if (hex(ring->find(shared)->bytes()) != expected) ++wrong;
      ring->erase(own, "test");
      if (ring->find(own)) ++wrong;
      ring->forget(shared);
    }
  });
  EXPECT_EQ(wrong, 0);
}

TEST_F(RingWithThreads, NeverFindsAKeyAfterItsErasureReturned) {
  for (int round = 0; round < 200; ++round) {
    const auto id = start()->create("identity");
    const auto ring = start();
    std::atomic<bool> erased = false;
    std::atomic<int> wrong = 0;
    on_threads([&](std::size_t i) {
      if (i == 0) {
        ring->erase(id, "test");
        erased = true;
        return;
      }
      for (int again = 0; again < 20; ++again) {
        const bool was_erased = erased;
        if (ring->find(id) && was_erased) ++wrong;
      }
    });
    EXPECT_EQ(wrong, 0);
    EXPECT_EQ(ring->find(id), nullptr);
  }
}

}  // namespace
}  // namespace waymark::crypto
