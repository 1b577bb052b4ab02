#pragma once
// What an agency writes down about somebody: with what it never asked, with what has changed since, and
// with the slips of tired hands.
#include "linkage/person.hpp"
#include "linkage/simulate/dice.hpp"

namespace waymark::linkage::simulate {

// Shares (0 to 1) of records in which each thing happens.
struct Slips {
  double forename_misspelt = 0.08;
  double forename_short = 0.04;  // an initial only
  double middle_name_missing = 0.4;
  double surname_misspelt = 0.06;
  double surname_changed = 0.10;      // women only: under the new name …
  double former_surname_known = 0.7;  // … of which so many records still know the old one
  double names_swapped = 0.01;
  double birth_date_missing = 0.05;
  double birth_day_missing = 0.02;
  double day_month_swapped = 0.03;
  double birth_digit_wrong = 0.03;
  double sex_missing = 0.1;
  double moved = 0.25;
  double address_missing = 0.15;
  double phone_changed = 0.3;
  double phone_missing = 0.25;
  double email_missing = 0.5;
};

Identity as_written(const Identity& person, Dice& dice, const Slips& slips = {});

// The hard case by name: forename misspelt, former surname, day and month swapped, moved or phone changed.
Identity badly_written(const Identity& person, Dice& dice);

// One letter dropped, doubled, replaced or exchanged with its neighbour; never the first.
std::string misspelt(const std::string& word, Dice& dice);

}  // namespace waymark::linkage::simulate
