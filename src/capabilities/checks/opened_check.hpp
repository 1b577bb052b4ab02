#pragma once
// A pair with everything that its page needs, read together.
#include "capabilities/checks/deciding.hpp"
#include "core/web/visit.hpp"

namespace waymark::checks {

struct OpenedCheck {
  core::ReviewedPair pair;
  std::vector<EarlierDecision> earlier;       // that the two are not one person
  std::string reason;                         // the words of what stands
  std::vector<core::ReviewedPair> joined_by;  // other checks by which they are one person

  bool waits() const { return pair.standing.decision.empty(); }
  bool held_back() const { return checks::held_back(pair, earlier); }
  bool would_split() const { return checks::would_split(pair); }
};

// The pair in the address; nothing where the viewer may not review it.
std::optional<OpenedCheck> open_check(const core::web::Visit& visit);
// Both records go into the audit.
void note_what_is_shown(core::web::Visit& visit, const core::ReviewedPair& pair);

}  // namespace waymark::checks
