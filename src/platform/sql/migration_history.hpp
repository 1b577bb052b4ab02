#pragma once
// Which migrations a database has had: the table `schema_migration`.
#include <span>

#include "platform/sql/migration.hpp"

namespace waymark::sql {

using Migrations = std::span<const Migration>;

// Throws InfrastructureError unless the names are 0001_…, 0002_… and so on without a gap.
void expect_numbered(Migrations migrations);

void create_history(Transaction& transaction);

// Keeps every other `migrate` out until the transaction ends. On PostgreSQL it must be the first that
// touches the table.
void lock_history(Transaction& transaction, Engine engine);

// How many of `migrations` the database has had. Throws InfrastructureError where what it has had is not
// the beginning of `migrations`: altered, with a gap, or newer than this program.
std::size_t applied_count(Snapshot& snapshot, Migrations migrations);

void remember(Transaction& transaction, const Migration& migration, std::size_t number);

}  // namespace waymark::sql
