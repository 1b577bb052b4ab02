#pragma once
// Whether the help that was accepted begins. Accepted is not begun: the clocks of the receiving agency run until
// somebody there says that support has begun, or that it will not and why.
#include "capabilities/referrals/referrals.hpp"

namespace waymark::referrals {

// Stops every clock of the referral: whoever referred need look for no other way. Not found for whoever may not see the
// referral, and for what their agency did not receive or accept; conflict when somebody said something since `version`.
base::Result<base::Done> begin_support(const core::Partnership& partnership, const core::Viewer& viewer,
                                       const std::string& request_id, const core::ReferralId& id, std::int64_t version,
                                       base::Instant now);

struct NoSupport {
  core::ReferralId referral;
  std::int64_t version = 0;  // of the referral that whoever says so had before their eyes
  std::string outcome;       // list `support_outcomes`
  std::string reason;        // for the receiving agency alone
};
// Stops every clock of the referral and starts those of whoever referred, as declining does, whatever the outcome: were
// one of them passed over, the deadline itself would tell the others apart. Takes back as well what was said by
// mistake, that support has begun. Not found and conflict as above.
base::Result<base::Done> end_support(const core::Partnership& partnership, const core::Viewer& viewer,
                                     const std::string& request_id, const NoSupport& ended, base::Instant now);

}  // namespace waymark::referrals
