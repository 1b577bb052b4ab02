#pragma once
#include "capabilities/referrals/referrals.hpp"

namespace waymark::referrals {

std::optional<Proposal> find_proposal(core::Reading& reading, const core::ProposalId& id);
// Of the viewer's agency, with why; the newest first, at most 300.
struct Declined {
  Proposal proposal;
  std::string reason;  // in the words of whoever declined; may be empty
};
std::vector<Declined> declined_proposals(core::Reading& reading);
// The words with which one was declined; "" for none.
std::string reason_of(core::Reading& reading, const core::ProposalId& id);

// Both are false when somebody decided it first, or nobody of this agency may.
bool mark_referred(core::Transaction& transaction, const core::ProposalId& id, base::Instant now);
bool mark_declined(core::Transaction& transaction, const core::ProposalId& id, std::string_view reason_code,
                   const std::string& reason, base::Instant now);

}  // namespace waymark::referrals
