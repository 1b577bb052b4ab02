// The audit as it is written: every read and write, by many at once, in one whole chain.
#include <thread>

#include "core/transaction.hpp"
#include "engines/tampering.hpp"

namespace waymark {
namespace {

using sql::operator""_sql;

class Audit : public EachEngine {};

TEST_P(Audit, IsSoundAsItWasWritten) {
  AuditedWorld at(options());
  at.sign();
  const auto verdict = at.verify();
  EXPECT_TRUE(verdict.sound());
  EXPECT_EQ(verdict.chains, 1);
  EXPECT_EQ(verdict.heads, 1);
  EXPECT_EQ(verdict.entries, at.last());
  EXPECT_GT(verdict.entries, 50);
}

TEST_P(Audit, KeepsAReadAndAWriteEach) {
  world::World world(options());
  const auto before = world.partnership().audit.head().position;
  world.partnership().audit.record({"viewer", "agency", "request"}, {{"record.read", "record", "x"}});
  EXPECT_EQ(world.partnership().audit.head().position, before + 1);
  const Program program(world);
  world::Browser browser(world, program.service);
  browser.sign_in("olive_examplar");
  EXPECT_GT(world.partnership().audit.head().position, before + 1);
}

constexpr sql::Text kAllAttempts = R"(
  SELECT SUM(failed_attempts) FROM staff WHERE partnership_id = $1
)"_sql;
constexpr sql::Text kOneMoreAttempt = R"(
  UPDATE staff SET failed_attempts = failed_attempts + 1 WHERE partnership_id = $1 AND id = $2
)"_sql;

// Reads everybody's row and writes her own, so that writers of different rows collide when they commit, while
// they hold the chain.
void write_in_each_others_way(world::World& world, const std::string& staff) {
  const auto done = core::write(world.partnership(), world.staff(staff), "request",
                                [&](core::Transaction& transaction) -> base::Result<core::Committed<base::Done>> {
                                  transaction.row(kAllAttempts);
                                  std::this_thread::sleep_for(std::chrono::milliseconds{1});
                                  transaction.run(kOneMoreAttempt, {});
                                  return transaction.commit({{"test.written", "staff", "x"}}, base::Done{});
                                });
  EXPECT_TRUE(done.ok());
}

TEST_P(Audit, WritersThatCollideAllEndAndLeaveOneWholeChain) {
  AuditedWorld at(options());
  const auto before = at.last();
  constexpr std::int64_t kRounds = 15;
  const std::vector<std::string> staff = {"olive_examplar", "agatha_figment", "cordelia_fauxley", "bertram_mockingham"};
  {
    std::vector<std::jthread> threads;
    for (const auto& one : staff)
      threads.emplace_back([&at, one] {
        for (std::int64_t round = 0; round < kRounds; ++round) {
          write_in_each_others_way(at.world, one);
          at.read_something();
        }
      });
  }
  EXPECT_EQ(at.last(), before + 2 * kRounds * std::ssize(staff));
  at.sign();
  EXPECT_TRUE(at.verify().sound());
}

WAYMARK_ON_EACH_ENGINE(Audit);

}  // namespace
}  // namespace waymark
