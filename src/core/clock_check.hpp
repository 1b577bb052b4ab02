#pragma once
// Whether what is kept of each running clock is what its rule, its start and its history give.
#include <optional>
#include <vector>

#include "core/clocks.hpp"

namespace waymark::core {

struct WrongClock {
  ClockId id;
  base::Instant kept;
  std::optional<base::Instant>
      computed;  // nothing: it cannot be computed (its rule is gone from the pack it began under)
};

// Computes every running clock of the partnership anew and returns those that differ, the first due first. As the clock
// keeper: ids, codes and dates. Throws InfrastructureError for rows and packs that were altered. Not inside a
// transaction.
std::vector<WrongClock> wrong_clocks(const Partnership& partnership);

}  // namespace waymark::core
