#pragma once
// A migration's one text, made into the statements that one engine reads.
#include <string>
#include <string_view>
#include <vector>

#include "platform/sql/database.hpp"

namespace waymark::sql {

// The statements of `text`, without comments, in order. Four words stand for types and are the only ones
// allowed where the engines differ: TEXT, BIGINT, DOUBLE PRECISION and BLOB. SQLite's tables are made
// STRICT, so that it refuses a value of the wrong type as PostgreSQL does, and so that no part of a
// primary key can be NULL. Throws base::InfrastructureError for types that mean different things (INTEGER,
// REAL …), for a statement that is neither CREATE, ALTER, DROP, INSERT, UPDATE nor DELETE (one that commits,
// say), and for a quotation, a comment or a last statement that does not end.
std::vector<std::string> migration_statements(std::string_view text, Engine engine);

// The text as something that can be executed. It is kept for as long as the process lives.
Text migration_statement(std::string_view statement);

}  // namespace waymark::sql
