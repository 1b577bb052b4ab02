#pragma once
// Random identifiers. One is 128 random bits, written as 26 letters and digits (Crockford's base 32,
// lower case): it says nothing about when or in which order things were made.
#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "platform/base/randomness.hpp"

namespace waymark::base {

inline constexpr std::size_t kIdTextLength = 26;
using IdBytes = std::array<std::uint8_t, 16>;

std::string id_text(const IdBytes& bytes);
std::optional<IdBytes> parse_id(std::string_view text);

// `Kind` makes ids of different things different types: `Id<struct ContactTag>`.
template <class Kind>
class Id {
 public:
  static Id random(Randomness& randomness, std::string_view purpose) {
    Id id;
    randomness.fill(purpose, id.bytes_);
    return id;
  }
  // Nothing for any text that `text()` could not have written.
  static std::optional<Id> parse(std::string_view text) {
    const auto bytes = parse_id(text);
    if (!bytes) return std::nullopt;
    Id id;
    id.bytes_ = *bytes;
    return id;
  }

  std::string text() const { return id_text(bytes_); }
  const IdBytes& bytes() const { return bytes_; }
  auto operator<=>(const Id&) const = default;

 private:
  IdBytes bytes_{};
};

}  // namespace waymark::base

template <class Kind>
struct std::hash<waymark::base::Id<Kind>> {
  std::size_t operator()(const waymark::base::Id<Kind>& id) const noexcept {
    std::size_t value = 0;  // the bytes are random: any eight of them make a hash
    for (std::size_t i = 0; i < sizeof value; ++i) value = value << 8U | id.bytes()[i];
    return value;
  }
};
