#include "capabilities/referrals/deciding.hpp"

#include "capabilities/referrals/referral_clocks.hpp"
#include "capabilities/referrals/referral_store.hpp"

namespace waymark::referrals {

using base::Done;
using base::Result;

Result<Done> decide_referral(const core::Partnership& partnership, const core::Viewer& viewer,
                             const std::string& request_id, const Decision& decision, base::Instant now) {
  return core::write(
      partnership, viewer, request_id, [&](core::Transaction& transaction) -> Result<core::Committed<Done>> {
        const auto referral = find_referral(transaction, decision.referral);
        if (!referral || referral->to_agency != viewer.agency()) return base::not_found();
        if (!decide(transaction, decision.referral, decision.version, decision.accepted ? "accepted" : "declined",
                    decision.reason_code, decision.reason, now))
          return base::conflict("Somebody decided this referral meanwhile");
        if (decision.accepted) {
          stop_clocks_until(transaction, *referral, kDecided, "accepted", now);
          start_clocks_of_acceptance(transaction, *referral, now);
        } else {
          hand_back(transaction, *referral, "declined", now);
        }
        const auto* action = decision.accepted ? "referral.accepted" : "referral.declined";
        return transaction.commit({{action, "referral", referral->id.text(), referral->purpose}}, Done{});
      });
}

Result<Done> follow_up_referral(const core::Partnership& partnership, const core::Viewer& viewer,
                                const std::string& request_id, const core::ReferralId& id, base::Instant now) {
  return core::write(
      partnership, viewer, request_id, [&](core::Transaction& transaction) -> Result<core::Committed<Done>> {
        const auto referral = find_referral(transaction, id);
        if (!referral || referral->from_agency != viewer.agency() || !needs_another_way(*referral))
          return base::not_found();
        core::stop_clocks(transaction, id.text(), "", kFollowedUp, now);
        return transaction.commit({{"referral.followed_up", "referral", id.text(), referral->purpose}}, Done{});
      });
}

}  // namespace waymark::referrals
