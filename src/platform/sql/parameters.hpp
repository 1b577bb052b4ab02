#pragma once
// What both engines must be able to keep and give back unchanged.
#include <string_view>

#include "platform/sql/database.hpp"

namespace waymark::sql {

// Throws Error for a text that holds a NUL (PostgreSQL cannot keep it) or is not UTF-8 (PostgreSQL refuses
// it, SQLite would not), and for a real that is not a number (SQLite would keep NULL). The message names
// the parameter's place.
void expect_storable(Values values, Text sql);

// UTF-8 as RFC 3629 has it: no overlong forms, no surrogates, nothing above U+10FFFF.
bool is_utf8(std::string_view text);

}  // namespace waymark::sql
