#include "bench/times.hpp"

#include <algorithm>
#include <cmath>

namespace waymark::bench {

double Times::at(double share) const {
  if (milliseconds.empty()) return 0;
  constexpr double kRounding = 1e-9;  // 0.07 of a hundred is 7.000000000000001
  const auto count = static_cast<double>(milliseconds.size());
  const auto rank = static_cast<std::size_t>(std::clamp(std::ceil(share * count - kRounding), 1.0, count));
  auto sorted = milliseconds;
  std::sort(sorted.begin(), sorted.end());
  return sorted[rank - 1];
}

double Times::per_second() const { return seconds > 0 ? static_cast<double>(milliseconds.size()) / seconds : 0; }

}  // namespace waymark::bench
