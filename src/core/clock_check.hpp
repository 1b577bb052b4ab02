#pragma once
// Whether what is kept of each running clock is what its rule, its start and its history give.
#include <optional>
#include <string>
#include <vector>

#include "core/clocks.hpp"

namespace waymark::core {

struct WrongClock {
  std::string id;                         // as its row has it
  std::optional<base::Instant> kept;      // nothing: its row, or its history, was altered
  std::optional<base::Instant> computed;  // nothing: that, or the pack it began under was altered or lacks its rule
};

// Computes every running clock of the partnership anew and returns those that differ, the first due first. As the clock
// keeper: ids, codes and dates. One that was altered, or whose pack was, is among them and hides none of the others.
// Throws sql::Error where the database does not answer. Not inside a transaction.
std::vector<WrongClock> wrong_clocks(const Partnership& partnership);

}  // namespace waymark::core
