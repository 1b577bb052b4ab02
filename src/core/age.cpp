#include "core/age.hpp"

#include <algorithm>

namespace waymark::core {

namespace {

int bracket(int age) {
  if (age < 16) return 0;
  return age < 18 ? 1 : 2;
}

}  // namespace

std::optional<AgeSpan> age_span(const linkage::BirthDate& birth, base::Date today) {
  if (const auto age = age_on(birth, today)) return AgeSpan{*age, *age};
  const int year = static_cast<int>(today.year());
  auto span = birth.stated;
  if (birth.year) span = linkage::YearSpan{*birth.year, *birth.year};
  if (!span) return std::nullopt;
  return AgeSpan{std::max(0, year - span->latest - 1), std::max(0, year - span->earliest)};
}

std::optional<int> age_for_routing(const linkage::BirthDate& birth, base::Date today) {
  const auto span = age_span(birth, today);
  if (!span || bracket(span->youngest) != bracket(span->oldest)) return std::nullopt;
  return span->youngest;
}

}  // namespace waymark::core
