#include "linkage/thresholds.hpp"

namespace waymark::linkage {

Thresholds starting_thresholds() {
  using namespace std::chrono_literals;
  return {.measured_on = 2026y / 11 / 22, .join = 20.0, .answer = 8.0, .review = 0.0};
}

}  // namespace waymark::linkage
