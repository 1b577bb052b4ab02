#pragma once
// Everything that the viewer's agency holds about one person, as far as she may see it.
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "capabilities/contacts/contacts.hpp"
#include "capabilities/known_to/known_to.hpp"
#include "capabilities/referrals/referrals.hpp"
#include "capabilities/requests/requests.hpp"
#include "capabilities/risk/risk.hpp"
#include "core/clocks.hpp"
#include "core/reaching.hpp"

namespace waymark::people {

struct Held {
  core::PersonId person;
  std::vector<core::Record> records;  // at least one, the newest first
  std::vector<contacts::Contact> contacts;
  std::vector<risk::Assessment> assessments;
  std::vector<risk::AskAgain> to_ask_again;
  std::vector<referrals::Referral> referrals;
  std::vector<requests::Request> requests;         // for more, received and sent
  std::vector<referrals::OpenProposal> proposals;  // that nobody has decided, high risk first
  std::vector<known_to::Notice> notices;
  std::vector<core::RunningClock> clocks;  // what falls due first, first
  std::vector<core::AllegedPerpetrator> others;

  bool is_own(const core::RecordId& record) const;
};

// By any of the person's records. Nothing when there is none that the viewer may see.
std::optional<Held> find_held(core::Reading& reading, const core::RecordId& id, const pack::Pack& pack,
                              base::Date today);

}  // namespace waymark::people
