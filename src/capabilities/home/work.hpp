#pragma once
// The work that waits for one member of staff. Every list passes the visibility predicate, and every count
// is the length of what she may see.
#include <map>
#include <string>
#include <vector>

#include "capabilities/known_to/known_to.hpp"
#include "capabilities/referrals/referrals.hpp"
#include "capabilities/requests/requests.hpp"
#include "core/clock_escalation.hpp"
#include "core/clocks.hpp"
#include "core/draft.hpp"
#include "core/reviewing.hpp"

namespace waymark::home {

struct Work {
  core::Role role = core::Role::practitioner;   // of whoever does it
  std::vector<core::RunningClock> clocks;       // what falls due first, first
  std::int64_t all_clocks = 0;                  // those that the limit cuts off too
  std::vector<core::RunningClock> passed_on;    // missed and passed on to her role; not among `clocks`
  std::int64_t all_passed_on = 0;               // those that the limit cuts off too
  std::vector<core::UnseenClocks> unseen;       // missed elsewhere and seen by nobody: for the contact desk
  core::WaitingMatches matches;                 // whose deadline runs at the matching desk
  core::WaitingPairs pairs;                     // that she may decide: of a coordinator there, and of nobody else
  std::vector<known_to::News> news;             // in answers that she asked for
  referrals::OpenReferrals received;            // and not answered
  referrals::OpenReferrals sent;                // and not answered
  requests::OpenRequests requests_received;     // for more, and not answered
  requests::OpenRequests requests_sent;         // and not answered
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
