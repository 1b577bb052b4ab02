#include "app/schema.hpp"

#include <waymark_key_migrations.hpp>
#include <waymark_migrations.hpp>

#include "platform/http/log.hpp"
#include "platform/sql/connection.hpp"
#include "platform/sql/planner_statistics.hpp"

namespace waymark::app {

namespace {

template <class Files>
std::vector<sql::Migration> from(const Files& files) {
  std::vector<sql::Migration> all;
  for (const auto& file : files) all.push_back({std::string(file.name), file.bytes});
  return all;
}

void make_database(const std::string& location, const std::vector<sql::Migration>& migrations) {
  if (sql::engine_of(location) == sql::Engine::sqlite) {
    sql::migrate(location, migrations);
  } else {
    sql::expect_migrated(*sql::open(location), migrations);
  }
}

}  // namespace

std::vector<sql::Migration> schema() { return from(migrations::all()); }
std::vector<sql::Migration> key_schema() { return from(key_migrations::all()); }

std::size_t migrate_both(const Locations& locations, std::string_view application_role) {
  return sql::migrate(locations.database, schema(), application_role) +
         sql::migrate(locations.keys, key_schema(), application_role);
}

void count_rows(const Locations& locations) {
  if (sql::engine_of(locations.database) != sql::Engine::sqlite) return;
  try {
    const auto database = sql::open(locations.database);
    sql::PlannerStatistics(*database).keep_up();
  } catch (const base::InfrastructureError& error) {
    http::log_failure("rows_not_counted", {""}, error);
  }
}

void make_databases(const Locations& locations) {
  make_database(locations.database, schema());
  make_database(locations.keys, key_schema());
}

}  // namespace waymark::app
