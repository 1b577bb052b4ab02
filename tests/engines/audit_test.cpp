// The audit notices whatever was altered, removed, inserted or moved up to the last head.
#include <fstream>
#include <thread>

#include "capabilities/staff/staff.hpp"
#include "core/audit_heads.hpp"
#include "core/audit_verify.hpp"
#include "engines/each_engine.hpp"
#include "linkage/simulate/dice.hpp"

namespace waymark {
namespace {

using sql::operator""_sql;

class Audit : public EachEngine {
 protected:
  std::filesystem::path heads(world::World& world) const { return world.folder() / "heads"; }

  void sign(world::World& world) const {
    core::HeadFile(heads(world), world.keys()).append(world.partnership().audit.head(), world.clock().now());
  }
  core::AuditVerdict verify(world::World& world) const {
    return core::verify_audit(world.database(), world.keys(), heads(world));
  }
  static void tamper(world::World& world, sql::Text sql, std::initializer_list<sql::Value> values) {
    const auto done =
        world.database().write({"", "tamper"}, [&](sql::Transaction& transaction) -> base::Result<base::Done> {
          EXPECT_GT(transaction.execute(sql, values), 0);
          return base::Done{};
        });
    EXPECT_TRUE(done.ok());
  }
};

constexpr sql::Text kAlter = R"(
  UPDATE audit_entry SET subject_id = 'somebody else' WHERE partnership_id = $1 AND position = $2
)"_sql;
constexpr sql::Text kRemove = R"(
  DELETE FROM audit_entry WHERE partnership_id = $1 AND position = $2
)"_sql;
constexpr sql::Text kRemoveFrom = R"(
  DELETE FROM audit_entry WHERE partnership_id = $1 AND position >= $2
)"_sql;
constexpr sql::Text kMove = R"(
  UPDATE audit_entry SET position = position + 1000000 WHERE partnership_id = $1 AND position = $2
)"_sql;
constexpr sql::Text kInsert = R"(
  INSERT INTO audit_entry (partnership_id, chain_id, position, at, viewer, agency, action, subject_kind, subject_id,
                           purpose, request_id, mac)
  SELECT partnership_id, chain_id, position + 1, at, viewer, agency, action, subject_kind, subject_id, purpose,
         request_id, mac
    FROM audit_entry WHERE partnership_id = $1 AND position = $2
)"_sql;

TEST_P(Audit, IsSoundAsItWasWritten) {
  world::World world(options());
  sign(world);
  const auto verdict = verify(world);
  EXPECT_TRUE(verdict.sound());
  EXPECT_EQ(verdict.chains, 1);
  EXPECT_EQ(verdict.heads, 1);
  EXPECT_EQ(verdict.entries, world.partnership().audit.head().position);
  EXPECT_GT(verdict.entries, 50);
}

TEST_P(Audit, NoticesEveryKindOfTampering) {
  for (const auto sql : {kAlter, kRemove, kRemoveFrom, kMove}) {
    world::World world(options());
    sign(world);
    linkage::simulate::Dice dice(7);
    const auto last = static_cast<int>(world.partnership().audit.head().position);
    tamper(world, sql, {world.partnership().code, dice.between(1, last)});
    const auto verdict = verify(world);
    EXPECT_FALSE(verdict.sound()) << sql.view();
  }
}

TEST_P(Audit, NoticesWhatWasAddedAtTheEnd) {
  world::World world(options());
  sign(world);
  tamper(world, kInsert, {world.partnership().code, world.partnership().audit.head().position});
  EXPECT_FALSE(verify(world).sound());
}

TEST_P(Audit, NoticesAHeadThatWasAltered) {
  world::World world(options());
  sign(world);
  {
    std::fstream file(heads(world));
    file.seekg(30);
    const auto before = static_cast<char>(file.get());
    file.seekp(30);
    file.put(before == '9' ? '8' : '9');
  }
  EXPECT_FALSE(verify(world).sound());
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
  world::World world(options());
  const auto before = world.partnership().audit.head().position;
  constexpr std::int64_t kRounds = 15;
  const std::vector<std::string> staff = {"olive_examplar", "agatha_figment", "cordelia_fauxley", "bertram_mockingham"};
  {
    std::vector<std::jthread> threads;
    for (const auto& one : staff)
      threads.emplace_back([&world, one] {
        for (std::int64_t round = 0; round < kRounds; ++round) {
          write_in_each_others_way(world, one);
          world.partnership().audit.record({one, "agency", "request"}, {{"record.read", "record", "x"}});
        }
      });
  }
  EXPECT_EQ(world.partnership().audit.head().position, before + 2 * kRounds * std::ssize(staff));
  sign(world);
  EXPECT_TRUE(verify(world).sound());
}

WAYMARK_ON_EACH_ENGINE(Audit);

}  // namespace
}  // namespace waymark
