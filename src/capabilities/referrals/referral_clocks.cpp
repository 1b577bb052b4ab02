#include "capabilities/referrals/referral_clocks.hpp"

#include <algorithm>

#include "capabilities/referrals/referral_store.hpp"

namespace waymark::referrals {

namespace {

// Under the newest edition: what was sent while the pathway was offered is still somebody's work when it has ended. A
// clock that is no longer in force cannot be started.
void start_each(core::Transaction& transaction, const std::vector<std::string>& clocks, const Referral& referral,
                const core::RecordId& record, const std::string& agency, base::Instant now) {
  const auto pack = transaction.pack();
  const auto today = base::local_time(now, pack->partnership.time_zone).date;
  for (const auto& clock : clocks)
    if (pack->clock(clock, today))
      core::start_clock(transaction, {clock, "referral", referral.id.text(), record, agency}, now);
}

bool ends_on(const pack::Pack& pack, std::string_view clock, std::string_view event) {
  const auto* rule = pack.clocks.latest(clock);
  return rule && rule->stops_on == event;
}

}  // namespace

void stop_clocks_until(core::Transaction& transaction, const Referral& referral, std::string_view event,
                       std::string_view reason, base::Instant now) {
  const auto pack = transaction.pack();
  for (const auto& clock : core::running_clocks_of(transaction, referral.id.text()))
    if (ends_on(*pack, clock.rule, event)) core::stop_clocks(transaction, referral.id.text(), clock.rule, reason, now);
}

void start_clocks_of_acceptance(core::Transaction& transaction, const Referral& referral, base::Instant now) {
  const auto pack = transaction.pack();
  if (const auto* pathway = pack->pathways.latest(referral.pathway))
    start_each(transaction, pathway->clocks_on_accept, referral, referral.own_record, referral.to_agency, now);
}

void hand_back(core::Transaction& transaction, const Referral& referral, std::string_view reason, base::Instant now) {
  core::stop_clocks(transaction, referral.id.text(), "", reason, now);
  const auto pack = transaction.pack();
  if (const auto* pathway = pack->pathways.latest(referral.pathway))
    start_each(transaction, pathway->clocks_on_decline, referral, senders_record(transaction, referral.id),
               referral.from_agency, now);
}

bool needs_another_way(const Referral& referral) {
  return referral.state == "declined" || referral.support == kNotBegun;
}

bool promises_support(const Referral& referral, const std::vector<core::RunningClock>& running,
                      const pack::Pack& pack) {
  const auto waits = [&](std::string_view clock) { return ends_on(pack, clock, kSupportGiven); };
  if (std::any_of(running.begin(), running.end(), [&](const auto& clock) { return waits(clock.rule); })) return true;
  const auto* pathway = pack.pathways.latest(referral.pathway);
  if (!pathway) return false;
  return std::any_of(pathway->clocks_on_referral.begin(), pathway->clocks_on_referral.end(), waits) ||
         std::any_of(pathway->clocks_on_accept.begin(), pathway->clocks_on_accept.end(), waits);
}

}  // namespace waymark::referrals
