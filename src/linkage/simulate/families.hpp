#pragma once
// Made-up families, with whoever harms one of their people among them: couples who live together or apart, their
// children, parents and adult children, siblings, twins, people who share a house, and whoever comes from outside.
// Whoever is in one was born before that day, children after their parents; whoever lives together shares an address
// and sometimes a telephone.
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "linkage/simulate/life.hpp"

namespace waymark::linkage::simulate {

// What somebody is to the person at risk.
enum class Bond : std::uint8_t {
  self,
  spouse,
  former_spouse,
  partner,
  former_partner,
  parent,
  step_parent,
  child,
  sibling,
  grandparent,
  grandchild,
  in_law,
  other_relative,
  household_member,
  carer,
  acquaintance,
  neighbour,
  colleague,
  landlord,
  professional,
  community_member,
  stranger,
};
// As lists of relationships write it: a child is "child_adult" from 16 on, else "child_under_16".
std::string_view code_of(Bond bond, int age);
std::optional<Bond> bond_of(std::string_view code);
bool intimate(Bond bond);  // partners of today and of earlier

// Whether somebody of that age can have whoever is this to them, and is of an age to do harm.
bool possible(Bond bond, int age);

struct Member {
  Life life;
  Bond bond = Bond::self;
  bool at_home = true;  // lives today with the person at risk
};

struct Family {
  std::vector<Member> members;  // the person at risk first, then whoever causes harm, then everybody else
  const Member& at_risk() const { return members.front(); }
  const Member& harmer() const { return members[1]; }
};

// `bond` must be possible at both ends of the ages that are wanted.
Family some_family(Dice& dice, const Wanted& at_risk, Bond bond, std::size_t area, base::Date today);

}  // namespace waymark::linkage::simulate
