#include <string>

#include "linkage/explain.hpp"

namespace waymark::linkage {
namespace {

std::string listed(const std::vector<std::string>& values) {
  std::string text;
  for (const std::string& value : values) text += (text.empty() ? "" : "; ") + value;
  return text;
}

std::string surnames(const Identity& person) {
  std::vector<std::string> all{person.surname};
  all.insert(all.end(), person.former_surnames.begin(), person.former_surnames.end());
  return listed(all);
}

std::string forenames(const Identity& person) {
  std::vector<std::string> all{person.forenames};
  for (const PersonName& alias : person.aliases) all.push_back(alias.forenames + ' ' + alias.surname);
  return listed(all);
}

std::string birth_date(const BirthDate& birth) {
  if (!birth.year && birth.stated)
    return std::to_string(birth.stated->earliest) + " to " + std::to_string(birth.stated->latest);
  const auto part = [](const auto& value) { return value ? std::to_string(*value) : std::string("?"); };
  if (!birth.year && !birth.month && !birth.day) return {};
  return part(birth.day) + '/' + part(birth.month) + '/' + part(birth.year);
}

// Only what took part in the comparison: a confidential address is not shown here either.
std::string addresses(const Identity& person) {
  std::vector<std::string> all;
  for (const Address& one : person.addresses)
    if (one.class_normal && !one.no_evidence) all.push_back(one.house + ' ' + one.postcode);
  return listed(all);
}

std::string sex(Sex value) {
  switch (value) {
    case Sex::female:
      return "female";
    case Sex::male:
      return "male";
    case Sex::other:
      return "other";
    case Sex::unknown:
      break;
  }
  return {};
}

std::string numbers(const Identity& person) {
  std::vector<std::string> all;
  for (const Number& one : person.numbers) all.push_back(one.scheme + ' ' + one.value);
  return listed(all);
}

}  // namespace

std::vector<ShownValues> values_compared(const Identity& left, const Identity& right) {
  return {{Field::forename, forenames(left), forenames(right)},
          {Field::surname, surnames(left), surnames(right)},
          {Field::birth_date, birth_date(left.birth_date), birth_date(right.birth_date)},
          {Field::sex, sex(left.sex), sex(right.sex)},
          {Field::address, addresses(left), addresses(right)},
          {Field::phone, listed(left.phones), listed(right.phones)},
          {Field::email, listed(left.emails), listed(right.emails)},
          {Field::nhs_number, left.nhs_number, right.nhs_number},
          {Field::other_number, numbers(left), numbers(right)}};
}

}  // namespace waymark::linkage
