#include "capabilities/risk/assessing.hpp"

#include <algorithm>
#include <set>

#include "capabilities/referrals/referrals.hpp"
#include "capabilities/risk/assessment_store.hpp"

namespace waymark::risk {

using base::Result;

namespace {

constexpr int kUsualWindowMonths = 12;

int window_months(const pack::Instrument& instrument, std::string_view code, base::Date on) {
  for (const auto* criterion : instrument.criteria_in_force(on))
    if (criterion->code == code) return criterion->window_months.value_or(kUsualWindowMonths);
  return kUsualWindowMonths;
}

int own_contacts(core::Reading& reading, const core::PersonId& person, base::Date from) {
  std::set<core::RecordId> records;
  for (const auto& record : core::records_of(reading, person)) records.insert(record.id);
  const auto contacts = contacts::contacts_of(reading, person);
  return static_cast<int>(std::count_if(contacts.begin(), contacts.end(), [&](const contacts::Contact& contact) {
    return contact.happened_on >= from &&
           std::any_of(contact.parts.begin(), contact.parts.end(), [&](const contacts::Part& part) {
             return part.part == contacts::kVictim && records.contains(part.record);
           });
  }));
}

bool referred_before(core::Reading& reading, const Subject& subject, const pack::Pack& pack, base::Date from) {
  const auto referrals = referrals::referrals_of(reading, subject.person.person);
  return std::any_of(referrals.begin(), referrals.end(), [&](const referrals::Referral& referral) {
    const auto* pathway = pack.pathways.latest(referral.pathway);
    return pathway && pathway->kind == pack::PathwayKind::marac && referral.contact != subject.contact.id &&
           base::local_time(referral.made, pack.partnership.time_zone).date >= from;
  });
}

Assessment assessment_of(const Completed& completed, const Subject& subject, const pack::Instrument& instrument,
                         base::Date today, base::Instant now) {
  const auto& answers = completed.typed.answers;
  const auto counted = count(answers);
  Assessment assessment;
  assessment.id = completed.id;
  assessment.contact = subject.contact.id;
  assessment.record = subject.person.id;
  assessment.instrument = instrument.code;
  assessment.edition = instrument.edition;
  assessment.assessed = now;
  assessment.yes = counted.yes;
  assessment.no = counted.no;
  assessment.unknown = counted.unknown;
  assessment.not_asked = counted.not_asked;
  assessment.judgement = completed.typed.judged_high ? kHigh : kNotRaised;
  assessment.criteria = criteria_met(instrument, today, counted,
                                     {.judged_high = completed.typed.judged_high,
                                      .events = subject.own_contacts + answers.police_callouts,
                                      .repeat = subject.referred_before || answers.repeat == "yes"});
  return assessment;
}

std::vector<std::string> criteria_of_all(core::Reading& reading, const Assessment& assessment) {
  auto all = assessments_of_contact(reading, assessment.contact);
  all.push_back(assessment);
  return criteria_of(all);
}

void propose(core::Transaction& transaction, const Assessment& assessment, const Answers& answers,
             const Subject& subject, const pack::Pack& pack, base::Date today) {
  auto facts = contacts::facts_of(subject.contact, subject.person, pack.partnership.time_zone);
  contacts::tell_age(facts, subject.contact, subject.person, today);
  facts.risk_criteria = criteria_of_all(transaction, assessment);
  facts.topics_yes = topics_yes(answers);
  referrals::keep_proposals(transaction, assessment.contact, assessment.record, pack::propose(pack, facts, today),
                            !facts.risk_criteria.empty(), assessment.assessed);
}

}  // namespace

std::optional<Subject> find_subject(core::Reading& reading, const core::ContactId& id, const pack::Pack& pack,
                                    const pack::Instrument& instrument, base::Date today) {
  auto contact = contacts::find_contact(reading, id);
  const auto* victim = contact ? contact->victim() : nullptr;
  auto person = victim ? core::find_record(reading, victim->record) : std::nullopt;
  if (!contact || !person) return std::nullopt;
  Subject subject{std::move(*contact), std::move(*person)};
  const auto escalates_from = window_start(today, window_months(instrument, kPotentialEscalation, today));
  subject.own_contacts = own_contacts(reading, subject.person.person, escalates_from);
  const auto repeats_from = window_start(today, window_months(instrument, kRepeat, today));
  subject.referred_before = referred_before(reading, subject, pack, repeats_from);
  return subject;
}

Result<core::AssessmentId> complete(const core::Partnership& partnership, const core::Viewer& viewer,
                                    const std::string& request_id, const Completed& completed, const pack::Pack& pack,
                                    const pack::Instrument& instrument, base::Instant now) {
  const auto today = base::local_time(now, pack.partnership.time_zone).date;
  const auto key = partnership.keys.create("assessment");
  return core::write(partnership, viewer, request_id,
                     [&](core::Transaction& transaction) -> Result<core::Committed<core::AssessmentId>> {
                       const auto subject = find_subject(transaction, completed.contact, pack, instrument, today);
                       if (!subject) return base::not_found();
                       auto answers = completed.typed.answers;
                       answers.own_contacts = subject->own_contacts;
                       const auto assessment = assessment_of(completed, *subject, instrument, today, now);
                       if (!add_assessment(transaction, assessment, answers, pack.hash, key))
                         return base::conflict("These questions were answered already");
                       propose(transaction, assessment, answers, *subject, pack, today);
                       return transaction.commit(
                           {{"assessment.completed", "assessment", assessment.id.text(), subject->contact.purpose}},
                           assessment.id);
                     });
}

}  // namespace waymark::risk
