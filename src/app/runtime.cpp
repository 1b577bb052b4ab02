#include "app/runtime.hpp"

#include "app/schema.hpp"

namespace waymark::app {

using base::InfrastructureError;
using sql::operator""_sql;

namespace {

constexpr sql::Text kPartnerships = R"(
  SELECT partnership_id, demo FROM partnership ORDER BY partnership_id LIMIT 2
)"_sql;

// Before anybody is there to ask.
const sql::Scope kOpening{"", "opening"};

std::unique_ptr<sql::Database> open_ready(const std::string& location, const std::vector<sql::Migration>& migrations) {
  auto database = sql::open(location);
  sql::expect_migrated(*database, migrations);
  sql::expect_unprivileged(*database);
  return database;
}

Runtime::Found find_partnership(sql::Database& database) {
  const auto rows = database.read(kOpening, [](sql::Snapshot& snapshot) { return snapshot.query(kPartnerships, {}); });
  if (rows.empty()) throw InfrastructureError("there is no partnership in this database: run `waymark init` first");
  if (rows.size() > 1)
    throw InfrastructureError("this database holds several partnerships: give each a database of its own");
  return {std::string(rows[0].text(0)), rows[0].truth(1)};
}

// A typing error in --data must not leave an empty database behind.
Locations existing(const Locations& locations) {
  expect_audit_heads(locations);
  if (!locations.folder.empty() && !std::filesystem::is_directory(locations.folder))
    throw InfrastructureError("there is no data folder " + locations.folder.string() + ": run `waymark init` first");
  return locations;
}

crypto::Key master_key(const Locations& locations, bool demonstration) {
  expect_master_key(locations, demonstration);
  return crypto::load_master_key(locations.master_key.string());
}

}  // namespace

Runtime::Runtime(const Locations& locations)
    : locations_(existing(locations)),
      database_(open_ready(locations.database, schema())),
      key_database_(open_ready(locations.keys, key_schema())),
      found_(find_partnership(*database_)),
      key_store_(*key_database_, found_.code, clock_),
      keys_(master_key(locations, found_.demonstration), found_.code, key_store_, randomness_),
      audit_(*database_, keys_, clock_, randomness_),
      packs_(*database_, found_.code),
      partnership_{found_.code, *database_, keys_, audit_, packs_, clock_, randomness_, index_size_} {}

}  // namespace waymark::app
