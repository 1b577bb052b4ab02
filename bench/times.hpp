#pragma once
// How long things took, and what a reader wants to know of it.
#include <cstddef>
#include <vector>

namespace waymark::bench {

struct Times {
  std::vector<double> milliseconds{};  // of each run that went well, in any order
  std::size_t failed = 0;
  double seconds = 0;  // of all runs together, by the wall

  // The time within which this share of the runs was done, by nearest rank: of a hundred runs 0.99 gives the 99th. 0
  // where no run went well.
  double at(double share) const;
  // Runs that went well; 0 where nothing was measured.
  double per_second() const;
};

}  // namespace waymark::bench
