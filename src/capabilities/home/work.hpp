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

// How much of each list is read for the page: its first lines, or as many as its store gives.
enum class Extent { first, whole };

// Lists may be cut off; the counts beside them are not.
struct Work {
  core::Role role = core::Role::practitioner;  // of whoever does it
  Extent extent = Extent::whole;
  std::vector<core::RunningClock> overdue;  // what was missed first, first
  std::int64_t all_overdue = 0;
  std::vector<core::RunningClock> due;  // what falls due first, first; those that stand still too
  std::int64_t all_due = 0;
  std::vector<core::RunningClock> passed_on;  // missed and passed on to her role; not among the others
  std::int64_t all_passed_on = 0;
  std::vector<core::UnseenClocks> unseen;  // missed elsewhere and seen by nobody: for the contact desk
  core::WaitingMatches matches;            // whose deadline runs at the matching desk
  core::WaitingPairs pairs;                // that she may decide: of a coordinator there, and of nobody else
  std::vector<known_to::News> news;        // in answers that she asked for
  std::int64_t all_news = 0;
  referrals::OpenReferrals received;         // and not answered
  referrals::OpenReferrals sent;             // and not answered
  requests::OpenRequests requests_received;  // for more, and not answered
  requests::OpenRequests requests_sent;      // and not answered
  referrals::OpenProposals proposals;        // and not decided
  std::vector<core::Draft> drafts;           // her own, the last saved first
  std::int64_t all_drafts = 0;
  std::map<core::RecordId, std::string> names;  // of the people whom all that is shown is about
  std::int64_t unread_notices = 0;

  std::string name_of(const core::RecordId& record) const;
};

Work find_work(core::Reading& reading, base::Instant now, Extent extent);

// What a draft is about, as far as its author has said: a name, or nothing.
std::string name_in(const core::Draft& draft);

}  // namespace waymark::home
