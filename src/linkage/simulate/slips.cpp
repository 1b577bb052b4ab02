#include "linkage/simulate/slips.hpp"

#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "linkage/simulate/households.hpp"
#include "linkage/simulate/names.hpp"

namespace waymark::linkage::simulate {
namespace {

// A letter may be several bytes (Siân, Łukasz): a slip of the pen never leaves half of one.
std::vector<std::string> letters_of(const std::string& utf8) {
  std::vector<std::string> letters;
  for (const char byte : utf8) {
    const bool follows = (static_cast<unsigned char>(byte) & 0xc0U) == 0x80U;
    if (follows && !letters.empty())
      letters.back() += byte;
    else
      letters.emplace_back(1, byte);
  }
  return letters;
}

void write_forename(Identity& person, Dice& dice, const Slips& slips) {
  const auto space = person.forenames.find(' ');
  std::string first = person.forenames.substr(0, space);
  std::string rest = space == std::string::npos ? std::string() : person.forenames.substr(space);
  if (dice.chance(slips.middle_name_missing)) rest.clear();
  if (dice.chance(slips.forename_misspelt)) first = misspelt(first, dice);
  if (dice.chance(slips.forename_short)) first = letters_of(first).front();
  person.forenames = first + rest;
}

void write_surname(Identity& person, Dice& dice, const Slips& slips) {
  if (person.sex == Sex::female && dice.chance(slips.surname_changed)) {
    if (dice.chance(slips.former_surname_known)) person.former_surnames.push_back(person.surname);
    person.surname = surname(dice);
  }
  if (dice.chance(slips.surname_misspelt)) person.surname = misspelt(person.surname, dice);
  if (dice.chance(slips.names_swapped)) std::swap(person.forenames, person.surname);
}

void change_digit(BirthDate& birth, Dice& dice) {
  switch (dice.below(3)) {
    case 0:
      birth.day = birth.day.value_or(1) % 10 == 9 ? birth.day.value_or(1) - 1 : birth.day.value_or(1) + 1;
      return;
    case 1:
      birth.month = birth.month.value_or(1) % 10 == 9 ? 8 : birth.month.value_or(1) + 1;
      return;
    default:
      birth.year = birth.year.value_or(1990) + (dice.chance(0.5) ? 10 : -1);
      return;
  }
}

void write_birth(BirthDate& birth, Dice& dice, const Slips& slips) {
  if (dice.chance(slips.birth_digit_wrong)) change_digit(birth, dice);
  if (dice.chance(slips.day_month_swapped) && birth.day.value_or(31) <= 12) std::swap(birth.day, birth.month);
  if (dice.chance(slips.birth_day_missing)) birth.day.reset();
  if (dice.chance(slips.birth_date_missing)) birth = {};
}

void write_contacts(Identity& record, Dice& dice, const Slips& slips) {
  const Identity elsewhere = person(dice);
  if (dice.chance(slips.moved)) record.addresses = elsewhere.addresses;
  if (dice.chance(slips.phone_changed)) record.phones = elsewhere.phones;
  if (dice.chance(slips.address_missing)) record.addresses.clear();
  if (dice.chance(slips.phone_missing)) record.phones.clear();
  if (dice.chance(slips.email_missing)) record.emails.clear();
}

}  // namespace

std::string misspelt(const std::string& word, Dice& dice) {
  auto letters = letters_of(word);
  if (letters.size() < 3) return word;
  const std::size_t at = 1 + dice.below(letters.size() - 2);
  switch (dice.below(4)) {
    case 0:
      letters[at].clear();
      break;
    case 1:
      letters[at] += letters[at];
      break;
    case 2:
      letters[at] = static_cast<char>('a' + static_cast<char>(dice.below(26)));
      break;
    default:
      std::swap(letters[at], letters[at + 1]);
      break;
  }
  return std::accumulate(letters.begin(), letters.end(), std::string());
}

Identity as_written(const Identity& person, Dice& dice, const Slips& slips) {
  Identity record = person;
  write_forename(record, dice, slips);
  write_surname(record, dice, slips);
  write_birth(record.birth_date, dice, slips);
  if (dice.chance(slips.sex_missing)) record.sex = Sex::unknown;
  write_contacts(record, dice, slips);
  return record;
}

Identity badly_written(const Identity& person, Dice& dice) {
  Identity record = person;
  record.forenames = misspelt(record.forenames.substr(0, record.forenames.find(' ')), dice);
  record.former_surnames.push_back(record.surname);
  record.surname = surname(dice);
  std::swap(record.birth_date.day, record.birth_date.month);
  record.emails.clear();
  const Identity elsewhere = simulate::person(dice);
  if (dice.chance(0.5))
    record.addresses = elsewhere.addresses;
  else
    record.phones = elsewhere.phones;
  return record;
}

}  // namespace waymark::linkage::simulate
