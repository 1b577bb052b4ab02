#pragma once
// No deadline passes unseen: what was missed is passed on to somebody who may see it. The clock keeper does this every
// minute; it reads ids, codes and dates, and what each colleague may see it asks under that colleague's own clause. Of
// a possible match whoever finds a pair to decide counts, and nobody else.
#include <string>
#include <vector>

#include "core/transaction.hpp"

namespace waymark::core {

struct PassedOn {
  std::int64_t clocks = 0;
  std::int64_t unseen = 0;  // of them, those that nobody in their agency may see, or may do anything about
};

// Passes on every clock that is late at `now`: once, and once more each time whoever it was passed on to can no longer
// see it (an account was closed, a lock was entered). Each with its entry in the history and in the audit. Does nothing
// for the others, and is safe to do twice at once. Throws InfrastructureError.
PassedOn pass_on_missed_clocks(const Partnership& partnership, base::Instant now);

// What an agency missed and nobody there may see: numbers, for the people of the partnership's contact desk alone, less
// what a lock keeps from the viewer. By the agency's code.
struct UnseenClocks {
  std::string agency;
  bool no_account = false;  // nobody there has one that could deal with it; otherwise all who have are kept from it
  std::int64_t count = 0;
};
std::vector<UnseenClocks> unseen_clocks(Reading& reading);

}  // namespace waymark::core
