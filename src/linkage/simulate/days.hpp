#pragma once
// When people ask for help, and when it is written down.
#include <vector>

#include "linkage/simulate/stories.hpp"

namespace waymark::linkage::simulate {

// So many days of a story that is over: all of them within the window, the last some time ago or just now.
std::vector<base::Date> days_until_help(Dice& dice, int many, const Window& window);
// The days so far of a story that goes on: fewer than `many`, at least one.
std::vector<base::Date> days_so_far(Dice& dice, int many, const Window& window);

// A time on that day, or near it: in office hours on a working day unless somebody is there day and night. Always some
// while before `now`.
base::LocalTime some_time(Dice& dice, base::Date day, bool day_and_night, const base::LocalTime& now);

}  // namespace waymark::linkage::simulate
