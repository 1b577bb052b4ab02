#include "linkage/simulate/households.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "linkage/simulate/names.hpp"
#include "platform/base/failure.hpp"

namespace waymark::linkage::simulate {
namespace {

using namespace std::chrono;

void set_birth(Identity& person, sys_days day) {
  const year_month_day date(day);
  person.birth_date = {
      static_cast<int>(date.year()), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), {}};
}

sys_days birth_of(const Identity& person) {
  const auto& birth = person.birth_date;
  constexpr auto kWhole = "whoever is simulated has a whole birth date";
  return sys_days(year{base::promised(birth.year, kWhole)} / month{base::promised(birth.month, kWhole)} /
                  day{base::promised(birth.day, kWhole)});
}

sys_days some_day(Dice& dice, int first_year, int last_year) {
  return sys_days(year{dice.between(first_year, last_year)} / 1 / 1) + days{dice.between(0, 364)};
}

std::string phone(Dice& dice) { return "+999" + std::to_string(100'000'000 + dice.below(900'000'000)); }

Address address(Dice& dice) {
  constexpr std::string_view kLetters = "ABDEFGHJLNPQRSTUWXYZ";
  Address home;
  home.house = std::to_string(dice.between(1, 120));
  home.postcode = "ZY" + std::to_string(dice.between(1, 30)) + ' ' + std::to_string(dice.between(1, 9));
  home.postcode += kLetters[dice.below(kLetters.size())];
  home.postcode += kLetters[dice.below(kLetters.size())];
  home.class_normal = true;
  return home;
}

void settle(Identity& person, Dice& dice) {
  person.addresses = {address(dice)};
  person.phones = {phone(dice)};
  if (dice.chance(0.5)) person.emails = {"p" + std::to_string(dice.below(100'000'000)) + "@example.org"};
}

// Moves in with somebody; every third household has one phone for both.
void move_in(Identity& person, const Identity& with, Dice& dice) {
  person.addresses = with.addresses;
  if (dice.chance(0.33)) person.phones = with.phones;
}

Identity child_of(const Identity& parent, Dice& dice) {
  Identity child = person(dice);
  child.surname = parent.surname;
  set_birth(child, birth_of(parent) + days{dice.between(18 * 365, 40 * 365)});
  move_in(child, parent, dice);
  return child;
}

std::string first_forename(const Identity& person) { return person.forenames.substr(0, person.forenames.find(' ')); }

Identity sibling_of(const Identity& first, Dice& dice, int least_days, int most_days) {
  Identity sibling = person(dice);
  while (first_forename(sibling) == first_forename(first)) sibling = person(dice);
  sibling.surname = first.surname;
  set_birth(sibling, birth_of(first) + days{dice.between(least_days, most_days)});
  move_in(sibling, first, dice);
  return sibling;
}

Identity partner_of(const Identity& first, Dice& dice) {
  Identity partner = person(dice);
  if (dice.chance(0.6)) partner.surname = first.surname;
  if (dice.chance(0.9)) partner.sex = first.sex == Sex::female ? Sex::male : Sex::female;
  partner.forenames = forename(dice, partner.sex == Sex::female);
  set_birth(partner, birth_of(first) + days{dice.between(-8 * 365, 8 * 365)});
  move_in(partner, first, dice);
  return partner;
}

Identity housemate_of(const Identity& first, Dice& dice) {
  Identity housemate = person(dice);
  move_in(housemate, first, dice);
  return housemate;
}

Identity namesake_of(const Identity& parent, Dice& dice) {
  Identity child = child_of(parent, dice);
  child.sex = parent.sex;
  child.forenames = parent.forenames;
  return child;
}

void add_children(std::vector<Identity>& people, Dice& dice) {
  const int many = dice.between(1, 3);
  for (int i = 0; i < many; ++i) {
    if (i > 0 && dice.chance(0.015))
      people.push_back(sibling_of(people.back(), dice, 0, 0));
    else if (i > 0)
      people.push_back(sibling_of(people.back(), dice, 300, 5 * 365));
    else
      people.push_back(dice.chance(0.05) ? namesake_of(people.front(), dice) : child_of(people.front(), dice));
  }
}

}  // namespace

Identity person(Dice& dice) {
  Identity made;
  made.sex = dice.chance(0.6) ? Sex::female : Sex::male;
  made.forenames = forename(dice, made.sex == Sex::female);
  if (dice.chance(0.5)) made.forenames += ' ' + forename(dice, made.sex == Sex::female);
  made.surname = surname(dice);
  set_birth(made, some_day(dice, 1940, 2012));
  settle(made, dice);
  return made;
}

Two two_people(Dice& dice, Tie tie) {
  Identity one = person(dice);
  switch (tie) {
    case Tie::twins:
      return {one, sibling_of(one, dice, 0, 0)};
    case Tie::siblings:
      return {one, sibling_of(one, dice, 300, 8 * 365)};
    case Tie::parent_and_child_of_one_name:
      return {one, namesake_of(one, dice)};
    case Tie::partners:
      return {one, partner_of(one, dice)};
    case Tie::housemates:
      return {one, housemate_of(one, dice)};
    case Tie::strangers:
      break;
  }
  return {one, person(dice)};
}

std::vector<Identity> household(Dice& dice) {
  std::vector<Identity> people{person(dice)};
  const double kind = dice.fraction();
  if (kind < 0.3) return people;
  if (kind < 0.8) people.push_back(partner_of(people.front(), dice));
  if (kind >= 0.5 && kind < 0.95) add_children(people, dice);
  if (kind >= 0.95)
    for (int i = dice.between(1, 4); i > 0; --i) people.push_back(housemate_of(people.front(), dice));
  return people;
}

}  // namespace waymark::linkage::simulate
