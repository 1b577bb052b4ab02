#pragma once
// Rules that stand around the score, because a false join can tell a perpetrator where she lives. Each has
// a name, an effect and a reason that can be shown.
#include <cstdint>
#include <string_view>
#include <vector>

#include "linkage/model.hpp"

namespace waymark::linkage {

enum class Guard : std::uint8_t {
  twins,             // cap: one surname, birth dates within a day, one address, forenames all unlike
  siblings,          // cap: the same with other birth dates
  twins_possible,    // not automatic: the same, but the forenames do not tell them apart
  parent_and_child,  // not automatic: one name, more than twelve years between the births
  opposing_roles,    // not automatic: victim and alleged perpetrator in one case
  birth_dates_contradict,
  forenames_contradict,
  nhs_numbers_contradict,
  numbers_contradict,  // not automatic
  birth_date_unknown,  // at most answer: nothing tells parent and child of one name apart
  forename_unknown,    // at most answer: an initial, or nothing like the other's
  shielded,            // outside: adoption, gender recognition, witness protection, a shield order
};

enum class GuardEffect : std::uint8_t {
  cap,            // the total is at most `kCapBits`; the original is kept
  no_join,        // at most answer, whatever the total
  not_automatic,  // at most review, whatever the total
  outside,        // no outcome at all; a near match goes to a named reviewer
};

inline constexpr double kCapBits = -5.0;

GuardEffect effect_of(Guard guard);
std::string_view reason_of(Guard guard);

// What the caller knows about the pair and the identities cannot say.
struct Circumstances {
  bool opposing_roles = false;
  bool shielded = false;  // either of the two
};

// The guards that apply, in the order of `Guard`.
std::vector<Guard> guards_for(const Agreement& agreement, const Circumstances& circumstances);

}  // namespace waymark::linkage
