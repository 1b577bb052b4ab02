#include "app/demo_casework.hpp"

#include <algorithm>

#include "app/demo_checks.hpp"
#include "app/demo_hours.hpp"
#include "app/demo_steps.hpp"
#include "capabilities/contacts/contacts.hpp"
#include "capabilities/contacts/reading.hpp"
#include "capabilities/referrals/proposal_rules.hpp"
#include "capabilities/referrals/proposal_store.hpp"
#include "capabilities/referrals/referral_clocks.hpp"
#include "capabilities/risk/assessing.hpp"
#include "linkage/simulate/life.hpp"

namespace waymark::app {

namespace simulate = linkage::simulate;
using base::Done;
using base::Result;
using simulate::Weighted;

namespace {

constexpr int kGrown = 18;

// Somebody who told what they saw: the form asks for nobody else, so nothing but how to reach them is known.
contacts::Involved reporter(const linkage::Identity& written, std::string_view bond) {
  contacts::Involved involved;
  involved.part = "reporter";
  involved.relationship = bond;
  involved.identity.forenames = written.forenames;
  involved.identity.surname = written.surname;
  involved.identity.sex = written.sex;
  involved.identity.phones = written.phones;
  return involved;
}

// Why a pathway was not taken up: codes of the pack, the first oftener than the last.
const std::vector<Weighted<std::string>>& reasons_to_put_aside() {
  static const std::vector<Weighted<std::string>> all = {
      {"person_does_not_want", 62}, {"already_in_place", 14}, {"unsafe_now", 12}, {"better_pathway", 12}};
  return all;
}

// The instruments that the rules open for what was told, the first one first.
std::vector<const pack::Instrument*> opened(const pack::Pack& pack, const DemoCase& of, base::Date today) {
  const auto& told = of.told();
  pack::Facts facts;
  facts.forms = told.forms;
  facts.age = simulate::age_on(of.story.family.at_risk().life, today);
  for (const auto& who : told.people)
    if (who.part == simulate::Part::alleged_perpetrator)
      facts.relationships.emplace_back(simulate::code_of(of.story.family.harmer().bond, kGrown));
  std::vector<const pack::Instrument*> instruments;
  for (const auto& proposal : pack::propose(pack, facts, today)) {
    if (proposal.kind != pack::ProposalKind::open_instrument) continue;
    const auto* instrument = pack.instrument(proposal.target, today);
    if (instrument && instrument->available) instruments.push_back(instrument);
  }
  return instruments;
}

}  // namespace

DemoCasework::DemoCasework(const DemoPlace& place, const DemoStaff& staff, const DemoRates& rates,
                           const simulate::Stories& stories, DemoTimeline& timeline, base::Instant end,
                           DemoCounts& counts)
    : place_(place),
      staff_(staff),
      rates_(rates),
      stories_(stories),
      timeline_(timeline),
      end_(end),
      counts_(counts),
      desk_(place, staff),
      pack_(place.partnership.packs.active()) {}

void DemoCasework::later(const Case& of, int least_minutes, int most_minutes, base::Instant now,
                         DemoTimeline::Act act) {
  const auto when = working_minutes_after(now, of->dice.between(least_minutes, most_minutes), zone());
  timeline_.at(when, [this, act = std::move(act)](base::Instant then) {
    place_.turn_clock(then);
    act(then);
  });
}

// At the latest just before the end: what would look like somebody's neglect does not stay open.
void DemoCasework::soon(const Case& of, int least_minutes, int most_minutes, base::Instant now, DemoTimeline::Act act) {
  const auto when = working_minutes_after(now, of->dice.between(least_minutes, most_minutes), zone());
  timeline_.at(std::min(when, end_), [this, act = std::move(act)](base::Instant then) {
    place_.turn_clock(then);
    act(then);
  });
}

DemoTyped DemoCasework::type(simulate::Story story, std::size_t telling, base::Instant now) const {
  auto dice = stories_.dice_for(story, telling);
  const auto& agency = rates_.stories.agencies[story.tellings[telling].agency];
  const auto& viewer = staff_.somebody(agency.code, dice);
  const auto of = std::make_shared<DemoCase>(DemoCase{std::move(story), telling, viewer, {}, {}, dice});
  auto all = typed(of, of->told(), viewer, false, now);
  of->basis = all.contact.basis;
  return all;
}

DemoTyped DemoCasework::typed(const Case& of, const simulate::Telling& telling, const core::Viewer& viewer,
                              bool support, base::Instant now) const {
  Occasion occasion{of->story, telling, {}};
  for (const auto& who : telling.people) occasion.written.push_back(stories_.written(of->story, telling, who));
  auto form = contact_form(occasion, support, pack(), of->dice);
  auto contact = read(*of, telling, form, viewer, now);
  return {of, std::move(form), std::move(contact)};
}

contacts::NewContact DemoCasework::read(const DemoCase& of, const simulate::Telling& telling, const http::Fields& form,
                                        const core::Viewer& viewer, base::Instant now) const {
  const contacts::ReadingContext context{pack(), base::local_time(now, zone()).date, viewer.agency()};
  auto contact = expected(contacts::read_contact(form, context), "a made-up contact cannot be read");
  for (const auto& who : telling.people)
    if (who.part == simulate::Part::reporter)
      contact.people.push_back(reporter(stories_.written(of.story, telling, who),
                                        simulate::code_of(of.story.family.members[who.member].bond, kGrown)));
  return contact;
}

void DemoCasework::record(DemoTyped typed, base::Instant now) {
  const auto of = typed.of;
  of->contact = send(typed, of->told(), of->viewer, now);
  if (const auto assessed = of->told().assessed)
    later(of, 10, 40, now,
          [this, of, questions = *assessed](base::Instant then) { ask_questions(of, questions, then); });
  const bool at_once = of->dice.chance(0.85);
  later(of, at_once ? 45 : kWorkingDay, at_once ? 100 : 2 * kWorkingDay, now,
        [this, of](base::Instant then) { decide(of, then); });
}

// The page comes back where a number that was said to be safe is that of somebody who causes harm.
core::ContactId DemoCasework::send(const DemoTyped& typed, const simulate::Telling& telling, const core::Viewer& viewer,
                                   base::Instant now) {
  const auto& partnership = place_.partnership;
  const auto once = [&](contacts::NewContact contact) {
    contact.id = core::ContactId::random(partnership.randomness, "demonstration contact");
    return contacts::record_contact(partnership, viewer, kRequest, contact, now);
  };
  auto sent = once(typed.contact);
  if (!sent && sent.failure().kind == base::FailureKind::invalid)
    sent = once(read(*typed.of, telling, without_safe_phone(typed.form), viewer, now));
  const auto contact = expected(std::move(sent), "a made-up contact cannot be recorded");
  ++counts_.contacts;
  desk_.remember(contact, typed.of->story, telling);
  later(typed.of, kHour, 3 * kHour, now, [this, contact](base::Instant then) { desk_.check(contact, then); });
  return contact;
}

// The first of the instruments that the rules open, and sometimes a second one.
void DemoCasework::ask_questions(const Case& of, const simulate::Assessed& assessed, base::Instant now) {
  const auto& partnership = place_.partnership;
  const auto today = base::local_time(now, zone()).date;
  auto instruments = opened(pack(), *of, today);
  if (instruments.size() > 1) instruments.resize(of->dice.chance(0.4) ? 2 : 1);
  for (const auto* instrument : instruments) {
    const auto typed = expected(risk::read_form(questions_form(*instrument, assessed, of->dice), *instrument, today),
                                "made-up answers cannot be read");
    const auto id = core::AssessmentId::random(partnership.randomness, "demonstration assessment");
    expected(risk::complete(partnership, of->viewer, kRequest, {id, of->contact, typed}, pack(), *instrument, now),
             "made-up answers cannot be kept");
    ++counts_.assessments;
  }
}

bool DemoCasework::promises_support(const std::string& pathway) const {
  referrals::Referral referral;
  referral.pathway = pathway;
  return referrals::promises_support(referral, {}, pack());
}

// In a story in which somebody helps, the first pathway that brings help is the one that does.
void DemoCasework::decide(const Case& of, base::Instant now) {
  const auto proposed = core::read(place_.partnership, of->viewer, [&](core::Reading& reading) {
    return referrals::proposals_of(reading, of->contact);
  });
  bool helped = !of->told().helps;
  for (const auto& proposal : proposed) {
    if (!proposal.decision.empty()) continue;
    const bool helps = !helped && promises_support(proposal.pathway);
    helped = helped || helps;
    const auto rate = rates_.pathway(proposal.pathway);
    if (helps || of->dice.chance(proposal.high_risk ? rate.referred_high : rate.referred))
      refer(of, proposal, helps, now);
    else
      put_aside(of->viewer, proposal, simulate::one_of(of->dice, reasons_to_put_aside()), now);
  }
}

void DemoCasework::put_aside(const core::Viewer& viewer, const referrals::Proposal& proposal, const std::string& reason,
                             base::Instant now) {
  const bool needed = referrals::needs_reason(proposal, pack().pathways.latest(proposal.pathway));
  const auto* words = needed ? "Asked to wait. We speak again next week." : "";
  expected(core::write(place_.partnership, viewer, kRequest,
                       [&](core::Transaction& transaction) -> Result<core::Committed<Done>> {
                         if (!referrals::mark_declined(transaction, proposal.id, reason, words, now))
                           return base::conflict("Somebody decided this meanwhile");
                         return transaction.commit({{"proposal.declined", "proposal", proposal.id.text()}}, Done{});
                       }),
           "a made-up proposal cannot be put aside");
}

}  // namespace waymark::app
