#include "capabilities/referrals/supporting.hpp"

#include "capabilities/referrals/referral_clocks.hpp"
#include "capabilities/referrals/referral_store.hpp"

namespace waymark::referrals {

using base::Done;
using base::Result;

namespace {

// Nothing but what the viewer's agency received and accepted.
std::optional<Referral> accepted(core::Reading& reading, const core::ReferralId& id) {
  auto referral = find_referral(reading, id);
  if (!referral || referral->to_agency != reading.viewer().agency() || referral->state != "accepted")
    return std::nullopt;
  return referral;
}

}  // namespace

Result<Done> begin_support(const core::Partnership& partnership, const core::Viewer& viewer,
                           const std::string& request_id, const core::ReferralId& id, base::Instant now) {
  return core::write(
      partnership, viewer, request_id, [&](core::Transaction& transaction) -> Result<core::Committed<Done>> {
        const auto referral = accepted(transaction, id);
        if (!referral) return base::not_found();
        if (mark_support_begun(transaction, id, now)) {
          stop_clocks_until(transaction, *referral, kSupportGiven, kSupportGiven, now);
          stop_handing_back(transaction, *referral, now);
        }
        return transaction.commit({{"referral.support_begun", "referral", id.text(), referral->purpose}}, Done{});
      });
}

Result<Done> end_support(const core::Partnership& partnership, const core::Viewer& viewer,
                         const std::string& request_id, const NoSupport& ended, base::Instant now) {
  return core::write(
      partnership, viewer, request_id, [&](core::Transaction& transaction) -> Result<core::Committed<Done>> {
        const auto referral = accepted(transaction, ended.referral);
        if (!referral) return base::not_found();
        if (!mark_support_not_begun(transaction, ended.referral, ended.version, ended.outcome, ended.reason, now))
          return base::conflict("Somebody said meanwhile whether support begins");
        hand_back(transaction, *referral, "support_not_begun", now);
        return transaction.commit({{"referral.support_not_begun", "referral", referral->id.text(), referral->purpose}},
                                  Done{});
      });
}

}  // namespace waymark::referrals
