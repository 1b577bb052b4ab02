#pragma once
#include "linkage/simulate/rates.hpp"

namespace waymark::linkage::simulate {

// What an agency of that habit writes about somebody on that day: the same for the same dice, so that an agency that
// copies what it holds repeats its own slips. `child`: through whom it knows a parent; nullptr for nobody.
Identity written_by(const Habit& habit, const Life& life, base::Date day, Dice dice, const Life* child = nullptr);

}  // namespace waymark::linkage::simulate
