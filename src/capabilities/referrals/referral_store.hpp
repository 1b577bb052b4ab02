#pragma once
#include "capabilities/referrals/referrals.hpp"

namespace waymark::referrals {

// Sealed with the referral: why, and what was told.
struct Told {
  std::string why;
  std::vector<std::string> disclosed;  // labels of the facts that went along
  std::vector<std::string> grounds;    // why the pathway was proposed, in the pack's words of that day
  bool high_risk = false;              // one of these grounds is high risk
};

// A referral with what only its own page shows.
struct WholeReferral {
  Referral referral;
  Told told;
  std::string reason;  // why it was declined or did not begin, in the receiving agency's words; for that agency only
  std::int64_t version = 0;
};
std::optional<WholeReferral> find_whole_referral(core::Reading& reading, const core::ReferralId& id);
// The record of the agency that referred, for whoever received it. The referral is one that the viewer sees.
core::RecordId senders_record(core::Reading& reading, const core::ReferralId& id);
std::optional<Referral> referral_of_proposal(core::Reading& reading, const core::ProposalId& id);

// What runs in the receiving agency while the referral waits for an answer: its sender may know until when to wait.
// The first due first; empty once it was answered.
std::vector<NextDeadline> deadlines_while_waiting(core::Reading& reading, const core::ReferralId& id);

struct NewReferral {
  Referral referral;  // as its sender sees it
  core::ProposalId proposal;
  core::RecordId received_record;
  crypto::KeyId key;
  Told told;
};
void add_referral(core::Transaction& transaction, const NewReferral& made);

// Each is false when it was decided before, or changed since `version`, or is not the viewer's agency's to decide.
bool decide(core::Transaction& transaction, const core::ReferralId& id, std::int64_t version, std::string_view state,
            std::string_view reason_code, const std::string& reason, base::Instant now);
// Of one that was accepted. Support may begin after somebody said that it will not; what has begun stays begun.
bool mark_support_begun(core::Transaction& transaction, const core::ReferralId& id, std::int64_t version,
                        base::Instant now);
bool mark_support_not_begun(core::Transaction& transaction, const core::ReferralId& id, std::int64_t version,
                            std::string_view outcome, const std::string& reason, base::Instant now);

}  // namespace waymark::referrals
