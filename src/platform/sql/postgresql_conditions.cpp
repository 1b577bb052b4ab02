#include "platform/sql/postgresql_conditions.hpp"

#include <fmt/format.h>

#include "platform/sql/migration.hpp"
#include "platform/sql/migration_script.hpp"

namespace waymark::sql {

namespace {

// True where role $1 can do what no policy and no grant forbids. Membership counts: a member may SET ROLE.
const Text kPowers =
    "SELECT EXISTS (SELECT 1 FROM pg_catalog.pg_roles r"
    "  WHERE (r.rolsuper OR r.rolbypassrls) AND pg_catalog.pg_has_role(CAST($1 AS TEXT), r.oid, 'MEMBER'))"
    " OR EXISTS (SELECT 1 FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
    "  WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema')"
    "  AND pg_catalog.pg_has_role(CAST($1 AS TEXT), c.relowner, 'MEMBER'))"_sql;

std::string quoted(std::string_view name) {
  std::string result = "\"";
  for (const char c : name) result += c == '"' ? std::string(2, c) : std::string(1, c);
  return result + '"';
}

void expect_grantee(Snapshot& snapshot, std::string_view role) {
  if (!snapshot.first("SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = $1"_sql, {role}))
    throw base::InfrastructureError(
        "the application's role does not exist: CREATE ROLE … LOGIN, without any privilege");
  if (snapshot.only(kPowers, {role}).truth(0))
    throw base::InfrastructureError(
        "the application's role owns tables, is superuser or bypasses row security: name another one");
}

}  // namespace

void expect_binary_order(Snapshot& snapshot) {
  const auto fit = snapshot.only(
      "SELECT pg_catalog.getdatabaseencoding() = 'UTF8' AND 'Z' < 'a' AND 'a' < U&'\\00e9' AND 'a b' < 'aa'"
      " AND 'a-b' < 'aa' AND U&'\\ffee' < U&'\\+01f600' AND lower(U&'\\00c9') = U&'\\00c9'"_sql,
      {});
  if (!fit.truth(0))
    throw base::InfrastructureError(
        "PostgreSQL's database must be UTF8 and sort by bytes; create it with: CREATE DATABASE waymark OWNER …"
        " TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER libc LC_COLLATE 'C' LC_CTYPE 'C'");
}

void expect_builder(Snapshot& snapshot) {
  const auto may = snapshot.only(
      "SELECT current_schema() IS NOT NULL AND pg_catalog.has_schema_privilege(current_schema(), 'CREATE')"_sql, {});
  if (!may.truth(0))
    throw base::InfrastructureError(
        "this role may not make tables: migrate as the role that owns the database, never as the application's");
}

// A role's name cannot be a parameter of GRANT; quoted, it cannot be anything but a name.
void grant_to_application(Transaction& transaction, std::string_view role) {
  expect_grantee(transaction, role);
  const auto schema = quoted(transaction.only("SELECT current_schema()"_sql, {}).text(0));
  const auto give = [&](std::string_view form) {
    transaction.execute(migration_statement(fmt::format(fmt::runtime(form), schema, quoted(role))), {});
  };
  give("GRANT USAGE ON SCHEMA {} TO {}");
  give("REVOKE ALL ON ALL TABLES IN SCHEMA {} FROM {}");
  give("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {} TO {}");
  give("REVOKE INSERT, UPDATE, DELETE ON {}.schema_migration FROM {}");
}

void expect_unprivileged(Database& database) {
  if (database.engine() != Engine::postgresql) return;
  database.read({"", "start"}, [](Snapshot& snapshot) {
    const auto role = std::string(snapshot.only("SELECT CAST(session_user AS TEXT)"_sql, {}).text(0));
    if (snapshot.only(kPowers, {role}).truth(0))
      throw base::InfrastructureError(
          "the database role owns tables, is superuser or bypasses row security, so nothing would keep"
          " partnerships apart: connect as the application's role");
    return base::Done();
  });
}

}  // namespace waymark::sql
