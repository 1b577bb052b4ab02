#pragma once
#include "platform/base/time.hpp"

namespace waymark::linkage {

// In bits: log2 posterior odds, prior included, so that they mean the same in an index of any size. Each is
// included ("join" from 20.0 upwards). Dated, because they follow from a measurement (docs/benchmarks.md)
// and every measurement ages: measure again with a partnership's own data before changing one.
struct Thresholds {
  base::Date measured_on{};
  double join = 0;    // the two records become one person without anybody being asked
  double answer = 0;  // an enquirer may be told what the record allows
  double review = 0;  // a named desk looks at the pair
};

Thresholds starting_thresholds();

}  // namespace waymark::linkage
