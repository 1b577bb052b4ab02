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

bool waits_for_support(core::Reading& reading, const Referral& referral, base::Date happened_on) {
  const auto pack = reading.partnership().packs.active();
  return referral.to_agency == reading.viewer().agency() && referral.state == "accepted" &&
         referral.support != kBegun &&
         base::local_time(referral.made, pack->partnership.time_zone).date <= happened_on &&
         promises_support(referral, core::running_clocks_of(reading, referral.id.text()), *pack);
}

}  // namespace

std::optional<core::ReferralId> note_support(core::Transaction& transaction, const core::RecordId& victim,
                                             base::Date happened_on, base::Instant now) {
  const auto record = core::find_record(transaction, victim);
  if (!record) return std::nullopt;
  auto waiting = referrals_of(transaction, record->person);
  std::erase_if(waiting, [&](const Referral& one) { return !waits_for_support(transaction, one, happened_on); });
  if (waiting.size() != 1) return std::nullopt;
  const auto& id = waiting.front().id;
  const auto whole = base::promised(find_whole_referral(transaction, id), "a referral that waits is there");
  base::expects(mark_support_begun(transaction, id, whole.version, now), "nothing changes it in this transaction");
  core::stop_clocks(transaction, id.text(), "", kSupportGiven, now);
  return id;
}

Result<Done> begin_support(const core::Partnership& partnership, const core::Viewer& viewer,
                           const std::string& request_id, const core::ReferralId& id, std::int64_t version,
                           base::Instant now) {
  return core::write(
      partnership, viewer, request_id, [&](core::Transaction& transaction) -> Result<core::Committed<Done>> {
        const auto referral = accepted(transaction, id);
        if (!referral) return base::not_found();
        if (!mark_support_begun(transaction, id, version, now))
          return base::conflict("Somebody said meanwhile whether support begins");
        core::stop_clocks(transaction, id.text(), "", kSupportGiven, now);
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
