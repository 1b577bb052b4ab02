#pragma once
// The schemas inside the program: the data's and the key store's.
#include <string_view>
#include <vector>

#include "app/locations.hpp"
#include "platform/sql/migration.hpp"

namespace waymark::app {

std::vector<sql::Migration> schema();
std::vector<sql::Migration> key_schema();

// Brings both databases to the newest migration; how many were applied. See sql::migrate for the role.
std::size_t migrate_both(const Locations& locations, std::string_view application_role = {});

// Has SQLite count its rows (platform/sql/planner_statistics.hpp), as `serve` does at its start too. Where it cannot,
// the log says so, and all is well without. Does nothing for PostgreSQL.
void count_rows(const Locations& locations);

// Makes those that are files. A server's are made by their owner, with `waymark migrate`: throws
// InfrastructureError that says so where that was not done.
void make_databases(const Locations& locations);

}  // namespace waymark::app
