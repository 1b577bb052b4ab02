#include <thread>

#include "platform/sql/engine_suite.hpp"

namespace waymark::sql {
namespace {

class Concurrency : public EngineSuite {
 protected:
  void in_threads(int count, const std::function<void(int)>& body) {
    std::vector<std::jthread> threads;
    for (int i = 0; i < count; ++i) threads.emplace_back([&body, i] { EXPECT_NO_THROW(body(i)); });
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, Concurrency, kEngines, name_of);

constexpr int kThreads = 8;
constexpr int kRounds = 25;

// Reads, then writes what it read plus one: exact only if transactions run as if one after the other.
base::Result<base::Done> add_one(Transaction& transaction) {
  const auto amount = transaction.first("SELECT amount FROM thing WHERE id = 'counter'"_sql, {})->integer(0);
  transaction.execute("UPDATE thing SET amount = $1 WHERE id = 'counter'"_sql, {amount + 1});
  return base::Done();
}

TEST_P(Concurrency, NoIncrementIsLost) {
  execute("INSERT INTO thing (id, amount) VALUES ('counter', 100)"_sql, {});
  in_threads(kThreads, [&](int) {
    for (int round = 0; round < kRounds; ++round) EXPECT_TRUE(database_->write(kScope, add_one).ok());
  });
  EXPECT_EQ(query("SELECT amount FROM thing"_sql, {}).front().integer(0), 100 + kThreads * kRounds);
}

TEST_P(Concurrency, NoIncrementIsLostBetweenProcesses) {
  execute("INSERT INTO thing (id, amount) VALUES ('counter', 100)"_sql, {});
  in_threads(3, [&](int) {
    const auto own = open(trial_->application());
    for (int round = 0; round < kRounds; ++round) EXPECT_TRUE(own->write(kScope, add_one).ok());
  });
  EXPECT_EQ(query("SELECT amount FROM thing"_sql, {}).front().integer(0), 100 + 3 * kRounds);
}

TEST_P(Concurrency, ManyWritersOfOneRowAllGetTheirTurn) {
  execute("INSERT INTO thing (id, amount) VALUES ('counter', 100)"_sql, {});
  const auto wide = open(trial_->application(), {.readers = 19});
  in_threads(20, [&](int) {
    for (int round = 0; round < 10; ++round) EXPECT_TRUE(wide->write(kScope, add_one).ok());
  });
  EXPECT_EQ(query("SELECT amount FROM thing"_sql, {}).front().integer(0), 300);
}

// Each leaves only while the other stays. Under a snapshot alone both would leave.
TEST_P(Concurrency, TwoDecisionsOnTheSameStateDoNotBothStand) {
  for (int round = 0; round < 20; ++round) {
    execute("DELETE FROM thing"_sql, {});
    execute("INSERT INTO thing (id, amount) VALUES ('0', 1), ('1', 1)"_sql, {});
    in_threads(2, [&](int i) {
      static_cast<void>(database_->write(kScope, [i](Transaction& transaction) -> base::Result<base::Done> {
        if (transaction.first("SELECT sum(amount) FROM thing"_sql, {})->integer(0) < 2) return base::refused("alone");
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        transaction.execute("UPDATE thing SET amount = 0 WHERE id = $1"_sql, {std::to_string(i)});
        return base::Done();
      }));
    });
    EXPECT_EQ(query("SELECT sum(amount) FROM thing"_sql, {}).front().integer(0), 1);
  }
}

TEST_P(Concurrency, ReadersNeverSeeHalfAChange) {
  execute("INSERT INTO thing (id, amount) VALUES ('a', 100), ('b', -100)"_sql, {});
  in_threads(6, [&](int i) {
    for (int round = 0; round < 40; ++round) {
      if (i < 2) {
        static_cast<void>(database_->write(kScope, [](Transaction& transaction) -> base::Result<base::Done> {
          transaction.execute("UPDATE thing SET amount = amount + 1 WHERE id = 'a'"_sql, {});
          transaction.execute("UPDATE thing SET amount = amount - 1 WHERE id = 'b'"_sql, {});
          return base::Done();
        }));
      } else {
        EXPECT_EQ(query("SELECT sum(amount) FROM thing"_sql, {}).front().integer(0), 0);
      }
    }
  });
}

// Each holds a lock of the process while it commits, as a chained log does, and gives it back when it has
// to run again. Whoever kept it while she waits for her turn would never end.
TEST_P(Concurrency, WhatABodyHoldsIsGivenBackBeforeItWaitsToRunAgain) {
  execute("INSERT INTO thing (id, amount) VALUES ('0', 0), ('1', 0), ('2', 0), ('3', 0)"_sql, {});
  std::mutex chain;
  std::atomic<int> rolled_back = 0;
  in_threads(4, [&](int i) {
    for (int round = 0; round < 10; ++round) {
      std::unique_lock<std::mutex> hold;
      const auto done = database_->write(
          kScope,
          [&](Transaction& transaction) -> base::Result<base::Done> {
            EXPECT_FALSE(hold.owns_lock());
            transaction.first("SELECT sum(amount) FROM thing"_sql, {});
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
            transaction.execute("UPDATE thing SET amount = amount + 1 WHERE id = $1"_sql, {std::to_string(i)});
            hold = std::unique_lock(chain);
            return base::Done();
          },
          [&] {
            ++rolled_back;
            if (hold.owns_lock()) hold.unlock();
          });
      EXPECT_TRUE(done.ok());
    }
  });
  EXPECT_EQ(query("SELECT sum(amount) FROM thing"_sql, {}).front().integer(0), 40);
  if (database_->engine() == Engine::postgresql) {
    EXPECT_GT(rolled_back, 0);
  }
}

TEST_P(Concurrency, MoreThreadsThanConnectionsWaitTheirTurn) {
  const auto narrow = open(trial_->application(), {.readers = 1});
  std::atomic<int> answers = 0;
  in_threads(12, [&](int) {
    for (int round = 0; round < 20; ++round)
      answers += static_cast<int>(
          narrow->read(kScope, [](Snapshot& snapshot) { return snapshot.first("SELECT 1"_sql, {})->integer(0); }));
  });
  EXPECT_EQ(answers, 240);
}

TEST(Compose, GivesTheSameAddressForTheSameText) {
  std::vector<Text> texts;
  std::mutex mutex;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 8; ++i)
      threads.emplace_back([&] {
        const auto text = compose({"SELECT 1"_sql, " WHERE "_sql, "1 = 1"_sql});
        const std::lock_guard lock(mutex);
        texts.push_back(text);
      });
  }
  for (const auto text : texts) {
    EXPECT_EQ(text.view(), "SELECT 1 WHERE 1 = 1");
    EXPECT_EQ(text.view().data(), texts.front().view().data());
  }
  EXPECT_NE(compose({"a"_sql}).view().data(), compose({"b"_sql}).view().data());
}

}  // namespace
}  // namespace waymark::sql
