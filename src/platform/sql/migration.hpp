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
// applied. On PostgreSQL the connection must own the schema; `application_role` (if not empty) gets
// SELECT, INSERT, UPDATE and DELETE on the tables and nothing else. Statements end with ';' at the end
// of a line. Throws base::InfrastructureError that says which migration, what is wrong and what to do.
std::size_t migrate(const std::string& location, const std::vector<Migration>& migrations,
                    std::string_view application_role = {});

// What `serve` asks before it starts: throws unless `database` is exactly at the newest migration.
void expect_migrated(Database& database, const std::vector<Migration>& migrations);

}  // namespace waymark::sql
