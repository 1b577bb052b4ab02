#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>

#include "linkage/compare.hpp"
#include "linkage/similarity.hpp"

namespace waymark::linkage {
namespace {

std::string digits(const PreparedBirth& birth) {
  std::string text = std::to_string(birth.year * 10'000 + birth.month * 100 + birth.day);
  return text;
}

Birth compare_full(const PreparedBirth& a, const PreparedBirth& b) {
  const bool same_day = a.day == b.day;
  const bool same_month = a.month == b.month;
  const int years = std::abs(a.year - b.year);
  if (years == 0 && same_month && same_day)
    return a.month == 1 && a.day == 1 ? Birth::exact_first_of_january : Birth::exact;
  if (years == 0 && a.day == b.month && a.month == b.day) return Birth::day_month_swap;
  if (neighbours_swapped(digits(a), digits(b))) return Birth::transposition;
  if (same_day && same_month && (years == 1 || years == 10)) return Birth::anniversary;
  if (one_character_differs(digits(a), digits(b))) return Birth::one_digit;
  if (years == 0) return same_month ? Birth::same_month : Birth::same_year;
  return years <= 5 ? Birth::within_five_years : Birth::differs;
}

// What both know is compared, the rest is unknown.
Birth compare_known_parts(const PreparedBirth& a, const PreparedBirth& b) {
  const bool year = a.year != 0 && b.year != 0;
  const bool month = a.month != 0 && b.month != 0;
  const bool day = a.day != 0 && b.day != 0;
  if (year && a.year != b.year) return std::abs(a.year - b.year) <= 5 ? Birth::within_five_years : Birth::differs;
  const bool months_agree = month && a.month == b.month;
  const bool days_agree = day && a.day == b.day;
  if (year && month) return months_agree ? Birth::partial_month : Birth::same_year;
  if (year) return Birth::partial_year;
  if (month && day) return months_agree && days_agree ? Birth::partial_day_month : Birth::unknown;
  return Birth::unknown;
}

Birth compare_spans(YearSpan a, YearSpan b) {
  const int apart = std::max(a.earliest, b.earliest) - std::min(a.latest, b.latest);
  if (apart > 3) return Birth::differs;
  if (apart > 0) return Birth::age_near;
  const int width = std::max(a.latest - a.earliest, b.latest - b.earliest);
  return width <= 5 ? Birth::age_narrow : Birth::age_wide;
}

std::optional<YearSpan> span_of(const PreparedBirth& birth) {
  return birth.year != 0 ? std::optional(YearSpan{birth.year, birth.year}) : birth.stated;
}

}  // namespace

Birth compare_births(const PreparedBirth& a, const PreparedBirth& b) {
  if (a.full() && b.full()) return compare_full(a, b);
  if (a.stated || b.stated) {
    const auto left = span_of(a);
    const auto right = span_of(b);
    return left && right ? compare_spans(*left, *right) : Birth::unknown;
  }
  return compare_known_parts(a, b);
}

}  // namespace waymark::linkage
