#include "platform/sql/parameters.hpp"

#include <fmt/format.h>

#include <cmath>

#include "platform/sql/connection.hpp"

namespace waymark::sql {

namespace {

// What the first byte of a character promises: how many bytes follow, and the smallest code point that
// needs that many.
struct Lead {
  std::size_t following;
  std::uint32_t bits;
  std::uint32_t least;
};

std::optional<Lead> lead_of(std::uint8_t byte) {
  if ((byte & 0xe0U) == 0xc0U) return Lead{1, byte & 0x1fU, 0x80};
  if ((byte & 0xf0U) == 0xe0U) return Lead{2, byte & 0x0fU, 0x800};
  if ((byte & 0xf8U) == 0xf0U) return Lead{3, byte & 0x07U, 0x10000};
  return std::nullopt;
}

// The length of the character that `text` begins with; 0 where it is none.
std::size_t character_length(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
  if (byte(0) < 0x80U) return 1;
  const auto lead = lead_of(byte(0));
  if (!lead || text.size() <= lead->following) return 0;
  auto point = lead->bits;
  for (std::size_t i = 1; i <= lead->following; ++i) {
    if ((byte(i) & 0xc0U) != 0x80U) return 0;
    point = point << 6U | (byte(i) & 0x3fU);
  }
  const bool surrogate = point >= 0xd800U && point <= 0xdfffU;
  return point < lead->least || surrogate || point > 0x10ffffU ? 0 : lead->following + 1;
}

const char* fault(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value.state())) {
    if (text->find('\0') != std::string::npos) return "holds a NUL";
    if (!is_utf8(*text)) return "is not UTF-8";
  }
  if (const auto* real = std::get_if<double>(&value.state()); real != nullptr && std::isnan(*real))
    return "is not a number";
  return nullptr;
}

}  // namespace

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const auto length = character_length(text);
    if (length == 0) return false;
    text.remove_prefix(length);
  }
  return true;
}

void expect_storable(Values values, Text sql) {
  for (std::size_t i = 0; i < values.size(); ++i)
    if (const auto* wrong = fault(values[i]))
      throw Error(ErrorKind::other, fmt::format("parameter ${} {}: {}", i + 1, wrong, opening_words(sql)));
}

}  // namespace waymark::sql
