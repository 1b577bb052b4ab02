// What becomes of a referral of the demonstration.
#include <algorithm>

#include "app/demo_casework.hpp"
#include "app/demo_steps.hpp"
#include "capabilities/referrals/deciding.hpp"
#include "capabilities/referrals/making.hpp"
#include "capabilities/referrals/proposal_store.hpp"
#include "capabilities/referrals/referral_store.hpp"
#include "capabilities/referrals/supporting.hpp"

namespace waymark::app {

namespace simulate = linkage::simulate;
using simulate::Weighted;

namespace {

// Codes of the pack, the first oftener than the last.
const std::vector<Weighted<std::string>>& reasons_to_decline() {
  static const std::vector<Weighted<std::string>> all = {{"no_capacity", 40},      {"person_does_not_want", 22},
                                                         {"already_in_place", 12}, {"not_eligible", 10},
                                                         {"out_of_area", 8},       {"duplicate", 8}};
  return all;
}
const std::vector<Weighted<std::string>>& outcomes_without_support() {
  static const std::vector<Weighted<std::string>> all = {
      {"could_not_be_reached", 55}, {"person_does_not_want", 40}, {"moved_away", 5}};
  return all;
}

}  // namespace

void DemoCasework::refer(const Case& of, const referrals::Proposal& proposal, bool helps, base::Instant now) {
  const auto today = base::local_time(now, zone()).date;
  const auto* pathway = pack().pathway(proposal.pathway, today);
  if (!pathway) return;
  const auto id =
      expected(referrals::make_referral(
                   place_.partnership, of->viewer, kRequest,
                   {.proposal = proposal.id, .basis = of->basis, .why = of->told().said, .agreed = true}, now),
               "a made-up referral cannot be made");
  ++counts_.referrals;
  desk_.remember_copy(id);
  const Sent sent{id, proposal.pathway, pathway->receives.agency, helps};
  const bool in_time = of->dice.chance(0.95);
  later(of, in_time ? kHour : kWorkingDay, in_time ? 7 * kHour : 2 * kWorkingDay, now,
        [this, of, sent](base::Instant then) { answer(of, sent, then); });
}

void DemoCasework::answer(const Case& of, const Sent& sent, base::Instant now) {
  const auto& viewer = staff_.somebody(sent.to_agency, of->dice);
  referrals::Decision decision;
  decision.referral = sent.id;
  decision.version = 1;
  decision.accepted = sent.helps || of->dice.chance(rates_.pathway(sent.pathway).accepted);
  if (!decision.accepted) decision.reason_code = simulate::one_of(of->dice, reasons_to_decline());
  expected(referrals::decide_referral(place_.partnership, viewer, kRequest, decision, now),
           "a made-up referral cannot be answered");
  if (!decision.accepted)
    return soon(of, kHour / 2, 5 * kHour, now,
                [this, of, sent](base::Instant then) { find_another_way(of, sent, then); });
  if (!promises_support(sent.pathway)) return;
  const bool urgent = sent.pathway == "idva";
  const int most = urgent ? 6 * kHour : 4 * kWorkingDay;
  later(of, urgent ? kHour : kWorkingDay / 2, most, now, [this, of, sent](base::Instant then) {
    if (sent.helps)
      begin_support(of, sent, then);
    else
      give_up(of, sent, then);
  });
}

std::optional<std::size_t> DemoCasework::place_of(const std::string& agency) const {
  const auto& agencies = rates_.stories.agencies;
  const auto found =
      std::find_if(agencies.begin(), agencies.end(), [&](const simulate::Agency& one) { return one.code == agency; });
  if (found == agencies.end()) return std::nullopt;
  return static_cast<std::size_t>(found - agencies.begin());
}

// The service writes down that they spoke, which says that support has begun; where it writes no contacts here, or
// more than one referral waits for it, it says so on the referral's page.
void DemoCasework::begin_support(const Case& of, const Sent& sent, base::Instant now) {
  visit(of, sent, of->dice.between(0, 2), now);
  const auto& viewer = staff_.somebody(sent.to_agency, of->dice);
  if (const auto version = waits_for_support(viewer, sent.id))
    expected(referrals::begin_support(place_.partnership, viewer, kRequest, sent.id, *version, now),
             "made-up support cannot begin");
}

// The version of a referral for which nobody has said yet whether support begins: a contact may have said it.
std::optional<std::int64_t> DemoCasework::waits_for_support(const core::Viewer& viewer,
                                                            const core::ReferralId& referral) const {
  const auto whole = core::read(place_.partnership, viewer, [&](core::Reading& reading) {
    return referrals::find_whole_referral(reading, referral);
  });
  if (!whole || !whole->referral.support.empty()) return std::nullopt;
  return whole->version;
}

void DemoCasework::visit(const Case& of, const Sent& sent, int left, base::Instant now) {
  const auto agency = place_of(sent.to_agency);
  const auto* found = pack().agency(sent.to_agency, base::local_time(now, zone()).date);
  if (!agency || !found || !found->support_service) return;
  simulate::Telling telling = of->told();
  const auto local = base::local_time(now, zone());
  telling.at = local;
  telling.days_before = 0;
  telling.agency = *agency;
  telling.channel = "told_by_phone";
  telling.people = {{0, simulate::Part::victim}};
  telling.said = "Spoke as agreed. A plan for the next two weeks.";
  telling.danger_now = telling.hurt = false;
  const auto& viewer = staff_.somebody(sent.to_agency, of->dice);
  const auto contact = send(typed(of, telling, viewer, true, now), telling, viewer, now);
  soon(of, kHour, 2 * kHour, now,
       [this, viewer, contact](base::Instant then) { put_all_aside(viewer, contact, then); });
  if (left > 0)
    later(of, 5 * kWorkingDay, 15 * kWorkingDay, now,
          [this, of, sent, left](base::Instant then) { visit(of, sent, left - 1, then); });
}

// Help is there: what the rules propose again is in place already.
void DemoCasework::put_all_aside(const core::Viewer& viewer, const core::ContactId& contact, base::Instant now) {
  const auto proposed = core::read(place_.partnership, viewer,
                                   [&](core::Reading& reading) { return referrals::proposals_of(reading, contact); });
  for (const auto& proposal : proposed)
    if (proposal.decision.empty()) put_aside(viewer, proposal, "already_in_place", now);
}

void DemoCasework::give_up(const Case& of, const Sent& sent, base::Instant now) {
  const auto& viewer = staff_.somebody(sent.to_agency, of->dice);
  const auto version = waits_for_support(viewer, sent.id);
  if (!version) return;
  expected(referrals::end_support(place_.partnership, viewer, kRequest,
                                  {.referral = sent.id,
                                   .version = *version,
                                   .outcome = simulate::one_of(of->dice, outcomes_without_support()),
                                   .reason = "Rang on three days, at the times that were given."},
                                  now),
           "made-up support cannot end");
  soon(of, kHour / 2, 5 * kHour, now, [this, of, sent](base::Instant then) { find_another_way(of, sent, then); });
}

void DemoCasework::find_another_way(const Case& of, const Sent& sent, base::Instant now) {
  expected(referrals::follow_up_referral(place_.partnership, of->viewer, kRequest, sent.id, now),
           "a made-up referral cannot be followed up");
}

}  // namespace waymark::app
