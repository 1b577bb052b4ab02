#pragma once
// Statements of one SQLite connection, prepared once and kept for the next use.
#include <sqlite3.h>

#include <list>
#include <unordered_map>

#include "platform/sql/database.hpp"

namespace waymark::sql {

// Kind and code, and never SQLite's own message: it can hold a value.
Error sqlite_error(int extended_code, const std::string& where);

class SqliteStatement {
 public:
  SqliteStatement(sqlite3* connection, Text sql);  // throws Error
  // Runs to the end, so that the statement is free again before anybody looks at its first row.
  Rows run(Values values);

 private:
  struct Finalise {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  void bind(Values values);
  Row row() const;

  sqlite3* connection_;
  Text sql_;
  std::unique_ptr<sqlite3_stmt, Finalise> handle_;
  struct Parameter {
    std::size_t number;  // 1 for $1
    int place;           // where SQLite put it: it takes $1 for a name
  };
  std::vector<Parameter> places_;
};

// Keyed by the text's address, which is its own for as long as the process lives. Holds the most recently
// used `kMost`; what `find` returns is good until the next call.
class SqliteStatements {
 public:
  static constexpr std::size_t kMost = 256;
  SqliteStatement& find(sqlite3* connection, Text sql);

 private:
  using Key = std::pair<const char*, std::size_t>;
  struct KeyHash {
    std::size_t operator()(const Key& key) const { return std::hash<const char*>()(key.first) ^ key.second; }
  };
  struct Entry {
    Key key;
    SqliteStatement statement;
  };
  std::list<Entry> recent_;  // most recently used first
  std::unordered_map<Key, std::list<Entry>::iterator, KeyHash> places_;
};

}  // namespace waymark::sql
