#pragma once
// Takes a demonstration that was made in a folder to a server: row by row as the product wrote it, with its audit
// entries and sealed as it was. It is faster than many small steps over a network, and stopped in the middle it leaves
// the server as it was.
#include <cstddef>
#include <functional>
#include <memory>
#include <string>

#include "platform/sql/database.hpp"

namespace waymark::app {

// Throws InfrastructureError that says what to do: no server, not migrated, a role that may do too much, or a
// partnership that is there already.
std::unique_ptr<sql::Database> open_empty_server(const std::string& url);

// Copies every row of every table but that of the migrations in one transaction, and returns how many. `from` is a file
// of SQLite; both are at the same migration. `progress` is called now and then; what it throws ends the copy, and `to`
// is as it was. Throws InfrastructureError where `to` holds a partnership.
std::size_t copy_rows(sql::Database& from, sql::Database& to, const sql::Scope& scope,
                      const std::function<void(std::size_t done, std::size_t of)>& progress);

}  // namespace waymark::app
