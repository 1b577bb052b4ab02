#include <thread>

#include "platform/sql/engine_suite.hpp"

namespace waymark::sql {
namespace {

const Migration kFirst{"0001_first.sql", "CREATE TABLE one (id TEXT PRIMARY KEY);\n"};
const Migration kSecond{"0002_second.sql",
                        "CREATE TABLE two (id TEXT PRIMARY KEY);\nINSERT INTO two (id) VALUES ('a;''b');\n"};
const Migration kThird{"0003_third.sql", "ALTER TABLE one ADD COLUMN amount BIGINT;\n"};

class Migrating : public testing::TestWithParam<Engine> {
 protected:
  void SetUp() override {
    if (!EngineTrial::possible(GetParam())) GTEST_SKIP() << EngineTrial::kMissing;
    trial_.emplace(GetParam());
  }
  std::size_t bring(const std::vector<Migration>& migrations) {
    return migrate(trial_->owner(), migrations, trial_->role());
  }

  // What is wrong; empty where it went well.
  template <class Action>
  std::string complaint(Action action) {
    try {
      action();
    } catch (const base::InfrastructureError& error) {
      return error.what();
    }
    return "";
  }
  std::string complaint_of(const std::vector<Migration>& migrations) {
    return complaint([&] { bring(migrations); });
  }
  std::string complaint_at_start(const std::vector<Migration>& migrations) {
    const auto database = open(trial_->application());
    return complaint([&] { expect_migrated(*database, migrations); });
  }
  bool exists(Text look) {
    const auto database = open(trial_->owner());
    try {
      database->read(kScope, [&](Snapshot& snapshot) { return snapshot.query(look, {}).size(); });
      return true;
    } catch (const Error&) {
      return false;
    }
  }

  std::optional<EngineTrial> trial_;
};
INSTANTIATE_TEST_SUITE_P(Engines, Migrating, kEngines, name_of);

using testing::AssertionResult;
AssertionResult holds(const std::string& text, std::string_view part) {
  return (text.find(part) == std::string::npos ? testing::AssertionFailure() : testing::AssertionSuccess()) << text;
}

TEST_P(Migrating, AppliesEachOnceAndInOrder) {
  EXPECT_EQ(bring({kFirst}), 1U);
  EXPECT_EQ(bring({kFirst}), 0U);
  EXPECT_EQ(bring({kFirst, kSecond, kThird}), 2U);
  EXPECT_EQ(bring({kFirst, kSecond, kThird}), 0U);
  const auto database = open(trial_->application());
  const auto row = database->read(kScope, [](Snapshot& snapshot) {
    return *snapshot.first("SELECT number, name, checksum, applied_at FROM schema_migration ORDER BY number DESC"_sql,
                           {});
  });
  EXPECT_EQ(row.integer(0), 3);
  EXPECT_EQ(row.text(1), "0003_third.sql");
  EXPECT_EQ(row.text(2).size(), 64U);
  EXPECT_EQ(row.text(3).size(), 24U);
  EXPECT_EQ(database->read(
                kScope, [](Snapshot& s) { return s.query("SELECT id FROM two WHERE id = $1"_sql, {"a;'b"}).size(); }),
            1U);
}

TEST_P(Migrating, RefusesWhatWasAltered) {
  bring({kFirst, kSecond});
  Migration altered = kFirst;
  altered.text = "CREATE TABLE one (id TEXT PRIMARY KEY);";
  EXPECT_TRUE(holds(complaint_of({altered, kSecond}), "0001_first.sql was altered"));
  EXPECT_TRUE(holds(complaint_at_start({altered, kSecond}), "0001_first.sql was altered"));
  Migration renamed = kSecond;
  renamed.name = "0002_renamed.sql";
  EXPECT_TRUE(holds(complaint_of({kFirst, renamed}), "altered"));
}

TEST_P(Migrating, RefusesAGap) {
  EXPECT_TRUE(holds(complaint_of({kFirst, kThird}), "0003_third.sql stands where 0002_"));
  EXPECT_TRUE(holds(complaint_of({kSecond}), "0001_"));
  EXPECT_TRUE(holds(complaint_of({kFirst, kFirst}), "0002_"));
  EXPECT_FALSE(exists("SELECT * FROM one"_sql));
  bring({kFirst, kSecond, kThird});
  const auto owner = open(trial_->owner());
  static_cast<void>(owner->write(kScope, [](Transaction& transaction) -> base::Result<base::Done> {
    transaction.execute("DELETE FROM schema_migration WHERE number = 2"_sql, {});
    return base::Done();
  }));
  EXPECT_TRUE(holds(complaint_of({kFirst, kSecond, kThird}), "lacks migration 0002"));
  EXPECT_TRUE(holds(complaint_at_start({kFirst, kSecond, kThird}), "lacks migration 0002"));
}

TEST_P(Migrating, RefusesADatabaseThatIsNewer) {
  bring({kFirst, kSecond});
  EXPECT_TRUE(holds(complaint_of({kFirst}), "0002_second.sql, which this program does not know"));
  EXPECT_TRUE(holds(complaint_of({}), "0002_second.sql, which this program does not know"));
  EXPECT_TRUE(holds(complaint_at_start({kFirst}), "does not know"));
}

TEST_P(Migrating, LeavesNothingOfOneThatFailsHalfway) {
  const Migration half{
      "0002_half.sql",
      "CREATE TABLE half (id TEXT);\nINSERT INTO half (id) VALUES ('a');\nCREATE TABLE one (id TEXT);\n"};
  EXPECT_TRUE(holds(complaint_of({kFirst, half, kThird}), "migration 0002_half.sql: "));
  EXPECT_FALSE(exists("SELECT * FROM half"_sql));
  EXPECT_TRUE(exists("SELECT * FROM one"_sql));
  EXPECT_EQ(bring({kFirst, kSecond}), 1U) << "the first was kept, and the second may be mended";
}

TEST_P(Migrating, RefusesAStatementThatWouldEndTheTransaction) {
  const Migration ends{"0002_ends.sql", "CREATE TABLE half (id TEXT);\nCOMMIT;\n"};
  EXPECT_TRUE(holds(complaint_of({kFirst, ends}), "CREATE, ALTER, DROP"));
  EXPECT_FALSE(exists("SELECT * FROM half"_sql));
}

TEST_P(Migrating, StartsOnlyAtTheNewest) {
  EXPECT_TRUE(holds(complaint_at_start({kFirst}), "run `waymark migrate`"));
  bring({kFirst});
  EXPECT_EQ(complaint_at_start({kFirst}), "");
  EXPECT_TRUE(holds(complaint_at_start({kFirst, kSecond}), "at migration 1 of 2"));
}

TEST_P(Migrating, TheRoleThatTrialsUseIsUnprivileged) {
  const auto database = trial_->database({kFirst});
  EXPECT_NO_THROW(expect_unprivileged(*database));
}

TEST_P(Migrating, TwoAtOnceApplyOnceBetweenThem) {
  for (int round = 0; round < 5; ++round) {
    const EngineTrial trial(GetParam());
    std::atomic<std::size_t> applied = 0;
    {
      std::vector<std::jthread> threads;
      for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
          EXPECT_NO_THROW(applied += migrate(trial.owner(), {kFirst, kSecond, kThird}, trial.role()));
        });
    }
    EXPECT_EQ(applied, 3U);
  }
}

}  // namespace
}  // namespace waymark::sql
