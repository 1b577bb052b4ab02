#pragma once
// The work that waits for one member of staff. Every list passes the visibility predicate, and every count
// is the length of what she may see.
#include <map>
#include <string>
#include <vector>

#include "capabilities/known_to/known_to.hpp"
#include "capabilities/referrals/referrals.hpp"
#include "core/clocks.hpp"
#include "core/draft.hpp"

namespace waymark::home {

struct Work {
  std::vector<core::RunningClock> clocks;       // what falls due first, first
  std::int64_t all_clocks = 0;                  // those that the limit cuts off too
  core::WaitingMatches matches;                 // for the matching desk to check
  referrals::OpenReferrals received;            // and not answered
  referrals::OpenReferrals sent;                // and not answered
  referrals::OpenProposals proposals;           // and not decided
  std::vector<core::Draft> drafts;              // her own, the last saved first
  std::map<core::RecordId, std::string> names;  // of the people whom all this is about
  std::int64_t unread_notices = 0;

  std::string name_of(const core::RecordId& record) const;
};

Work find_work(core::Reading& reading);

// What a draft is about, as far as its author has said: a name, or nothing.
std::string name_in(const core::Draft& draft);

}  // namespace waymark::home
