#pragma once
// People who live together, as they are: the hard cases for linkage. Nobody in them exists; phone numbers
// carry the country code 999, which no country has.
#include <vector>

#include "linkage/person.hpp"
#include "linkage/simulate/dice.hpp"

namespace waymark::linkage::simulate {

Identity person(Dice& dice);

// Two different people, close to each other.
enum class Tie { twins, siblings, parent_and_child_of_one_name, partners, housemates, strangers };
struct Two {
  Identity one;
  Identity other;
};
Two two_people(Dice& dice, Tie tie);

// One to six people: singles, couples, families with children (1.5 % of births are twins, one first child in
// twenty has a parent's forename), shared houses.
std::vector<Identity> household(Dice& dice);

}  // namespace waymark::linkage::simulate
