#pragma once
// What both engines must be able to keep and give back unchanged.
#include "platform/sql/database.hpp"

namespace waymark::sql {

// Throws Error for a text that holds a NUL (PostgreSQL cannot keep it) or is not UTF-8 (PostgreSQL refuses
// it, SQLite would not), and for a real that is not a number (SQLite would keep NULL). The message names
// the parameter's place.
void expect_storable(Values values, Text sql);

}  // namespace waymark::sql
