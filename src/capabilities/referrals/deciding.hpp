#pragma once
// The receiving agency's answer to a referral.
#include "capabilities/referrals/referrals.hpp"

namespace waymark::referrals {

struct Decision {
  core::ReferralId referral;
  std::int64_t version = 0;  // of the referral that whoever decides had before their eyes
  bool accepted = false;
  std::string reason_code;  // list `decline_reasons`, where it is declined
  std::string reason;       // for the receiving agency alone
};

// Accepting stops the clocks that a decision ends and starts those that acceptance starts; declining stops
// them all, and starts those that tell whoever referred. Not found for whoever may not see it, or whose agency sent it;
// conflict when it was decided before.
base::Result<base::Done> decide_referral(const core::Partnership& partnership, const core::Viewer& viewer,
                                         const std::string& request_id, const Decision& decision, base::Instant now);

// What was declined no longer waits at the agency that referred: it has found another way. Not found for whoever
// may not see it, and for what its agency did not send or was not declined; a second time changes nothing.
base::Result<base::Done> follow_up_referral(const core::Partnership& partnership, const core::Viewer& viewer,
                                            const std::string& request_id, const core::ReferralId& id,
                                            base::Instant now);

}  // namespace waymark::referrals
