#pragma once
// What must be true of a PostgreSQL database and its roles before anything is kept there.
#include <string_view>

#include "platform/sql/database.hpp"

namespace waymark::sql {

// Throws InfrastructureError unless the database is UTF8, sorts by bytes and changes the case of ASCII
// letters alone: then every comparison gives what SQLite gives.
void expect_binary_order(Snapshot& snapshot);

// Throws InfrastructureError unless this role may make tables in the schema.
void expect_builder(Snapshot& snapshot);

// Gives `role` SELECT, INSERT, UPDATE and DELETE on the schema's tables, on `schema_migration` SELECT, and
// takes all else away. Throws InfrastructureError where the role does not exist, is this one, or has powers
// that no grant limits.
void grant_to_application(Transaction& transaction, std::string_view role);

}  // namespace waymark::sql
