#include "platform/sql/parameters.hpp"

#include <fmt/format.h>

#include <cmath>

#include "platform/base/utf8.hpp"
#include "platform/sql/connection.hpp"

namespace waymark::sql {

namespace {

const char* fault(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value.state())) {
    if (text->find('\0') != std::string::npos) return "holds a NUL";
    if (!base::is_utf8(*text)) return "is not UTF-8";
  }
  if (const auto* real = std::get_if<double>(&value.state()); real != nullptr && std::isnan(*real))
    return "is not a number";
  return nullptr;
}

}  // namespace

void expect_storable(Values values, Text sql) {
  for (std::size_t i = 0; i < values.size(); ++i)
    if (const auto* wrong = fault(values[i]))
      throw Error(ErrorKind::other, fmt::format("parameter ${} {}: {}", i + 1, wrong, opening_words(sql)));
}

}  // namespace waymark::sql
