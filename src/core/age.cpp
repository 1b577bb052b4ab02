#include "core/age.hpp"

#include <algorithm>
#include <utility>

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

KnownAge known_age(const linkage::BirthDate& birth, std::optional<int> stated, base::Date today) {
  const auto span = age_span(birth, today);
  if (!stated || birth.year) return {age_for_routing(birth, today), span};
  return {stated, AgeSpan{span ? std::min(span->youngest, *stated) : *stated, *stated}};
}

int years_between(base::Date from, base::Date until) {
  const int years = static_cast<int>(until.year()) - static_cast<int>(from.year());
  const bool still_to_come = std::pair(until.month(), until.day()) < std::pair(from.month(), from.day());
  return std::max(0, years - (still_to_come ? 1 : 0));
}

}  // namespace waymark::core
