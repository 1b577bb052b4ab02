#include "platform/sql/planner_statistics.hpp"

#include <gmock/gmock.h>

#include <thread>

#include "platform/sql/engine_suite.hpp"
#include "platform/sql/sqlite_connection.hpp"

namespace waymark::sql {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::MatchesRegex;

class Statistics : public EngineSuite {
 protected:
  // So many rows, all of one shelf.
  void fill(int from, int until) {
    const auto done = database_->write(kScope, [&](Transaction& transaction) -> base::Result<base::Done> {
      for (int i = from; i < until; ++i)
        transaction.execute("INSERT INTO thing (id, words, bytes) VALUES ($1, $2, $3)"_sql,
                            {"thing" + std::to_string(i), "Marigold", Blob(500, 1)});
      return base::Done();
    });
    ASSERT_TRUE(done.ok());
  }

  std::vector<std::string> texts(Text sql) {
    std::vector<std::string> all;
    for (const auto& row : query(sql, {})) all.emplace_back(row.text(0));
    return all;
  }
};

class StatisticsOfSqlite : public Statistics {};

INSTANTIATE_TEST_SUITE_P(Engines, Statistics, kEngines, name_of);
INSTANTIATE_TEST_SUITE_P(Engines, StatisticsOfSqlite, testing::Values(Engine::sqlite), name_of);

TEST_P(Statistics, AreKeptByUsForSqliteAlone) {
  PlannerStatistics statistics(*database_);
  EXPECT_EQ(statistics.keep_up(), GetParam() == Engine::sqlite);
}

TEST_P(StatisticsOfSqlite, AreCountedOnceAndAgainWhenTheFileHasGrownByAQuarter) {
  fill(0, 100);
  PlannerStatistics statistics(*database_);
  EXPECT_TRUE(statistics.keep_up());
  EXPECT_FALSE(statistics.keep_up());
  fill(100, 105);
  EXPECT_FALSE(statistics.keep_up());
  fill(105, 200);
  EXPECT_TRUE(statistics.keep_up());
  EXPECT_TRUE(PlannerStatistics(*database_).keep_up()) << "a process that begins counts for itself";
}

TEST_P(StatisticsOfSqlite, AreNumbersBesideTheNamesOfTablesAndIndexes) {
  fill(0, 200);
  ASSERT_TRUE(PlannerStatistics(*database_).keep_up());
  EXPECT_THAT(texts("SELECT name FROM sqlite_master WHERE substr(name, 1, 11) = 'sqlite_stat'"_sql),
              ElementsAre("sqlite_stat1"))
      << "no samples of values";
  EXPECT_THAT(texts("SELECT stat FROM sqlite_stat1 WHERE tbl = 'thing'"_sql), ElementsAre("200 1"));
  for (const auto& numbers : texts("SELECT stat FROM sqlite_stat1"_sql)) EXPECT_THAT(numbers, MatchesRegex("[0-9 ]+"));
  EXPECT_THAT(texts("SELECT tbl FROM sqlite_stat1 WHERE tbl NOT IN (SELECT name FROM sqlite_master) OR "
                    "idx NOT IN (SELECT name FROM sqlite_master)"_sql),
              IsEmpty());
}

// However many rows there are: an index of which all rows are alike is left after the first thousand.
TEST_P(StatisticsOfSqlite, LookAtNoMoreThanAThousandRowsOfAnIndex) {
  fill(0, 3'000);
  execute("CREATE INDEX thing_words ON thing (words)"_sql, {});
  ASSERT_TRUE(PlannerStatistics(*database_).keep_up());
  const auto numbers = texts("SELECT stat FROM sqlite_stat1 WHERE idx = 'thing_words'"_sql);
  ASSERT_EQ(numbers.size(), 1U);
  EXPECT_LT(std::stoi(numbers.front().substr(numbers.front().find(' '))), 2'000) << "of 3,000 that are alike";
}

// Of two indexes the planner takes, where it knows nothing, the one that was made last.
TEST_P(StatisticsOfSqlite, AreKnownToThoseWhoReadFromThenOn) {
  fill(0, 1'000);
  execute("CREATE INDEX thing_amount ON thing (amount, id)"_sql, {});
  execute("CREATE INDEX thing_words ON thing (words)"_sql, {});
  execute("UPDATE thing SET amount = 1000 + rowid"_sql, {});
  const auto plan = [&] {
    return std::string(
        query("EXPLAIN QUERY PLAN SELECT weight FROM thing WHERE words = 'Marigold' AND amount = 1007"_sql, {})
            .front()
            .text(3));
  };
  EXPECT_NE(plan().find("thing_words"), std::string::npos) << plan();
  ASSERT_TRUE(PlannerStatistics(*database_).keep_up());
  EXPECT_NE(plan().find("thing_amount"), std::string::npos) << plan();
}

TEST_P(StatisticsOfSqlite, WaitForNobodyWhoReads) {
  fill(0, 100);
  PlannerStatistics statistics(*database_);
  database_->read(kScope, [&](Snapshot& snapshot) {
    const auto count = [&] { return snapshot.only("SELECT count(*) FROM thing"_sql, {}).integer(0); };
    EXPECT_EQ(count(), 100);
    std::thread([&] { EXPECT_TRUE(statistics.keep_up()); }).join();
    EXPECT_EQ(count(), 100) << "the connection lasts as long as somebody reads through it";
    return true;
  });
  EXPECT_EQ(count_things(), 100);
}

TEST_P(StatisticsOfSqlite, AreCountedTheNextTimeWhereTheDatabaseDidNotAnswer) {
  fill(0, 100);
  PlannerStatistics statistics(*database_);
  const auto away = trial_->owner() + ".away";
  std::filesystem::rename(trial_->owner(), away);
  EXPECT_THROW(statistics.keep_up(), Error);
  std::filesystem::rename(away, trial_->owner());
  EXPECT_TRUE(statistics.keep_up());
}

}  // namespace
}  // namespace waymark::sql
