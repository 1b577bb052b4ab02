#include "capabilities/referrals/deciding.hpp"

#include "capabilities/referrals/referral_store.hpp"
#include "core/clocks.hpp"
#include "pack/pack.hpp"

namespace waymark::referrals {

using base::Done;
using base::Result;

namespace {

// Codes in the pack's list `clock_events`.
constexpr std::string_view kDecided = "pathway_decided";
constexpr std::string_view kFollowedUp = "followed_up";

void accept_clocks(core::Transaction& transaction, const Referral& referral, const pack::Pack& pack,
                   base::Instant now) {
  for (const auto& clock : core::running_clocks_of(transaction, referral.id.text())) {
    const auto* rule = pack.clocks.latest(clock.rule);
    if (rule && rule->stops_on == kDecided)
      core::stop_clocks(transaction, referral.id.text(), clock.rule, "accepted", now);
  }
  const auto* pathway = pack.pathway(referral.pathway, base::local_time(now, pack.partnership.time_zone).date);
  if (!pathway) return;
  for (const auto& clock : pathway->clocks_on_accept)
    core::start_clock(transaction, {clock, "referral", referral.id.text(), referral.own_record, referral.to_agency},
                      now);
}

// Whoever referred has so long to find another way; the record is their own one of the person.
void decline_clocks(core::Transaction& transaction, const Referral& referral, const pack::Pack& pack,
                    base::Instant now) {
  core::stop_clocks(transaction, referral.id.text(), "", "declined", now);
  const auto* pathway = pack.pathways.latest(referral.pathway);
  if (!pathway) return;
  const auto record = senders_record(transaction, referral.id);
  const auto today = base::local_time(now, pack.partnership.time_zone).date;
  for (const auto& clock : pathway->clocks_on_decline)
    if (pack.clock(clock, today))  // the pathway may have ended, and its clocks with it
      core::start_clock(transaction, {clock, "referral", referral.id.text(), record, referral.from_agency}, now);
}

}  // namespace

Result<Done> decide_referral(const core::Partnership& partnership, const core::Viewer& viewer,
                             const std::string& request_id, const Decision& decision, base::Instant now) {
  const auto pack = partnership.packs.active();
  return core::write(
      partnership, viewer, request_id, [&](core::Transaction& transaction) -> Result<core::Committed<Done>> {
        const auto referral = find_referral(transaction, decision.referral);
        if (!referral || referral->to_agency != viewer.agency()) return base::not_found();
        if (!decide(transaction, decision.referral, decision.version, decision.accepted ? "accepted" : "declined",
                    decision.reason_code, decision.reason, now))
          return base::conflict("Somebody decided this referral meanwhile");
        if (decision.accepted)
          accept_clocks(transaction, *referral, *pack, now);
        else
          decline_clocks(transaction, *referral, *pack, now);
        const auto* action = decision.accepted ? "referral.accepted" : "referral.declined";
        return transaction.commit({{action, "referral", referral->id.text(), referral->purpose}}, Done{});
      });
}

Result<Done> follow_up_referral(const core::Partnership& partnership, const core::Viewer& viewer,
                                const std::string& request_id, const core::ReferralId& id, base::Instant now) {
  return core::write(
      partnership, viewer, request_id, [&](core::Transaction& transaction) -> Result<core::Committed<Done>> {
        const auto referral = find_referral(transaction, id);
        if (!referral || referral->from_agency != viewer.agency() || referral->state != "declined")
          return base::not_found();
        core::stop_clocks(transaction, id.text(), "", kFollowedUp, now);
        return transaction.commit({{"referral.followed_up", "referral", id.text(), referral->purpose}}, Done{});
      });
}

}  // namespace waymark::referrals
