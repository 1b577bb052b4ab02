// What one record may be found by is a set of readings for each part of a key: a forename has its sound and
// its spelling groups, a birth date may be read with day and month exchanged. A key is one reading of each
// part. Stored keys take the readings that the record itself gives; a query adds the likely slips, so that
// slips cost look-ups and no storage.
#include "linkage/block.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "linkage/phonetic.hpp"

namespace waymark::linkage {
namespace {

using Readings = std::vector<std::string>;
enum class Reach { stored, query };

void add_unique(Readings& readings, std::string reading) {
  if (!reading.empty() && std::find(readings.begin(), readings.end(), reading) == readings.end())
    readings.push_back(std::move(reading));
}

std::string padded(unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); }

struct NameReadings {
  Readings forenames;
  Readings surnames;
  Readings initials;  // of forenames and surnames alike: swapping them changes nothing
};

struct DateReadings {
  Readings years;
  Readings year_months;
  Readings year_days;
  Readings month_days;
  Readings dates;
};

void add_forename(Readings& readings, const NameWord& word) {
  if (word.empty()) return;
  add_unique(readings, consonants_of(word.letters));
  for (const std::uint16_t group : word.groups)
    if (group != 0) add_unique(readings, '#' + std::to_string(group));
}

void add_surname(Readings& readings, const PreparedName& name) {
  if (!name.surname.empty()) add_unique(readings, consonants_of(name.surname.letters));
  for (const std::string& part : name.surname_parts) add_unique(readings, consonants_of(part));
}

void add_initial(Readings& readings, const NameWord& word) {
  if (!word.empty()) add_unique(readings, word.letters.substr(0, 1));
}

// First and second forename: people are called by either.
void add_name(NameReadings& readings, const PreparedName& name) {
  const std::size_t used = std::min<std::size_t>(name.forenames.size(), 2);
  for (std::size_t i = 0; i < used; ++i) {
    add_forename(readings.forenames, name.forenames[i]);
    add_initial(readings.initials, name.forenames[i]);
  }
  add_surname(readings.surnames, name);
  add_initial(readings.initials, name.surname);
}

void add_swapped(NameReadings& readings, const PreparedName& name) {
  add_unique(readings.forenames, consonants_of(name.surname.letters));
  for (const std::uint16_t group : name.surname.groups)
    if (group != 0) add_unique(readings.forenames, '#' + std::to_string(group));
  if (!name.forenames.empty()) add_unique(readings.surnames, consonants_of(name.forenames.front().letters));
}

NameReadings names_of(const Prepared& person, Reach reach) {
  NameReadings readings;
  for (const PreparedName& name : person.names) add_name(readings, name);
  for (const NameWord& former : person.former_surnames) {
    add_unique(readings.surnames, consonants_of(former.letters));
    add_initial(readings.initials, former);
  }
  if (reach == Reach::query)
    for (const PreparedName& name : person.names) add_swapped(readings, name);
  return readings;
}

void add_date(DateReadings& readings, const PreparedBirth& birth, unsigned month, unsigned day) {
  const std::string year = birth.year != 0 ? std::to_string(birth.year) : std::string();
  if (!year.empty()) add_unique(readings.years, year);
  if (!year.empty() && month != 0) add_unique(readings.year_months, year + padded(month));
  if (!year.empty() && day != 0) add_unique(readings.year_days, year + "d" + padded(day));
  if (month != 0 && day != 0) add_unique(readings.month_days, padded(month) + padded(day));
  if (birth.full()) add_unique(readings.dates, year + padded(month) + padded(day));
}

DateReadings dates_of(const Prepared& person, Reach reach) {
  constexpr int kMostYears = 6;
  DateReadings readings;
  const PreparedBirth& birth = person.birth;
  add_date(readings, birth, birth.month, birth.day);
  if (reach == Reach::query && birth.month != 0 && birth.day != 0) add_date(readings, birth, birth.day, birth.month);
  if (birth.year == 0 && birth.stated && birth.stated->latest - birth.stated->earliest < kMostYears)
    for (int year = birth.stated->earliest; year <= birth.stated->latest; ++year)
      add_unique(readings.years, std::to_string(year));
  return readings;
}

struct ContactReadings {
  Readings premises;
  Readings postcodes;
  Readings sectors;
  Readings districts;
  Readings phones;
  Readings mailboxes;
  Readings numbers;
};

ContactReadings contacts_of(const Prepared& person) {
  ContactReadings readings;
  for (const PreparedAddress& address : person.addresses) {
    if (address.crowded) continue;
    if (!address.uprn.empty()) add_unique(readings.premises, "u" + address.uprn);
    add_unique(readings.premises, address.premises);
    if (!address.postcode) continue;
    add_unique(readings.districts, address.postcode->district());
    add_unique(readings.sectors, address.postcode->sector());
    if (address.postcode->whole()) add_unique(readings.postcodes, address.postcode->text());
  }
  for (const PreparedPhone& phone : person.phones) add_unique(readings.phones, phone.digits);
  for (const EmailAddress& email : person.emails) add_unique(readings.mailboxes, email.mailbox);
  if (person.nhs_number) add_unique(readings.numbers, "nhs:" + person.nhs_number->digits);
  for (const Number& number : person.numbers) add_unique(readings.numbers, number.scheme + ':' + number.value);
  return readings;
}

// Every combination of one reading from each list; none where a list is empty.
void combine(std::vector<BlockKey>& keys, BlockRule rule, std::initializer_list<const Readings*> lists) {
  Readings texts{std::string()};
  for (const Readings* list : lists) {
    Readings longer;
    for (const std::string& text : texts)
      for (const std::string& reading : *list) longer.push_back(text.empty() ? reading : text + '|' + reading);
    texts = std::move(longer);
  }
  for (std::string& text : texts)
    if (!text.empty()) keys.push_back({rule, std::move(text)});
}

std::vector<BlockKey> in_order(std::vector<BlockKey> keys) {
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

std::vector<BlockKey> keys_of(const Prepared& person, Reach reach) {
  using enum BlockRule;
  const NameReadings names = names_of(person, reach);
  const DateReadings dates = dates_of(person, reach);
  const ContactReadings contacts = contacts_of(person);
  std::vector<BlockKey> keys;
  combine(keys, surname_year_month, {&names.surnames, &dates.year_months});
  combine(keys, surname_year_day, {&names.surnames, &dates.year_days});
  combine(keys, surname_month_day, {&names.surnames, &dates.month_days});
  combine(keys, forename_year_month, {&names.forenames, &dates.year_months});
  combine(keys, forename_year_day, {&names.forenames, &dates.year_days});
  combine(keys, forename_month_day, {&names.forenames, &dates.month_days});
  combine(keys, initial_birth_date, {&names.initials, &dates.dates});
  combine(keys, full_name, {&names.forenames, &names.surnames});
  combine(keys, full_name_year, {&names.forenames, &names.surnames, &dates.years});
  combine(keys, full_name_district, {&names.forenames, &names.surnames, &contacts.districts});
  combine(keys, birth_date_sector, {&dates.dates, &contacts.sectors});
  combine(keys, postcode_forename, {&contacts.postcodes, &names.forenames});
  combine(keys, postcode_surname, {&contacts.postcodes, &names.surnames});
  combine(keys, postcode_year, {&contacts.postcodes, &dates.years});
  combine(keys, phone_forename, {&contacts.phones, &names.forenames});
  combine(keys, phone_surname, {&contacts.phones, &names.surnames});
  combine(keys, phone_year, {&contacts.phones, &dates.years});
  combine(keys, email_forename, {&contacts.mailboxes, &names.forenames});
  combine(keys, email_surname, {&contacts.mailboxes, &names.surnames});
  combine(keys, number_forename, {&contacts.numbers, &names.forenames});
  combine(keys, number_surname, {&contacts.numbers, &names.surnames});
  combine(keys, number_year, {&contacts.numbers, &dates.years});
  combine(keys, household_premises, {&contacts.premises});
  combine(keys, household_phone, {&contacts.phones});
  return in_order(std::move(keys));
}

}  // namespace

std::vector<BlockKey> stored_keys(const Prepared& person) { return keys_of(person, Reach::stored); }
std::vector<BlockKey> query_keys(const Prepared& person) { return keys_of(person, Reach::query); }

std::vector<BlockKey> household_keys(const Prepared& person) {
  const ContactReadings contacts = contacts_of(person);
  std::vector<BlockKey> keys;
  combine(keys, BlockRule::household_premises, {&contacts.premises});
  combine(keys, BlockRule::household_phone, {&contacts.phones});
  return in_order(std::move(keys));
}

std::vector<BlockKey> stored_keys(const Identity& identity) { return stored_keys(prepare(identity)); }
std::vector<BlockKey> query_keys(const Identity& identity) { return query_keys(prepare(identity)); }
std::vector<BlockKey> household_keys(const Identity& identity) { return household_keys(prepare(identity)); }

}  // namespace waymark::linkage
