#include "platform/sql/sqlite_statement.hpp"

#include <fmt/format.h>

#include <charconv>

#include "platform/sql/connection.hpp"

namespace waymark::sql {

namespace {

ErrorKind kind_of(int extended_code) {
  switch (extended_code) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
      return ErrorKind::unique;
    case SQLITE_CONSTRAINT_FOREIGNKEY:
    case SQLITE_CONSTRAINT_TRIGGER:
      return ErrorKind::reference;  // ON DELETE RESTRICT is a trigger inside SQLite
    case SQLITE_CONSTRAINT_CHECK:
    case SQLITE_CONSTRAINT_NOTNULL:
      return ErrorKind::check;
    case SQLITE_BUSY_SNAPSHOT:
      return ErrorKind::serialisation;
    case SQLITE_FULL:
      return ErrorKind::full;
    default:
      return (extended_code & 0xff) == SQLITE_CANTOPEN ? ErrorKind::connection : ErrorKind::other;
  }
}

int bind_value(sqlite3_stmt* statement, int place, const Value& value) {
  struct Bind {
    sqlite3_stmt* statement;
    int place;
    int operator()(std::monostate) const { return sqlite3_bind_null(statement, place); }
    int operator()(std::int64_t integer) const { return sqlite3_bind_int64(statement, place, integer); }
    int operator()(double real) const { return sqlite3_bind_double(statement, place, real); }
    int operator()(const std::string& text) const {
      return sqlite3_bind_text64(statement, place, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
    }
    int operator()(const Blob& blob) const {
      if (blob.empty()) return sqlite3_bind_zeroblob(statement, place, 0);  // a null pointer would be NULL
      return sqlite3_bind_blob64(statement, place, blob.data(), blob.size(), SQLITE_STATIC);
    }
  };
  return std::visit(Bind{statement, place}, value.state());
}

Row::Cell cell(sqlite3_stmt* statement, int column) {
  switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
      return sqlite3_column_int64(statement, column);
    case SQLITE_FLOAT:
      return sqlite3_column_double(statement, column);
    case SQLITE_NULL:
      return std::monostate();
    default:
      break;
  }
  const bool text = sqlite3_column_type(statement, column) == SQLITE_TEXT;
  const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement, column));
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
  if (text) return std::string(bytes, bytes + size);
  return Blob(bytes, bytes + size);
}

// 12 for "$12"; 0 for what is no parameter of ours.
std::size_t number_of(const char* name) {
  const std::string_view text = name == nullptr ? "" : name;
  std::size_t number = 0;
  if (!text.starts_with('$') || std::from_chars(text.data() + 1, text.data() + text.size(), number).ec != std::errc())
    return 0;
  return number;
}

}  // namespace

Error sqlite_error(int extended_code, const std::string& where) {
  return {kind_of(extended_code), fmt::format("SQLite error {}: {}", extended_code, where)};
}

SqliteStatement::SqliteStatement(sqlite3* connection, Text sql) : connection_(connection), sql_(sql) {
  sqlite3_stmt* handle = nullptr;
  const char* rest = nullptr;
  const auto text = sql.view();
  const int code = sqlite3_prepare_v3(connection, text.data(), static_cast<int>(text.size()), SQLITE_PREPARE_PERSISTENT,
                                      &handle, &rest);
  handle_.reset(handle);
  if (code != SQLITE_OK) throw sqlite_error(sqlite3_extended_errcode(connection), opening_words(sql));
  const auto left = text.substr(static_cast<std::size_t>(rest - text.data()));
  base::expects(left.find_first_not_of(" \t\r\n;") == std::string_view::npos, "an SQL text is one statement");
  for (int place = 1; place <= sqlite3_bind_parameter_count(handle); ++place)
    places_.push_back({number_of(sqlite3_bind_parameter_name(handle, place)), place});
}

void SqliteStatement::bind(Values values) {
  for (const auto& [number, place] : places_) {
    base::expects(number >= 1 && number <= values.size(), "an SQL text gets a value for each $n");
    const int code = bind_value(handle_.get(), place, values[number - 1]);
    if (code != SQLITE_OK) throw sqlite_error(code, opening_words(sql_));
  }
}

Row SqliteStatement::row() const {
  std::vector<Row::Cell> cells;
  const int columns = sqlite3_column_count(handle_.get());
  cells.reserve(static_cast<std::size_t>(columns));
  for (int column = 0; column < columns; ++column) cells.push_back(cell(handle_.get(), column));
  return Row(std::move(cells));
}

Rows SqliteStatement::run(Values values) {
  // Leaves neither a lock nor somebody's name behind, however this ends.
  const auto clear = [](sqlite3_stmt* statement) {
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
  };
  const std::unique_ptr<sqlite3_stmt, decltype(clear)> cleared(handle_.get(), clear);
  bind(values);
  Rows rows;
  int code = SQLITE_ROW;
  while ((code = sqlite3_step(handle_.get())) == SQLITE_ROW) rows.push_back(row());
  if (code != SQLITE_DONE) throw sqlite_error(sqlite3_extended_errcode(connection_), opening_words(sql_));
  return rows;
}

SqliteStatement& SqliteStatements::find(sqlite3* connection, Text sql) {
  const Key key(sql.view().data(), sql.view().size());
  if (const auto found = places_.find(key); found != places_.end()) {
    recent_.splice(recent_.begin(), recent_, found->second);
    return recent_.front().statement;
  }
  recent_.push_front({key, SqliteStatement(connection, sql)});
  places_[key] = recent_.begin();
  if (recent_.size() > kMost) {
    places_.erase(recent_.back().key);
    recent_.pop_back();
  }
  return recent_.front().statement;
}

}  // namespace waymark::sql
