#include "platform/sql/postgresql_values.hpp"

#include <fmt/format.h>

#include <charconv>

#include "platform/sql/connection.hpp"

namespace waymark::sql {

namespace {

// From PostgreSQL's catalogue pg_type; these never change.
enum Type : Oid {
  oid_bool = 16,
  oid_bytea = 17,
  oid_name = 19,
  oid_int8 = 20,
  oid_int2 = 21,
  oid_int4 = 23,
  oid_text = 25,
  oid_float8 = 701,
  oid_varchar = 1043,
  oid_numeric = 1700,
};

template <class Number>
Row::Cell number(std::string_view text) {
  Number value{};
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (code != std::errc() || end != text.data() + text.size())
    throw Error(ErrorKind::other, "PostgreSQL gave a number that 64 bits do not hold");
  return value;
}

// A sum of integers comes without a point, a mean with one: as SQLite has them.
Row::Cell numeric(std::string_view text) {
  const bool whole = text.find_first_not_of("-0123456789") == std::string_view::npos;
  return whole ? number<std::int64_t>(text) : number<double>(text);
}

std::uint8_t hexadecimal(char digit) {
  return static_cast<std::uint8_t>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

// "\x00ff"
Row::Cell bytes(std::string_view text) {
  base::expects(text.starts_with("\\x") && text.size() % 2 == 0, "bytea_output is hex");
  text.remove_prefix(2);
  Blob blob(text.size() / 2);
  for (std::size_t i = 0; i < blob.size(); ++i)
    blob[i] = static_cast<std::uint8_t>(hexadecimal(text[2 * i]) << 4U | hexadecimal(text[2 * i + 1]));
  return blob;
}

Row::Cell cell(Oid type, std::string_view text) {
  switch (type) {
    case oid_bool:
      return std::int64_t{text == "t"};
    case oid_int2:
    case oid_int4:
    case oid_int8:
      return number<std::int64_t>(text);
    case oid_float8:
      return number<double>(text);
    case oid_numeric:
      return numeric(text);
    case oid_bytea:
      return bytes(text);
    default:
      return std::string(text);
  }
}

void expect_known(const PGresult* result, Text sql) {
  for (int column = 0; column < PQnfields(result); ++column) {
    const auto type = PQftype(result, column);
    constexpr Oid kKnown[] = {oid_bool, oid_bytea, oid_name,   oid_int8,    oid_int2,
                              oid_int4, oid_text,  oid_float8, oid_varchar, oid_numeric};
    if (std::find(std::begin(kKnown), std::end(kKnown), type) == std::end(kKnown))
      throw Error(ErrorKind::other,
                  fmt::format("column {} has PostgreSQL's type {}: CAST it: {}", column, type, opening_words(sql)));
  }
}

Row row(const PGresult* result, int index) {
  std::vector<Row::Cell> cells(static_cast<std::size_t>(PQnfields(result)));
  for (int column = 0; column < PQnfields(result); ++column) {
    if (PQgetisnull(result, index, column) != 0) continue;
    const auto length = static_cast<std::size_t>(PQgetlength(result, index, column));
    cells[static_cast<std::size_t>(column)] =
        cell(PQftype(result, column), {PQgetvalue(result, index, column), length});
  }
  return Row(std::move(cells));
}

}  // namespace

PostgresqlParameters::PostgresqlParameters(Values values) {
  numbers_.reserve(values.size());  // their texts must not move
  for (const auto& value : values) add(value);
}

void PostgresqlParameters::add(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value.state())) {
    add(oid_text, text->c_str(), text->size(), false);
  } else if (const auto* blob = std::get_if<Blob>(&value.state())) {
    add(oid_bytea, blob->empty() ? "" : reinterpret_cast<const char*>(blob->data()), blob->size(), true);
  } else if (const auto* integer = std::get_if<std::int64_t>(&value.state())) {
    add(oid_int8, numbers_.emplace_back(std::to_string(*integer)).c_str(), 0, false);
  } else if (const auto* real = std::get_if<double>(&value.state())) {
    add(oid_float8, numbers_.emplace_back(fmt::format("{}", *real)).c_str(), 0, false);
  } else {
    add(0, nullptr, 0, false);
  }
}

void PostgresqlParameters::add(Oid type, const char* text, std::size_t length, bool binary) {
  types_.push_back(type);
  texts_.push_back(text);
  lengths_.push_back(static_cast<int>(length));
  formats_.push_back(binary ? 1 : 0);
}

Rows postgresql_rows(const PGresult* result, Text sql) {
  expect_known(result, sql);
  Rows rows;
  rows.reserve(static_cast<std::size_t>(PQntuples(result)));
  for (int index = 0; index < PQntuples(result); ++index) rows.push_back(row(result, index));
  return rows;
}

}  // namespace waymark::sql
