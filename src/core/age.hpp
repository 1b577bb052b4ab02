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

// How old somebody is, as far as anybody said.
struct KnownAge {
  std::optional<int> age;       // for the rules: as it was plainly said, otherwise as above
  std::optional<AgeSpan> span;  // every age that is possible; nothing when nobody said anything
  bool operator==(const KnownAge&) const = default;
};
// `stated`: as it was said, in whole years on that day; read only where no year of birth is known. What was said may be
// a little wrong: somebody may be younger than that, and is never taken to be older, so that a child stays a child.
KnownAge known_age(const linkage::BirthDate& birth, std::optional<int> stated, base::Date today);

// The whole years from one day to another; 0 when the other comes first.
int years_between(base::Date from, base::Date until);

}  // namespace waymark::core
