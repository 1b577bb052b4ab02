#include <fcntl.h>
#include <sys/stat.h>

#include <fstream>
#include <list>

#include "platform/base/file_size_limit_for_tests.hpp"
#include "platform/sql/engine_suite.hpp"
#include "platform/sql/migration_script.hpp"
#include "platform/sql/sqlite_connection.hpp"

namespace waymark::sql {
namespace {

class Sqlite : public EngineSuite {
 protected:
  std::string path() const { return trial_->owner(); }
};
INSTANTIATE_TEST_SUITE_P(Engines, Sqlite, testing::Values(Engine::sqlite), name_of);

mode_t mode_of(const std::string& path) {
  struct stat status = {};
  EXPECT_EQ(::stat(path.c_str(), &status), 0) << path;
  return status.st_mode & 0777U;
}

TEST_P(Sqlite, FilesAreForTheirOwnerAlone) {
  for (const auto* suffix : {"", "-wal", "-shm"}) EXPECT_EQ(mode_of(path() + suffix), 0600U) << suffix;
}

TEST_P(Sqlite, SettingsHold) {
  for (const auto purpose : {Purpose::read, Purpose::write}) {
    SqliteConnection connection(path(), purpose, {});
    const auto setting = [&](Text pragma) { return connection.query(pragma, {}).front(); };
    EXPECT_EQ(setting("PRAGMA journal_mode"_sql).text(0), "wal");
    EXPECT_EQ(setting("PRAGMA synchronous"_sql).integer(0), 2);
    EXPECT_EQ(setting("PRAGMA foreign_keys"_sql).integer(0), 1);
    EXPECT_EQ(setting("PRAGMA trusted_schema"_sql).integer(0), 0);
    EXPECT_EQ(setting("PRAGMA secure_delete"_sql).integer(0), 1);
    EXPECT_EQ(setting("PRAGMA cell_size_check"_sql).integer(0), 1);
    EXPECT_EQ(setting("PRAGMA busy_timeout"_sql).integer(0), 10'000);
    EXPECT_EQ(setting("PRAGMA query_only"_sql).integer(0), purpose == Purpose::read ? 1 : 0);
    EXPECT_EQ(setting("PRAGMA analysis_limit"_sql).integer(0), purpose == Purpose::read ? 0 : 1'000);
  }
}

TEST_P(Sqlite, AFullDatabaseSaysSoAndGoesOnWhenThereIsRoom) {
  const auto fill = [](Text limit) {
    return [limit](Transaction& transaction) -> base::Result<base::Done> {
      transaction.query(limit, {});
      transaction.execute("INSERT INTO thing (id, bytes) VALUES ('a', $1)"_sql, {Blob(1'000'000, 7)});
      return base::Done();
    };
  };
  try {
    static_cast<void>(database_->write(kScope, fill("PRAGMA max_page_count = 40"_sql)));
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::full);
  }
  EXPECT_EQ(count_things(), 0);
  EXPECT_TRUE(database_->write(kScope, fill("PRAGMA max_page_count = 100000"_sql)).ok());
  EXPECT_EQ(count_things(), 1);
}

TEST_P(Sqlite, ACommitThatFailsLeavesNothing) {
  execute("INSERT INTO thing (id) VALUES ('before')"_sql, {});
  const auto insert = "INSERT INTO thing (id, bytes) VALUES ('a', $1)"_sql;
  {
    const base::FileSizeLimit limit(std::filesystem::file_size(path() + "-wal") + 20'000);
    EXPECT_THROW(execute(insert, {Blob(200'000, 7)}), Error);
    EXPECT_EQ(count_things(), 1);
  }
  EXPECT_EQ(execute(insert, {Blob(200'000, 7)}), 1);
  EXPECT_EQ(count_things(), 2);
  EXPECT_EQ(query("PRAGMA integrity_check"_sql, {}).front().text(0), "ok");
}

// What is written into it would be gone with the process, and everybody would have been told that it is kept.
TEST_P(Sqlite, AFileThatWasMovedOrRemovedTakesNothingMoreUntilItIsBack) {
  const auto insert = "INSERT INTO thing (id) VALUES ($1)"_sql;
  execute(insert, {"a"});
  const auto away = path() + ".away";
  std::filesystem::rename(path(), away);
  EXPECT_NE(std::string(error_of(insert, {"b"}).what()).find("put it back"), std::string::npos);
  std::ofstream(path()) << "something else";
  EXPECT_THROW(execute(insert, {"b"}), Error);
  EXPECT_EQ(std::filesystem::file_size(path()), 14U) << "nobody wrote into it";
  std::filesystem::rename(away, path());
  EXPECT_EQ(execute(insert, {"b"}), 1);
  EXPECT_EQ(count_things(), 2);
  EXPECT_EQ(query("PRAGMA integrity_check"_sql, {}).front().text(0), "ok");
}

TEST_P(Sqlite, MoreTextsThanTheCacheHolds) {
  std::list<std::string> texts;  // at addresses of their own
  for (std::size_t i = 0; i < 3 * SqliteStatements::kMost; ++i) texts.push_back("SELECT " + std::to_string(i));
  SqliteConnection connection(path(), Purpose::read, {});
  for (int round = 0; round < 2; ++round) {
    std::int64_t expected = 0;
    for (const auto& text : texts)
      EXPECT_EQ(connection.query(migration_statement(text), {}).front().integer(0), expected++);
  }
}

TEST_P(Sqlite, APathIsNeverAUri) {
  const auto folder = std::filesystem::path(path()).parent_path();
  const auto before = std::filesystem::current_path();
  std::filesystem::current_path(folder);
  for (const auto* name : {":memory:", "file:x?mode=memory"}) {
    migrate(name, kSchema);
    EXPECT_TRUE(std::filesystem::exists(folder / name)) << name;
  }
  std::filesystem::current_path(before);
}

TEST_P(Sqlite, WhatIsNoDatabaseIsRefused) {
  const auto other = path() + ".txt";
  std::ofstream(other) << std::string(5000, 'x');
  EXPECT_THROW(open(other), Error);
}

TEST_P(Sqlite, ParametersMustBeAllThere) {
  SqliteConnection connection(path(), Purpose::read, {});
  const auto ask = [&](Text sql, std::initializer_list<Value> values) {
    connection.query(sql, Values(values.begin(), values.size()));
  };
  EXPECT_DEATH(ask("SELECT $1, $2"_sql, {1}), "broken promise");
  EXPECT_DEATH(ask("SELECT ?1"_sql, {1}), "broken promise");
  EXPECT_DEATH(ask("SELECT $2"_sql, {1}), "broken promise");
  EXPECT_DEATH(ask("SELECT 1; SELECT 2"_sql, {}), "broken promise");
}

}  // namespace
}  // namespace waymark::sql
