#include "linkage/compare.hpp"

#include <chrono>
#include <cstdlib>

namespace waymark::linkage {
namespace {

bool births_contradict(Birth birth) { return birth == Birth::within_five_years || birth == Birth::differs; }

// A number that stands against name or birth date is as likely a slip of the hand as a proof.
Nhs weighed_against(const Prepared& a, const Prepared& b, const Pattern& pattern) {
  const Nhs nhs = compare_nhs_numbers(a, b);
  const bool contradicted = births_contradict(pattern.get<Birth>(Field::birth_date)) ||
                            pattern.get<Forename>(Field::forename) == Forename::differs;
  return nhs == Nhs::exact && contradicted ? Nhs::exact_contradicted : nhs;
}

std::optional<std::chrono::sys_days> day_of(const PreparedBirth& birth) {
  if (!birth.full()) return std::nullopt;
  const base::Date date{std::chrono::year{birth.year}, std::chrono::month{birth.month}, std::chrono::day{birth.day}};
  if (!date.ok()) return std::nullopt;
  return std::chrono::sys_days(date);
}

bool within_a_day(const PreparedBirth& a, const PreparedBirth& b) {
  const auto left = day_of(a);
  const auto right = day_of(b);
  return left && right && std::abs((*left - *right).count()) <= 1;
}

bool address_or_phone_shared(const Pattern& pattern) {
  const Level address = pattern[Field::address];
  const Level last_shared = address_level(Place::crowded, Gap::long_ago);
  const auto phone = pattern.get<Phone>(Field::phone);
  return (address != 0 && address <= last_shared) || phone == Phone::exact || phone == Phone::exact_crowded;
}

Facts facts_of(const Prepared& a, const Prepared& b, const Pattern& pattern) {
  Facts facts;
  facts.born_within_a_day = within_a_day(a.birth, b.birth);
  facts.born_over_twelve_years_apart =
      a.birth.year != 0 && b.birth.year != 0 && std::abs(a.birth.year - b.birth.year) > 12;
  facts.forenames_all_unlike =
      pattern.get<Forename>(Field::forename) >= Forename::similar && forenames_all_unlike(a, b);
  facts.address_or_phone_shared = address_or_phone_shared(pattern);
  const auto nhs = pattern.get<Nhs>(Field::nhs_number);
  facts.number_in_common = nhs == Nhs::exact || nhs == Nhs::exact_contradicted ||
                           pattern.get<OtherNumber>(Field::other_number) == OtherNumber::exact;
  return facts;
}

}  // namespace

Agreement compare_fields(const Prepared& a, const Prepared& b) {
  Agreement agreement;
  Pattern& pattern = agreement.pattern;
  const NameAgreement names = compare_names(a, b);
  pattern.set(Field::forename, names.forename);
  pattern.set(Field::middle_names, names.middle_names);
  pattern.set(Field::surname, names.surname);
  pattern.set(Field::arrangement, names.arrangement);
  pattern.set(Field::birth_date, compare_births(a.birth, b.birth));
  pattern.set(Field::sex, compare_sexes(a.sex, b.sex));
  pattern.set(Field::address, compare_addresses(a, b));
  pattern.set(Field::phone, compare_phones(a, b));
  pattern.set(Field::email, compare_emails(a, b));
  pattern.set(Field::nhs_number, weighed_against(a, b, pattern));
  pattern.set(Field::other_number, compare_numbers(a, b));
  agreement.facts = facts_of(a, b, pattern);
  return agreement;
}

}  // namespace waymark::linkage
