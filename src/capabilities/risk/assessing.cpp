#include "capabilities/risk/assessing.hpp"

#include "capabilities/referrals/referrals.hpp"
#include "capabilities/risk/assessment_store.hpp"

namespace waymark::risk {

using base::Result;

namespace {

Assessment assessment_of(const Completed& completed, const Subject& subject, const pack::Instrument& instrument,
                         base::Instant now) {
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
  assessment.criteria = grounds_met(completed.typed, subject, instrument);
  assessment.topics_yes = topics_yes(answers);
  assessment.options = options_of(answers);
  return assessment;
}

// With everything that was found out, so that it can be read later how it was counted.
Answers whole(Answers answers, const Subject& subject, const pack::Instrument& instrument, const pack::Pack& pack) {
  answers.earlier = subject.earlier.summed();
  answers.threshold = threshold_of(instrument, subject.scope).value_or(0);
  answers.area = subject.scope.area;
  if (const auto* area = find_area(pack.partnership, answers.area)) answers.area_name = area->label;
  return answers;
}

void propose(core::Transaction& transaction, const Assessment& assessment, const Subject& subject,
             const pack::Pack& pack) {
  auto facts = contacts::facts_of(subject.contact, subject.person, pack.partnership.time_zone);
  contacts::tell_age(facts, subject.age);
  auto all = assessments_of_contact(transaction, assessment.contact);
  all.push_back(assessment);
  tell_assessments(facts, all);
  referrals::Reappraisal known;
  if (subject.age.span) known.oldest = subject.age.span->oldest;
  if (!assessment.criteria.empty()) known.found = assessment.assessed;
  referrals::keep_proposals(transaction, assessment.contact, assessment.record,
                            pack::propose(pack, facts, subject.scope.on), !facts.risk_criteria.empty(),
                            assessment.assessed, known);
}

}  // namespace

std::vector<std::string> grounds_met(const Typed& typed, const Subject& subject, const pack::Instrument& instrument) {
  const auto earlier = subject.earlier.summed();
  return criteria_met(instrument, subject.scope, count(typed.answers),
                      {.judged_high = typed.judged_high,
                       .events = {earlier.own_contacts, earlier.elsewhere, typed.answers.police_callouts},
                       .repeat = is_repeat(subject.earlier, typed.answers.repeat)});
}

const pack::Area* find_area(const pack::Partnership& partnership, std::string_view code) {
  for (const auto* areas : {&partnership.areas, &partnership.neighbours})
    for (const auto& area : *areas)
      if (area.code == code) return &area;
  return nullptr;
}

std::optional<Subject> find_subject(core::Reading& reading, const core::ContactId& id, const pack::Pack& pack,
                                    const pack::Instrument& instrument, base::Date today, std::string_view area) {
  auto contact = contacts::find_contact(reading, id);
  const auto* victim = contact ? contact->victim() : nullptr;
  auto person = victim ? core::find_record(reading, victim->record) : std::nullopt;
  if (!contact || !person) return std::nullopt;
  const auto age = contacts::age_of(*contact, *person, today, pack.partnership.time_zone);
  const pack::Scope scope{today, age.age, find_area(pack.partnership, area) ? std::string(area) : std::string()};
  auto earlier = earlier_events(reading, *contact, *person, instrument, scope, pack);
  return Subject{std::move(*contact), std::move(*person), age, scope, std::move(earlier)};
}

Result<core::AssessmentId> complete(const core::Partnership& partnership, const core::Viewer& viewer,
                                    const std::string& request_id, const Completed& completed, const pack::Pack& pack,
                                    const pack::Instrument& instrument, base::Instant now) {
  const auto today = base::local_time(now, pack.partnership.time_zone).date;
  const auto key = partnership.keys.create("assessment");
  return core::write(
      partnership, viewer, request_id,
      [&](core::Transaction& transaction) -> Result<core::Committed<core::AssessmentId>> {
        const auto& typed = completed.typed.answers;
        const auto subject = find_subject(transaction, completed.contact, pack, instrument, today, typed.area);
        if (!subject) return base::not_found();
        const auto answers = whole(typed, *subject, instrument, pack);
        const auto assessment = assessment_of(completed, *subject, instrument, now);
        if (!add_assessment(transaction, assessment, answers, pack.hash, key))
          return base::conflict("These questions were answered already");
        propose(transaction, assessment, *subject, pack);
        return transaction.commit(
            {{"assessment.completed", "assessment", assessment.id.text(), subject->contact.purpose}}, assessment.id);
      });
}

}  // namespace waymark::risk
