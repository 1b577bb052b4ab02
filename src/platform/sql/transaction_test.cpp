#include "platform/sql/engine_suite.hpp"

namespace waymark::sql {
namespace {

const Text kInsert = "INSERT INTO thing (id, amount) VALUES ($1, $2)"_sql;

class Transactions : public EngineSuite {};
INSTANTIATE_TEST_SUITE_P(Engines, Transactions, kEngines, name_of);

TEST_P(Transactions, AValueCommitsAndIsReturned) {
  const auto answer = database_->write(kScope, [](Transaction& transaction) -> base::Result<std::string> {
    transaction.execute(kInsert, {"a", 1});
    return std::string("kept");
  });
  EXPECT_EQ(*answer, "kept");
  EXPECT_EQ(count_things(), 1);
}

TEST_P(Transactions, AFailureRollsBack) {
  const auto answer = database_->write(kScope, [](Transaction& transaction) -> base::Result<base::Done> {
    transaction.execute(kInsert, {"a", 1});
    return base::conflict("changed meanwhile");
  });
  EXPECT_EQ(answer.failure().kind, base::FailureKind::conflict);
  EXPECT_EQ(count_things(), 0);
}

TEST_P(Transactions, AnyExceptionRollsBack) {
  const auto throws = [](Transaction& transaction) -> base::Result<base::Done> {
    transaction.execute(kInsert, {"a", 1});
    throw std::out_of_range("ours");
  };
  EXPECT_THROW(static_cast<void>(database_->write(kScope, throws)), std::out_of_range);
  EXPECT_EQ(count_things(), 0);
  EXPECT_EQ(execute(kInsert, {"a", 1}), 1) << "the connection is usable";
}

TEST_P(Transactions, NothingGoesOnAfterAnError) {
  const auto stubborn = [](Transaction& transaction) -> base::Result<base::Done> {
    transaction.execute(kInsert, {"a", 1});
    EXPECT_THROW(transaction.execute(kInsert, {"a", 2}), Error);
    EXPECT_THROW(transaction.execute(kInsert, {"b", 3}), Error);
    EXPECT_THROW(transaction.query("SELECT 1"_sql, {}), Error);
    return base::Done();
  };
  try {
    static_cast<void>(database_->write(kScope, stubborn));
    FAIL() << "half a change was kept";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::unique);
  }
  EXPECT_EQ(count_things(), 0);
}

TEST_P(Transactions, AnErrorMayBecomeAFailure) {
  execute(kInsert, {"a", 1});
  const auto answer = database_->write(kScope, [](Transaction& transaction) -> base::Result<base::Done> {
    try {
      transaction.execute(kInsert, {"a", 2});
    } catch (const Error& error) {
      if (error.kind() == ErrorKind::unique) return base::conflict("taken");
      throw;
    }
    return base::Done();
  });
  EXPECT_EQ(answer.failure().message, "taken");
}

TEST_P(Transactions, AClashThatIsExpectedDoesNotEndIt) {
  execute(kInsert, {"a", 1});
  EXPECT_EQ(execute("INSERT INTO thing (id, amount) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING"_sql, {"a", 2}), 0);
  EXPECT_EQ(
      execute(
          "INSERT INTO thing (id, amount) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET amount = excluded.amount"_sql,
          {"a", 3}),
      1);
  EXPECT_EQ(query("SELECT amount FROM thing"_sql, {}).front().integer(0), 3);
}

TEST_P(Transactions, ReturningIsReadThroughQuery) {
  const auto id = *database_->write(kScope, [](Transaction& transaction) -> base::Result<std::string> {
    return std::string(transaction.first("INSERT INTO thing (id) VALUES ($1) RETURNING id"_sql, {"a"})->text(0));
  });
  EXPECT_EQ(id, "a");
  EXPECT_EQ(count_things(), 1);
}

TEST_P(Transactions, ChangesAreCountedPerStatement) {
  EXPECT_EQ(execute("INSERT INTO shelf (id) VALUES ('s'), ('t')"_sql, {}), 2);
  EXPECT_EQ(execute("INSERT INTO thing (id, shelf) VALUES ('a', 's'), ('b', 's'), ('c', NULL)"_sql, {}), 3);
  EXPECT_EQ(execute("UPDATE thing SET amount = 1 WHERE id = 'nobody'"_sql, {}), 0);
  EXPECT_EQ(execute("SELECT 1 FROM thing"_sql, {}), 0);
  EXPECT_EQ(execute("DELETE FROM shelf WHERE id = 's'"_sql, {}), 1) << "rows that a cascade takes are not counted";
  EXPECT_EQ(count_things(), 1);
}

TEST_P(Transactions, StatementsNestInsideTheirOwnRows) {
  for (const auto* id : {"a", "b", "c"}) execute(kInsert, {id, 1});
  const auto pairs = database_->read(kScope, [](Snapshot& snapshot) {
    constexpr Text kAll = "SELECT id FROM thing ORDER BY id"_sql;
    std::string found;
    for (const auto& outer : snapshot.query(kAll, {}))
      for (const auto& inner : snapshot.query(kAll, {}))
        found += std::string(outer.text(0)) + std::string(inner.text(0)) + " ";
    return found;
  });
  EXPECT_EQ(pairs, "aa ab ac ba bb bc ca cb cc ");
}

TEST_P(Transactions, RowsMayBeChangedWhileTheyAreWalked) {
  for (const auto* id : {"a", "b", "c"}) execute(kInsert, {id, 1});
  static_cast<void>(database_->write(kScope, [](Transaction& transaction) -> base::Result<base::Done> {
    for (const auto& row : transaction.query("SELECT id FROM thing"_sql, {}))
      transaction.execute(kInsert, {std::string(row.text(0)) + "'", 2});
    return base::Done();
  }));
  EXPECT_EQ(count_things(), 6);
}

TEST_P(Transactions, AReaderSeesOneStateWhileAWriterCommits) {
  execute(kInsert, {"a", 1});
  const auto writer = open(trial_->application());
  const auto counts = database_->read(kScope, [&](Snapshot& snapshot) {
    constexpr Text kCount = "SELECT count(*) FROM thing"_sql;
    const auto before = snapshot.first(kCount, {})->integer(0);
    static_cast<void>(writer->write(kScope, [](Transaction& transaction) -> base::Result<base::Done> {
      transaction.execute(kInsert, {"b", 1});
      return base::Done();
    }));
    return std::pair(before, snapshot.first(kCount, {})->integer(0));
  });
  EXPECT_EQ(counts, std::pair(std::int64_t{1}, std::int64_t{1}));
  EXPECT_EQ(count_things(), 2);
}

TEST_P(Transactions, AReaderCannotWrite) {
  const auto writes = [](Snapshot& snapshot) {
    return snapshot.query("INSERT INTO thing (id) VALUES ('a') RETURNING id"_sql, {}).size();
  };
  EXPECT_THROW(database_->read(kScope, writes), Error);
  EXPECT_EQ(count_things(), 0);
}

TEST_P(Transactions, AWriterReadsWhatItWrote) {
  const auto count = *database_->write(kScope, [](Transaction& transaction) -> base::Result<std::int64_t> {
    transaction.execute(kInsert, {"a", 1});
    return transaction.first("SELECT count(*) FROM thing"_sql, {})->integer(0);
  });
  EXPECT_EQ(count, 1);
}

TEST_P(Transactions, OneInsideAnotherIsABrokenPromise) {
  const auto nested = [&](Snapshot&) { return count_things(); };
  EXPECT_DEATH(static_cast<void>(database_->read(kScope, nested)), "broken promise");
}

TEST_P(Transactions, FirstOfNothingIsNothing) {
  EXPECT_FALSE(database_->read(
      kScope, [](Snapshot& snapshot) { return snapshot.first("SELECT id FROM thing"_sql, {}).has_value(); }));
}

}  // namespace
}  // namespace waymark::sql
