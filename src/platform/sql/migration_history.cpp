#include "platform/sql/migration_history.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <algorithm>

#include "platform/base/time.hpp"

namespace waymark::sql {

namespace {

// SHA-256, in hexadecimal.
std::string checksum(std::string_view text) {
  std::uint8_t digest[EVP_MAX_MD_SIZE];
  unsigned size = 0;
  if (EVP_Digest(text.data(), text.size(), digest, &size, EVP_sha256(), nullptr) != 1)
    throw base::InfrastructureError("SHA-256 failed");
  std::string hexadecimal;
  for (unsigned i = 0; i < size; ++i) hexadecimal += fmt::format("{:02x}", digest[i]);
  return hexadecimal;
}

bool well_named(const Migration& migration, std::size_t number) {
  const auto beginning = fmt::format("{:04}_", number);
  return migration.name.starts_with(beginning) && migration.name.ends_with(".sql");
}

void expect_same(const Row& had, const Migration& migration, std::size_t number) {
  if (had.integer(0) != static_cast<std::int64_t>(number))
    throw base::InfrastructureError(
        fmt::format("the database lacks migration {:04} and has a later one: restore it from a backup", number));
  if (had.text(1) != migration.name || had.text(2) != checksum(migration.text))
    throw base::InfrastructureError(
        fmt::format("migration {} was altered after this database had it: restore its text and write a new migration",
                    migration.name));
}

}  // namespace

void expect_numbered(Migrations migrations) {
  for (std::size_t i = 0; i < migrations.size(); ++i)
    if (!well_named(migrations[i], i + 1))
      throw base::InfrastructureError(fmt::format(
          "migration {} stands where {:04}_….sql belongs: number them without a gap", migrations[i].name, i + 1));
}

void create_history(Transaction& transaction) {
  transaction.execute(
      "CREATE TABLE IF NOT EXISTS schema_migration (number BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL,"
      " checksum TEXT NOT NULL, applied_at TEXT NOT NULL)"_sql,
      {});
}

// SQLite lets one writer in at a time anyway.
void lock_history(Transaction& transaction, Engine engine) {
  if (engine == Engine::postgresql) transaction.execute("LOCK TABLE schema_migration IN EXCLUSIVE MODE"_sql, {});
}

std::size_t applied_count(Snapshot& snapshot, Migrations migrations) {
  const auto had = snapshot.query("SELECT number, name, checksum FROM schema_migration ORDER BY number"_sql, {});
  for (std::size_t i = 0; i < std::min(had.size(), migrations.size()); ++i) expect_same(had[i], migrations[i], i + 1);
  if (had.size() > migrations.size())
    throw base::InfrastructureError(
        fmt::format("the database has had migration {}, which this program does not know: use the newer program",
                    had.back().text(1)));
  return had.size();
}

void remember(Transaction& transaction, const Migration& migration, std::size_t number) {
  transaction.execute("INSERT INTO schema_migration (number, name, checksum, applied_at) VALUES ($1, $2, $3, $4)"_sql,
                      {number, migration.name, checksum(migration.text), base::to_text(base::SystemClock().now())});
}

}  // namespace waymark::sql
