#pragma once
// Names of the statements that one PostgreSQL session has planned. Planning one of our longer texts takes the server
// ten times as long as running it, so each is planned once for a session and purpose, without its values.
#include <libpq-fe.h>

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "platform/sql/connection.hpp"

namespace waymark::sql {

class PostgresqlStatements {
 public:
  PostgresqlStatements();
  struct Name {
    std::string text;
    bool planned = false;
  };
  // The same text is planned anew for a writer, who goes by an index where a reader need not, and for other types.
  Name name(Purpose purpose, Text sql, const Oid* types, int count);
  void remember(Purpose purpose, Text sql, const Oid* types, int count, const std::string& name);
  // A pooler gave the transaction another session than the one that planned: from now on nothing is planned ahead.
  void give_up();
  bool given_up() const { return given_up_; }

 private:
  using Key = std::tuple<Purpose, const char*, std::vector<Oid>>;
  std::string prefix_;
  std::map<Key, std::string> names_;
  bool given_up_ = false;
};

}  // namespace waymark::sql
