#include "platform/sql/postgresql_statements.hpp"

#include <fmt/format.h>

#include <random>

namespace waymark::sql {

namespace {

// A number that no other session uses: behind a pooler, a name of ours may meet a session of somebody else's, and must
// be unknown there rather than mean another statement.
std::string own_prefix() {
  std::random_device device;
  return fmt::format("w{:08x}{:08x}_", device(), device());
}

}  // namespace

PostgresqlStatements::PostgresqlStatements() : prefix_(own_prefix()) {}

PostgresqlStatements::Name PostgresqlStatements::name(Purpose purpose, Text sql, const Oid* types, int count) {
  const auto found = names_.find({purpose, sql.c_str(), std::vector<Oid>(types, types + count)});
  if (found != names_.end()) return {found->second, true};
  return {prefix_ + std::to_string(names_.size()), false};
}

void PostgresqlStatements::remember(Purpose purpose, Text sql, const Oid* types, int count, const std::string& name) {
  names_.emplace(Key{purpose, sql.c_str(), std::vector<Oid>(types, types + count)}, name);
}

void PostgresqlStatements::give_up() {
  names_.clear();
  given_up_ = true;
}

}  // namespace waymark::sql
