#pragma once
// What each level of agreement weighs, in bits: log2 of how much likelier it is in a class than between
// unrelated people. The classes are the same person (M), people of one household or family (H), and
// unrelated people (U). H is a mixture of three kinds, because they agree on different things: twins on
// the birth date, relatives on the surname, housemates on the address. One column for all of them would
// let twins and namesakes together explain an agreement that neither of them can.
#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "linkage/levels.hpp"

namespace waymark::linkage {

struct Evidence {
  double same = 0;
  double twin = 0;
  double relative = 0;
  double housemate = 0;
};

struct LevelWeight {
  std::string_view text;  // for people: "day and month swapped"
  Evidence bits;
};

// How often the people around somebody are of each kind; the three add up to 1.
struct HouseholdMix {
  double people_per_person = 3.0;  // of one's household and family who are in the index too
  double twins = 0.003;
  double relatives = 0.5;
  double housemates = 0.497;
};

class Weights {
 public:
  // One table per field, in the order of `Field`, each in the order of its levels.
  Weights(std::array<std::vector<LevelWeight>, kFieldCount> tables, HouseholdMix mix);

  // A level that the field does not have ends the process.
  const LevelWeight& of(Field field, Level level) const;
  std::span<const LevelWeight> table(Field field) const;
  const HouseholdMix& household() const { return mix_; }

 private:
  std::array<std::vector<LevelWeight>, kFieldCount> tables_;
  HouseholdMix mix_;
};

// Values to start with for British data, before anything was learnt from a partnership's own records.
const Weights& starting_weights();

}  // namespace waymark::linkage
