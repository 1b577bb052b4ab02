#pragma once
// How old somebody is when the birth date is not wholly known.
#include <optional>

#include "core/identity.hpp"

namespace waymark::core {

// In whole years, both ends included.
struct AgeSpan {
  int youngest = 0;
  int oldest = 0;
  bool operator==(const AgeSpan&) const = default;
};
// Nothing when neither a year of birth nor an age was stated.
std::optional<AgeSpan> age_span(const linkage::BirthDate& birth, base::Date today);

// An age for the routing rules, whose bounds are 16 and 18: when every possible age lies on the same sides of
// both, any of them does. Otherwise nothing: the rules then ask.
std::optional<int> age_for_routing(const linkage::BirthDate& birth, base::Date today);

}  // namespace waymark::core
