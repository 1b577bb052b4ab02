#pragma once
#include "linkage/simulate/stories.hpp"

namespace waymark::linkage::simulate {

// Adds to a story that has its family each occasion on which an agency heard of it. At least one.
void tell(Story& story, const Rates& rates, const Window& window, Dice& dice);

}  // namespace waymark::linkage::simulate
