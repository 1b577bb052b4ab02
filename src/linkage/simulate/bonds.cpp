#include <algorithm>
#include <array>

#include "linkage/simulate/families.hpp"

namespace waymark::linkage::simulate {
namespace {

struct Known {
  Bond bond;
  std::string_view code;
  int youngest;  // of the person at risk; both included
  int oldest;
};

constexpr int kAny = 120;

// A child is told apart by age.
constexpr std::array<Known, 23> kKnown{{
    {Bond::self, "self", 0, kAny},
    {Bond::spouse, "spouse", 19, kAny},
    {Bond::former_spouse, "former_spouse", 21, kAny},
    {Bond::partner, "partner", 17, kAny},
    {Bond::former_partner, "former_partner", 17, kAny},
    {Bond::parent, "parent", 0, 55},
    {Bond::step_parent, "step_parent", 3, 30},
    {Bond::child, "child_adult", 36, kAny},
    {Bond::child, "child_under_16", 36, kAny},
    {Bond::sibling, "sibling", 8, 80},
    {Bond::grandparent, "grandparent", 0, 30},
    {Bond::grandchild, "grandchild", 58, kAny},
    {Bond::in_law, "in_law", 18, kAny},
    {Bond::other_relative, "other_relative", 0, kAny},
    {Bond::household_member, "household_member", 18, kAny},
    {Bond::carer, "carer", 18, kAny},
    {Bond::acquaintance, "acquaintance", 10, kAny},
    {Bond::neighbour, "neighbour", 0, kAny},
    {Bond::colleague, "colleague", 16, 70},
    {Bond::landlord, "landlord", 16, kAny},
    {Bond::professional, "professional", 8, kAny},
    {Bond::community_member, "community_member", 0, kAny},
    {Bond::stranger, "stranger", 10, kAny},
}};

}  // namespace

std::string_view code_of(Bond bond, int age) {
  constexpr int kAdult = 16;
  if (bond == Bond::child) return age >= kAdult ? "child_adult" : "child_under_16";
  const auto* found = std::find_if(kKnown.begin(), kKnown.end(), [&](const Known& one) { return one.bond == bond; });
  return found->code;
}

std::optional<Bond> bond_of(std::string_view code) {
  const auto* found = std::find_if(kKnown.begin(), kKnown.end(), [&](const Known& one) { return one.code == code; });
  return found == kKnown.end() ? std::nullopt : std::optional(found->bond);
}

bool intimate(Bond bond) { return bond >= Bond::spouse && bond <= Bond::former_partner; }

bool possible(Bond bond, int age) {
  const auto* found = std::find_if(kKnown.begin(), kKnown.end(), [&](const Known& one) { return one.bond == bond; });
  return age >= found->youngest && age <= found->oldest;
}

}  // namespace waymark::linkage::simulate
