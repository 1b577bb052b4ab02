#include "app/demo_transfer.hpp"

#include <algorithm>
#include <vector>

#include "app/schema.hpp"
#include "platform/sql/connection.hpp"
#include "platform/sql/migration_script.hpp"

namespace waymark::app {

using base::InfrastructureError;
using sql::operator""_sql;

namespace {

constexpr sql::Text kAnyPartnership = "SELECT 1 FROM partnership LIMIT 1"_sql;

// As SQLite lists them: in the order in which they were made, so that whatever refers to a row comes after it.
constexpr sql::Text kTables = R"(
  SELECT name FROM sqlite_master
   WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> 'schema_migration'
   ORDER BY rowid
)"_sql;

constexpr sql::Text kColumns = "SELECT name FROM pragma_table_info($1) ORDER BY cid"_sql;

constexpr std::size_t kValuesAtOnce = 1'000;

struct Table {
  std::string name;
  std::vector<std::string> columns;

  std::size_t rows_at_once() const { return std::max<std::size_t>(1, kValuesAtOnce / columns.size()); }
};

// Of the names in our own migrations, and nothing that anybody typed.
sql::Text text_of(const std::string& statement) { return sql::migration_statement(statement); }

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const auto& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

sql::Text count(const Table& table) { return text_of("SELECT COUNT(*) FROM " + table.name); }

sql::Text following(const Table& table) {
  return text_of("SELECT rowid, " + joined(table.columns) + " FROM " + table.name +
                 " WHERE rowid > $1 ORDER BY rowid LIMIT $2");
}

// "($1, $2), ($3, $4)"
sql::Text insert(const Table& table, std::size_t rows) {
  std::vector<std::string> all;
  std::size_t number = 0;
  for (std::size_t row = 0; row < rows; ++row) {
    std::vector<std::string> places;
    for (std::size_t i = 0; i < table.columns.size(); ++i) places.push_back("$" + std::to_string(++number));
    all.push_back("(" + joined(places) + ")");
  }
  return text_of("INSERT INTO " + table.name + " (" + joined(table.columns) + ") VALUES " + joined(all));
}

class Copying {
 public:
  Copying(sql::Snapshot& from, sql::Transaction& to, const std::function<void(std::size_t, std::size_t)>& progress)
      : from_(from), to_(to), progress_(progress) {}

  std::size_t all() {
    const auto tables = find_tables();
    for (const auto& table : tables) of_ += static_cast<std::size_t>(from_.only(count(table), {}).integer(0));
    for (const auto& table : tables) copy(table);
    return done_;
  }

 private:
  std::vector<Table> find_tables() {
    std::vector<Table> tables;
    for (const auto& row : from_.query(kTables, {})) {
      Table table{std::string(row.text(0)), {}};
      for (const auto& column : from_.query(kColumns, {table.name})) table.columns.emplace_back(column.text(0));
      tables.push_back(std::move(table));
    }
    return tables;
  }

  void copy(const Table& table) {
    std::int64_t last = 0;
    while (true) {
      const auto rows = from_.query(following(table), {last, table.rows_at_once()});
      if (rows.empty()) return;
      std::vector<sql::Value> values;
      for (const auto& row : rows)
        for (std::size_t i = 0; i < table.columns.size(); ++i) values.push_back(row.value(i + 1));
      to_.execute(insert(table, rows.size()), sql::Values(values));
      last = rows.back().integer(0);
      done_ += rows.size();
      progress_(done_, of_);
    }
  }

  sql::Snapshot& from_;
  sql::Transaction& to_;
  const std::function<void(std::size_t, std::size_t)>& progress_;
  std::size_t done_ = 0;
  std::size_t of_ = 0;
};

void expect_empty(sql::Snapshot& server) {
  if (server.first(kAnyPartnership, {}))
    throw InfrastructureError("there is a partnership in this database already: choose an empty one");
}

}  // namespace

std::unique_ptr<sql::Database> open_empty_server(const std::string& url) {
  if (sql::engine_of(url) != sql::Engine::postgresql)
    throw InfrastructureError("--database is a server's, postgresql://…: without it everything is made in --data");
  auto server = sql::open(url);
  sql::expect_migrated(*server, schema());
  sql::expect_unprivileged(*server);
  server->read({"", "opening"}, [](sql::Snapshot& snapshot) {
    expect_empty(snapshot);
    return true;
  });
  return server;
}

std::size_t copy_rows(sql::Database& from, sql::Database& to, const sql::Scope& scope,
                      const std::function<void(std::size_t done, std::size_t of)>& progress) {
  return from.read(scope, [&](sql::Snapshot& made) {
    const auto copied = to.write(scope, [&](sql::Transaction& transaction) -> base::Result<std::size_t> {
      expect_empty(transaction);
      return Copying(made, transaction, progress).all();
    });
    base::expects(copied.ok(), "a copy has no expected failure");
    return *copied;
  });
}

}  // namespace waymark::app
