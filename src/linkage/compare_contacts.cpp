// Sex, addresses, phones, e-mail and numbers. Of several values the best agreement counts.
#include <algorithm>

#include "linkage/compare.hpp"
#include "linkage/similarity.hpp"

namespace waymark::linkage {
namespace {

constexpr std::int32_t kDaysInYear = 365;

Place compare_places(const PreparedAddress& a, const PreparedAddress& b) {
  const bool same_uprn = !a.uprn.empty() && a.uprn == b.uprn;
  const bool same_premises = !a.premises.empty() && a.premises == b.premises;
  const bool crowded = a.crowded || b.crowded;
  if (same_uprn || same_premises) return crowded ? Place::crowded : Place::premises;
  if (!a.postcode || !b.postcode) return Place::none;
  if (a.postcode->whole() && *a.postcode == *b.postcode) {
    if (crowded) return Place::crowded;
    return a.premises.empty() || b.premises.empty() ? Place::postcode : Place::other_house;
  }
  if (a.postcode->whole() && a.postcode->sector() == b.postcode->sector()) return Place::sector;
  return a.postcode->district() == b.postcode->district() ? Place::district : Place::none;
}

// Two UPRNs can differ where one side has no postcode: only like and like say "somewhere else".
bool comparable(const PreparedAddress& a, const PreparedAddress& b) {
  return (!a.uprn.empty() && !b.uprn.empty()) || (a.postcode && b.postcode);
}

// Days between two periods; an end that is not known is no gap.
std::int32_t days_between(const PreparedAddress& a, const PreparedAddress& b) {
  std::int32_t days = 0;
  if (a.from && b.until) days = std::max(days, *a.from - *b.until);
  if (b.from && a.until) days = std::max(days, *b.from - *a.until);
  return days;
}

Gap gap_between(const PreparedAddress& a, const PreparedAddress& b) {
  const std::int32_t days = days_between(a, b);
  if (days <= 2 * kDaysInYear) return Gap::none;
  return days <= 8 * kDaysInYear ? Gap::years : Gap::long_ago;
}

// "" is not a number; a seven-digit number cannot have more than its last six compared.
bool same_last_six(const std::string& a, const std::string& b) {
  return a.size() >= 6 && b.size() >= 6 && a.compare(a.size() - 6, 6, b, b.size() - 6, 6) == 0;
}

Phone compare_two_phones(const PreparedPhone& a, const PreparedPhone& b) {
  if (a.digits == b.digits) return a.crowded || b.crowded ? Phone::exact_crowded : Phone::exact;
  return same_last_six(a.digits, b.digits) ? Phone::last_six : Phone::differs;
}

Email compare_two_emails(const EmailAddress& a, const EmailAddress& b) {
  if (a == b) return Email::exact;
  return a.mailbox == b.mailbox && a.mailbox.size() >= 5 ? Email::mailbox : Email::differs;
}

// Fields with several values: the best level of all pairs, `unknown` where one side has none.
template <class Named, class Values, class Compare>
Named best_of(const Values& left, const Values& right, Compare compare) {
  Named best = Named::unknown;
  for (const auto& a : left)
    for (const auto& b : right) {
      const Named level = compare(a, b);
      if (best == Named::unknown || level < best) best = level;
    }
  return best;
}

}  // namespace

// "other" says that the two boxes of a form did not fit: against either of them it is unknown.
SexLevel compare_sexes(Sex a, Sex b) {
  if (a == Sex::unknown || b == Sex::unknown) return SexLevel::unknown;
  if (a == b) return SexLevel::agree;
  return a == Sex::other || b == Sex::other ? SexLevel::unknown : SexLevel::differs;
}

// An agreement counts most where the dates touch; a disagreement counts least where some dates lie apart.
Level compare_addresses(const Prepared& a, const Prepared& b) {
  bool any = false;
  Place best = Place::none;
  Gap gap = Gap::none;
  for (const PreparedAddress& left : a.addresses) {
    for (const PreparedAddress& right : b.addresses) {
      if (!comparable(left, right)) continue;
      const Place place = compare_places(left, right);
      const Gap between = gap_between(left, right);
      const bool better = !any || place < best || (place == best && (place == Place::none) == (between > gap));
      if (better) best = place, gap = between;
      any = true;
    }
  }
  return any ? address_level(best, gap) : Level{0};
}

Phone compare_phones(const Prepared& a, const Prepared& b) {
  return best_of<Phone>(a.phones, b.phones, compare_two_phones);
}

Email compare_emails(const Prepared& a, const Prepared& b) {
  return best_of<Email>(a.emails, b.emails, compare_two_emails);
}

Nhs compare_nhs_numbers(const Prepared& a, const Prepared& b) {
  if (!a.nhs_number || !b.nhs_number) return Nhs::unknown;
  const NhsNumber& left = *a.nhs_number;
  const NhsNumber& right = *b.nhs_number;
  if (left.digits == right.digits) return left.valid ? Nhs::exact : Nhs::slip;
  if (edit_distance(left.digits, right.digits) == 1) return Nhs::slip;
  return left.valid && right.valid ? Nhs::both_valid_and_different : Nhs::unknown;
}

OtherNumber compare_numbers(const Prepared& a, const Prepared& b) {
  OtherNumber worst = OtherNumber::unknown;
  for (const Number& left : a.numbers) {
    for (const Number& right : b.numbers) {
      if (left.scheme != right.scheme) continue;
      if (left.value == right.value) return OtherNumber::exact;
      const bool contradicts = left.one_per_person && right.one_per_person;
      worst = std::max(worst, contradicts ? OtherNumber::contradicts : OtherNumber::differs);
    }
  }
  return worst;
}

}  // namespace waymark::linkage
