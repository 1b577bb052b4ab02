#pragma once
#include <string>

#include "linkage/simulate/dice.hpp"

namespace waymark::linkage::simulate {

// A forename as people in Britain have them, the first of the list far oftener than the last.
std::string forename(Dice& dice, bool female);

// A made-up surname of syllables. A few are very common, most are rare, and many sound alike.
std::string surname(Dice& dice);

}  // namespace waymark::linkage::simulate
