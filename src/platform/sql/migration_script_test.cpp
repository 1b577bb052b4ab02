#include "platform/sql/migration_script.hpp"

#include <gtest/gtest.h>

namespace waymark::sql {
namespace {

using Statements = std::vector<std::string>;

Statements for_sqlite(std::string_view text) { return migration_statements(text, Engine::sqlite); }
Statements for_postgresql(std::string_view text) { return migration_statements(text, Engine::postgresql); }

TEST(MigrationScript, TranslatesTypesAndNothingElse) {
  const auto* text =
      "CREATE TABLE t (a BLOB, b BIGINT, c DOUBLE PRECISION, \"BLOB\" TEXT DEFAULT 'BLOB', my_BLOB TEXT);";
  EXPECT_EQ(for_postgresql(text),
            (Statements{
                "CREATE TABLE t (a BYTEA, b BIGINT, c DOUBLE PRECISION, \"BLOB\" TEXT DEFAULT 'BLOB', my_BLOB TEXT)"}));
  EXPECT_EQ(for_sqlite(text),
            (Statements{"CREATE TABLE t (a BLOB, b INT, c REAL , \"BLOB\" TEXT DEFAULT 'BLOB', my_BLOB TEXT) STRICT"}));
}

TEST(MigrationScript, SplitsWhereAStatementEndsAndNowhereElse) {
  EXPECT_EQ(
      for_postgresql(
          "-- one; two\nDROP TABLE a; -- it's gone;\n/* b; */ DROP TABLE \"b;\";\n\nUPDATE c SET d = 'it''s; here';\n"),
      (Statements{"DROP TABLE a", "DROP TABLE \"b;\"", "UPDATE c SET d = 'it''s; here'"}));
  EXPECT_EQ(for_postgresql(""), Statements{});
  EXPECT_EQ(for_postgresql("-- nothing\n"), Statements{});
  EXPECT_EQ(for_postgresql("-- nothing, and no end of line"), Statements{});
}

TEST(MigrationScript, OnlyNewTablesBecomeStrict) {
  EXPECT_EQ(
      for_sqlite("create table t (a TEXT);ALTER TABLE t ADD COLUMN b BIGINT;CREATE INDEX i ON t (a);"),
      (Statements{"create table t (a TEXT) STRICT", "ALTER TABLE t ADD COLUMN b INT", "CREATE INDEX i ON t (a)"}));
}

TEST(MigrationScript, RefusesWhatOneOfTheEnginesWouldReadOtherwise) {
  for (const auto* text : {"CREATE TABLE t (a INTEGER);", "CREATE TABLE t (a int);", "CREATE TABLE t (a REAL);",
                           "CREATE TABLE t (a VARCHAR(3));", "CREATE TABLE t (a BOOLEAN);", "CREATE TABLE t (a BYTEA);",
                           "CREATE TABLE t (a ANY);"})
    EXPECT_THROW(for_postgresql(text), base::InfrastructureError) << text;
  EXPECT_NO_THROW(for_postgresql("INSERT INTO t (a) VALUES ('any integer, int or real'); -- a boolean"));
}

TEST(MigrationScript, RefusesWhatIsNoStatementOfItsOwn) {
  for (const auto* text :
       {"COMMIT;", "BEGIN;", "PRAGMA foreign_keys = OFF;", "SELECT 1;", ";", "DROP TABLE a;;", "GRANT ALL ON a TO b;",
        "DROP TABLE a", "DROP TABLE a; DROP TABLE 'b;", "DROP TABLE a; /* b;", "DROP TABLE \"a;"})
    EXPECT_THROW(for_sqlite(text), base::InfrastructureError) << text;
}

}  // namespace
}  // namespace waymark::sql
