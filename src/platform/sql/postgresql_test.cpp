#include "platform/sql/engine_suite.hpp"

namespace waymark::sql {
namespace {

class Postgresql : public EngineSuite {
 protected:
  // Ends every session of the application in this database but the one that asks.
  void end_sessions() {
    const auto other = open(trial_->application());
    other->read(kScope, [](Snapshot& snapshot) {
      return snapshot
          .query(
              "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
              " WHERE usename = current_user AND datname = current_database() AND pid <> pg_backend_pid()"_sql,
              {})
          .size();
    });
  }
  template <class Action>
  std::string complaint(Action action) {
    try {
      action();
    } catch (const base::InfrastructureError& error) {
      return error.what();
    }
    return "";
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, Postgresql, testing::Values(Engine::postgresql), name_of);

TEST_P(Postgresql, AFullDiskSaysSoAndLeavesNothing) {
  const auto fills_up = [](Transaction& transaction) -> base::Result<base::Done> {
    transaction.execute("INSERT INTO thing (id) VALUES ('a')"_sql, {});
    transaction.execute("DO 'BEGIN RAISE EXCEPTION USING ERRCODE = ''disk_full''; END'"_sql, {});
    return base::Done();
  };
  try {
    static_cast<void>(database_->write(kScope, fills_up));
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::full);
    EXPECT_NE(std::string(error.what()).find("53100"), std::string::npos);
  }
  EXPECT_EQ(count_things(), 0);
  EXPECT_EQ(execute("INSERT INTO thing (id) VALUES ('a')"_sql, {}), 1) << "and goes on when there is room";
}

TEST_P(Postgresql, AConnectionFoundDeadIsReplaced) {
  execute("INSERT INTO thing (id) VALUES ('a')"_sql, {});
  end_sessions();
  EXPECT_EQ(count_things(), 1);
  end_sessions();
  EXPECT_EQ(execute("INSERT INTO thing (id) VALUES ('b')"_sql, {}), 1);
}

TEST_P(Postgresql, AConnectionThatDiesInTheBodyRunsItOnceMore) {
  int runs = 0;
  const auto kept = database_->write(kScope, [&](Transaction& transaction) -> base::Result<base::Done> {
    transaction.execute("INSERT INTO thing (id) VALUES ('a')"_sql, {});
    if (++runs == 1) end_sessions();
    transaction.execute("INSERT INTO thing (id) VALUES ('b')"_sql, {});
    return base::Done();
  });
  EXPECT_TRUE(kept.ok());
  EXPECT_EQ(runs, 2);
  EXPECT_EQ(count_things(), 2);
}

TEST_P(Postgresql, ButNotForEver) {
  int runs = 0;
  const auto dies = [&](Transaction& transaction) -> base::Result<base::Done> {
    ++runs;
    end_sessions();
    transaction.execute("INSERT INTO thing (id) VALUES ('a')"_sql, {});
    return base::Done();
  };
  try {
    static_cast<void>(database_->write(kScope, dies));
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::connection);
  }
  EXPECT_EQ(runs, 2);
  EXPECT_EQ(count_things(), 0) << "the pool mended itself";
}

TEST_P(Postgresql, AConnectionLostAtCommitIsNotTriedAgain) {
  int runs = 0;
  const auto dies = [&](Transaction& transaction) -> base::Result<base::Done> {
    ++runs;
    transaction.execute("INSERT INTO thing (id) VALUES ('a')"_sql, {});
    end_sessions();
    return base::Done();
  };
  try {
    static_cast<void>(database_->write(kScope, dies));
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::connection);
    EXPECT_NE(std::string(error.what()).find("may or may not be kept"), std::string::npos);
  }
  EXPECT_EQ(runs, 1);
  EXPECT_EQ(count_things(), 0);
}

TEST_P(Postgresql, AReadThatIsCompleteDoesNotMindALostConnection) {
  const auto count = database_->read(kScope, [&](Snapshot& snapshot) {
    const auto found = snapshot.first("SELECT count(*) FROM thing"_sql, {})->integer(0);
    end_sessions();
    return found;
  });
  EXPECT_EQ(count, 0);
}

TEST_P(Postgresql, TheScopeIsSetAndEndsWithTheTransaction) {
  const auto narrow = open(trial_->application(), {.readers = 1});
  const auto scope = [&](const Scope& asked) {
    return narrow->read(asked, [](Snapshot& snapshot) {
      const auto row = snapshot.first(
          "SELECT current_setting('waymark.partnership'), current_setting('waymark.viewer'),"
          " current_setting('transaction_isolation'), current_setting('lock_timeout'),"
          " current_setting('client_encoding')"_sql,
          {});
      EXPECT_EQ(row->text(2), "repeatable read");
      EXPECT_EQ(row->text(3), "10s");
      EXPECT_EQ(row->text(4), "UTF8");
      return std::string(row->text(0)) + " " + std::string(row->text(1));
    });
  };
  EXPECT_EQ(scope({"north", "o'neil"}), "north o'neil");
  EXPECT_EQ(scope({"south", ""}), "south ");
  static_cast<void>(narrow->write({"west", "w"}, [](Transaction& transaction) -> base::Result<base::Done> {
    EXPECT_EQ(transaction.first("SELECT current_setting('waymark.partnership')"_sql, {})->text(0), "west");
    EXPECT_EQ(transaction.first("SELECT current_setting('transaction_isolation')"_sql, {})->text(0), "serializable");
    return base::Done();
  }));
}

TEST_P(Postgresql, AWriterGoesByAnIndexSoThatItCollidesWithFewer) {
  constexpr auto kByTable = "SELECT current_setting('enable_seqscan')"_sql;
  EXPECT_EQ(query(kByTable, {}).front().text(0), "on");
  static_cast<void>(database_->write(kScope, [&](Transaction& transaction) -> base::Result<base::Done> {
    EXPECT_EQ(transaction.first(kByTable, {})->text(0), "off");
    return base::Done();
  }));
  EXPECT_EQ(query(kByTable, {}).front().text(0), "on");
}

TEST_P(Postgresql, AStatementIsPlannedOnceForASessionAndEachKindOfValue) {
  const auto narrow = open(trial_->application(), {.readers = 1});
  constexpr auto kThings = "SELECT count(*) FROM thing WHERE amount = $1"_sql;
  constexpr auto kPlanned =
      "SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE 'SELECT count(*) FROM thing%'"_sql;
  const auto planned = narrow->read(kScope, [&](Snapshot& snapshot) {
    for (int i = 0; i < 3; ++i) snapshot.query(kThings, {std::int64_t{i}});
    return snapshot.first(kPlanned, {})->integer(0);
  });
  EXPECT_EQ(planned, 1);
  const auto afterwards = narrow->read(kScope, [&](Snapshot& snapshot) {
    snapshot.query(kThings, {std::int64_t{7}});
    snapshot.query(kThings, {nullptr});
    return snapshot.first(kPlanned, {})->integer(0);
  });
  EXPECT_EQ(afterwards, 2) << "the first is known again, nothing is of another type than a number";
}

// As behind a pooler, which lends another session to each transaction.
TEST_P(Postgresql, ASessionThatForgotItsStatementsIsAskedWithoutThem) {
  execute("INSERT INTO thing (id, amount) VALUES ('a', 1)"_sql, {});
  constexpr auto kAdd = "UPDATE thing SET amount = amount + $1"_sql;
  EXPECT_EQ(execute(kAdd, {std::int64_t{1}}), 1);
  int runs = 0;
  const auto kept = database_->write(kScope, [&](Transaction& transaction) -> base::Result<base::Done> {
    if (++runs == 1) transaction.execute("DEALLOCATE ALL"_sql, {});
    transaction.execute(kAdd, {std::int64_t{10}});
    return base::Done();
  });
  EXPECT_TRUE(kept.ok());
  EXPECT_EQ(runs, 2);
  EXPECT_EQ(query("SELECT amount FROM thing"_sql, {}).front().integer(0), 12);
}

// Another process that writes without a pause is met again in each rerun.
TEST_P(Postgresql, WhoeverCollidesMoreThanADozenTimesIsHeardAllTheSame) {
  constexpr int kCollisions = 14;
  execute("INSERT INTO thing (id, amount) VALUES ('a', 0)"_sql, {});
  const auto other = open(trial_->application());
  int runs = 0;
  const auto heard = database_->write(kScope, [&](Transaction& transaction) -> base::Result<base::Done> {
    const auto amount = transaction.first("SELECT amount FROM thing WHERE id = 'a'"_sql, {})->integer(0);
    if (++runs <= kCollisions) {
      const auto theirs = other->write(kScope, [](Transaction& writing) -> base::Result<base::Done> {
        writing.execute("UPDATE thing SET amount = amount + 10 WHERE id = 'a'"_sql, {});
        return base::Done();
      });
      EXPECT_TRUE(theirs.ok());
    }
    transaction.execute("UPDATE thing SET amount = $1 WHERE id = 'a'"_sql, {amount + 1});
    return base::Done();
  });
  EXPECT_TRUE(heard.ok());
  EXPECT_EQ(runs, kCollisions + 1);
  EXPECT_EQ(query("SELECT amount FROM thing"_sql, {}).front().integer(0), kCollisions * 10 + 1);
}

TEST_P(Postgresql, ATypeWithoutACounterpartIsRefused) {
  EXPECT_NE(complaint([&] { query("SELECT now()"_sql, {}); }).find("CAST it"), std::string::npos);
}

TEST_P(Postgresql, TheApplicationMayChangeRowsAndNothingElse) {
  EXPECT_EQ(complaint([&] { expect_unprivileged(*database_); }), "");
  EXPECT_EQ(execute("INSERT INTO shelf (id) VALUES ('s')"_sql, {}), 1);
  EXPECT_EQ(execute("UPDATE shelf SET note = 'n'"_sql, {}), 1);
  EXPECT_EQ(execute("DELETE FROM shelf"_sql, {}), 1);
  const auto refused = [&](Text sql) {
    return std::string(error_of(sql, {}).what()).find("42501") != std::string::npos;
  };
  EXPECT_TRUE(refused("TRUNCATE thing"_sql));
  EXPECT_TRUE(refused("DROP TABLE thing"_sql));
  EXPECT_TRUE(refused("ALTER TABLE thing ADD COLUMN more TEXT"_sql));
  EXPECT_TRUE(refused("CREATE TABLE more (id TEXT)"_sql));
  EXPECT_TRUE(refused("UPDATE schema_migration SET checksum = ''"_sql));
  EXPECT_TRUE(refused("DELETE FROM schema_migration"_sql));
  EXPECT_NE(complaint([&] { migrate(trial_->application(), kSchema); }), "");
}

TEST_P(Postgresql, GrantsTakeAwayWhatWasGivenBefore) {
  const auto owner = open(trial_->owner());
  static_cast<void>(owner->write(kScope, [](Transaction& transaction) -> base::Result<base::Done> {
    transaction.execute("GRANT TRUNCATE ON thing TO waymark_app"_sql, {});
    return base::Done();
  }));
  EXPECT_EQ(execute("TRUNCATE thing"_sql, {}), 0);
  migrate(trial_->owner(), kSchema, trial_->role());
  EXPECT_THROW(execute("TRUNCATE thing"_sql, {}), Error);
}

TEST_P(Postgresql, TheOwnerIsNeverTheApplication) {
  const auto owner = open(trial_->owner());
  EXPECT_NE(complaint([&] { expect_unprivileged(*owner); }).find("owns tables"), std::string::npos);
  for (const auto* role : {"waymark_owner", "superuser", "nobody_of_this_name"})
    EXPECT_NE(complaint([&] { migrate(trial_->owner(), kSchema, role); }), "") << role;
}

TEST_P(Postgresql, ADatabaseThatSortsOtherwiseIsRefused) {
  const char* url = std::getenv("WAYMARK_TEST_POSTGRESQL_ICU");
  if (url == nullptr) GTEST_SKIP() << "WAYMARK_TEST_POSTGRESQL_ICU is not set; run scripts/with_postgresql";
  EXPECT_NE(complaint([&] { migrate(url, kSchema); }).find("LC_COLLATE 'C'"), std::string::npos);
  const auto database = open(url);
  EXPECT_NE(complaint([&] { expect_migrated(*database, kSchema); }).find("LC_COLLATE 'C'"), std::string::npos);
}

}  // namespace
}  // namespace waymark::sql
