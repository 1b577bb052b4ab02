#pragma once
// Migrations: numbered texts, applied once each and in order, whose checksums are kept. A text that was
// altered after its release, a gap, or a number that this program does not know is refused.
#include <string>
#include <string_view>
#include <vector>

#include "platform/sql/database.hpp"

namespace waymark::sql {

struct Migration {
  std::string name;  // "0001_first.sql": four digits, underscore, words
  std::string_view text;
};

// Brings `location` to the newest migration, each in its own transaction, and returns how many it
// applied. Two processes that do so at once wait for each other. On PostgreSQL the connection must own the
// schema; `application_role` (if not empty) gets SELECT, INSERT, UPDATE and DELETE on the tables (of the
// table of migrations: SELECT) and nothing else, and it is refused where it owns or may do more. Types are
// TEXT, BIGINT, DOUBLE PRECISION and BLOB, in capitals: migration_script.hpp says what is made of them.
// Statements end with ';' at the end of a line. PostgreSQL's database must be UTF8 and sort by bytes, as
// SQLite does. Throws base::InfrastructureError that says which migration, what is wrong and what to do.
std::size_t migrate(const std::string& location, const std::vector<Migration>& migrations,
                    std::string_view application_role = {});

// What `serve` asks before it starts: throws unless `database` is exactly at the newest migration and, on
// PostgreSQL, sorts by bytes.
void expect_migrated(Database& database, const std::vector<Migration>& migrations);

// The other thing that `serve` asks, for what the tables keep apart must stay apart: on PostgreSQL throws
// where the role is superuser, bypasses row security, owns a table, or may become a role that does.
void expect_unprivileged(Database& database);

}  // namespace waymark::sql
