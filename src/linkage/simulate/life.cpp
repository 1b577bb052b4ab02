#include "linkage/simulate/life.hpp"

#include <algorithm>

#include "linkage/simulate/homes.hpp"
#include "platform/base/failure.hpp"

namespace waymark::linkage::simulate {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

template <class T>
const T& held_on(const std::vector<Since<T>>& all, base::Date day) {
  base::expects(!all.empty(), "something was held at some time");
  const auto next =
      std::find_if(all.begin(), all.end(), [&](const Since<T>& one) { return sys_days(one.from) > sys_days(day); });
  return next == all.begin() ? next->value : std::prev(next)->value;
}

std::vector<std::string> surnames_before(const Life& life, base::Date day) {
  const auto& now = surname_on(life, day);
  std::vector<std::string> former;
  for (const auto& [from, surname] : life.surnames)
    if (sys_days(from) <= sys_days(day) && surname != now &&
        std::find(former.begin(), former.end(), surname) == former.end())
      former.push_back(surname);
  return former;
}

BirthDate birth_of(const Life& life) {
  return {static_cast<int>(life.born.year()),
          static_cast<unsigned>(life.born.month()),
          static_cast<unsigned>(life.born.day()),
          {}};
}

}  // namespace

base::Date days_after(base::Date day, int days_later) { return base::Date{sys_days(day) + days{days_later}}; }

base::Date some_day(Dice& dice, base::Date first, base::Date last) {
  const auto many = (sys_days(last) - sys_days(first)).count();
  return many <= 0 ? first : days_after(first, dice.between(0, static_cast<int>(many)));
}

Life born_on(Dice& dice, Sex sex, base::Date day, Origin origin) {
  Life life;
  life.origin = origin;
  life.family = family_name(dice, origin);
  life.sex = sex;
  life.born = day;
  const int year = static_cast<int>(day.year());
  const bool female = sex == Sex::female || (sex == Sex::other && dice.chance(0.5));
  const auto first = forename(dice, origin, female, year);
  life.forenames = first;
  if (const auto second = forename(dice, origin, female, year); dice.chance(0.5) && second != first)
    life.forenames += ' ' + second;
  life.called = short_form(first);
  life.surnames = {{day, life.family.of(female)}};
  life.nhs_number = some_nhs_number(dice);
  return life;
}

Life born(Dice& dice, const Wanted& wanted, base::Date today, Origin origin) {
  // Whoever is 30 today was born between 30 years ago today and the day after 31 years ago.
  const auto years_ago = [&](int years) {
    const base::Date day = today - std::chrono::years{years};
    return day.ok() ? day : base::Date{day.year() / day.month() / std::chrono::last};
  };
  const auto day = some_day(dice, days_after(years_ago(wanted.oldest + 1), 1), years_ago(wanted.youngest));
  const bool woman = wanted.sex == Sex::unknown ? dice.chance(0.5) : wanted.sex == Sex::female;
  const auto sex = wanted.sex == Sex::unknown ? (woman ? Sex::female : Sex::male) : wanted.sex;
  return born_on(dice, sex, day, origin);
}

bool is_woman(const Life& life) { return life.sex == Sex::female; }

int age_on(const Life& life, base::Date day) {
  const int turned = static_cast<int>(day.year()) - static_cast<int>(life.born.year());
  const bool had_birthday = std::pair(day.month(), day.day()) >= std::pair(life.born.month(), life.born.day());
  return had_birthday ? turned : turned - 1;
}

std::string forename_of(const Life& life) { return life.forenames.substr(0, life.forenames.find(' ')); }

void move(Life& life, const Address& home, base::Date from) { life.homes.push_back({from, home}); }
void rename(Life& life, const std::string& surname, base::Date from) { life.surnames.push_back({from, surname}); }
void change_phone(Life& life, const std::string& phone, base::Date from) { life.phones.push_back({from, phone}); }

const std::string& surname_on(const Life& life, base::Date day) { return held_on(life.surnames, day); }

Identity as_of(const Life& life, base::Date day) {
  Identity identity;
  identity.forenames = life.forenames;
  identity.surname = surname_on(life, day);
  identity.former_surnames = surnames_before(life, day);
  identity.birth_date = birth_of(life);
  identity.sex = life.sex;
  if (!life.homes.empty()) identity.addresses = {held_on(life.homes, day)};
  if (!life.phones.empty()) identity.phones = {held_on(life.phones, day)};
  if (!life.email.empty()) identity.emails = {life.email};
  identity.nhs_number = life.nhs_number;
  return identity;
}

}  // namespace waymark::linkage::simulate
