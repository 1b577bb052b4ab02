#pragma once
// What a record can be looked for by, folded into one short text: its names, its telephone numbers and those of its
// addresses that may be compared. Pure.
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/identity.hpp"

namespace waymark::core {

// A birth date in eight bytes. 0: not known. `earliest` and `latest` year where an age was stated alone.
struct FoldedBirth {
  std::uint16_t year = 0;
  std::uint8_t month = 0;
  std::uint8_t day = 0;
  std::uint16_t earliest = 0;
  std::uint16_t latest = 0;
  bool operator==(const FoldedBirth&) const = default;
  bool empty() const { return *this == FoldedBirth{}; }
};
FoldedBirth folded_birth(const linkage::BirthDate& birth);

// Between two names, or two places, of one kind; words of one have a space between them.
inline constexpr char kBetweenFolded = '\t';

// Parts of a folded text, which must outlive it. Words are lower case ASCII.
struct Folded {
  std::string_view names;   // the surname, then the forenames: texts stand in the order in which people are listed
  std::string_view others;  // former surnames and other names
  std::string_view phones;  // with a space between them: country and number, as linkage writes them, or what there is
  std::string_view places;  // each its postcode, or nothing, and then a space and a word, as often as there is one
  FoldedBirth birth;
};
Folded folded(std::string_view text, const FoldedBirth& birth);

// An address that is not normal is left out, and so is a normal one that may be one place with one of `kept_back`.
std::string folded_text(const Identity& identity, const std::vector<Address>& kept_back);

// Nothing that anybody could be found by.
bool nothing_in(std::string_view folded_text);

// Whether `is(part)` holds for one of the parts, less empty ones.
template <class Is>
bool any_part(std::string_view text, char between, Is is) {
  while (!text.empty()) {
    const auto end = std::min(text.find(between), text.size());
    if (end > 0 && is(text.substr(0, end))) return true;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return false;
}

}  // namespace waymark::core
