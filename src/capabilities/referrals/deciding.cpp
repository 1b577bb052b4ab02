#include "capabilities/referrals/deciding.hpp"

#include "capabilities/referrals/referral_store.hpp"
#include "core/clocks.hpp"
#include "pack/pack.hpp"

namespace waymark::referrals {

using base::Done;
using base::Result;

namespace {

// Code in the pack's list `clock_events`.
constexpr std::string_view kDecided = "pathway_decided";

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
          core::stop_clocks(transaction, referral->id.text(), "", "declined", now);
        const auto* action = decision.accepted ? "referral.accepted" : "referral.declined";
        return transaction.commit({{action, "referral", referral->id.text(), referral->purpose}}, Done{});
      });
}

}  // namespace waymark::referrals
