// History that was found after the questions were answered: it is counted again, so that high risk is not missed
// because the other agencies' records were joined a day later.
#include <algorithm>

#include "capabilities/referrals/referrals.hpp"
#include "capabilities/risk/assessing.hpp"
#include "capabilities/risk/assessment_store.hpp"
#include "pack/pack.hpp"
#include "platform/html/govuk/warning_text.hpp"

namespace waymark::risk {

using namespace html::literals;
using html::Html;
namespace govuk = html::govuk;

namespace {

bool has(const std::vector<std::string>& codes, const std::string& code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

// Of a referral that nobody knew then nobody said whom it was about: "no" answered another question.
std::string_view answer_about_repeat(const Answers& answers) {
  if (answers.earlier.referred || answers.repeat == "yes") return answers.repeat;
  return "";
}

std::vector<std::string> grounds_today(const KeptAssessment& kept, const Subject& subject,
                                       const pack::Instrument& instrument) {
  const auto earlier = subject.earlier.summed();
  return criteria_met(instrument, subject.scope, count(kept.answers),
                      {.judged_high = kept.assessment.judgement == kHigh,
                       .events = {earlier.own_contacts, earlier.elsewhere, kept.answers.police_callouts},
                       .repeat = is_repeat(subject.earlier, answer_about_repeat(kept.answers))});
}

const pack::Instrument* instrument_of(const Assessment& assessment, const pack::Pack& pack, base::Date today) {
  const auto* asked = pack.instrument(assessment.instrument, today);
  return asked ? asked : pack.instruments.latest(assessment.instrument);
}

// `met` are the grounds that any assessment of the contact met when it was kept.
std::optional<FoundSince> found_about(core::Reading& reading, const KeptAssessment& kept,
                                      const std::vector<std::string>& met, const pack::Pack& pack, base::Date today) {
  const auto& assessment = kept.assessment;
  const auto* instrument = instrument_of(assessment, pack, today);
  if (!instrument) return std::nullopt;
  const auto subject = find_subject(reading, assessment.contact, pack, *instrument, today, kept.answers.area);
  if (!subject) return std::nullopt;
  auto criteria = grounds_today(kept, *subject, *instrument);
  std::erase_if(criteria, [&](const std::string& code) { return has(met, code); });
  if (criteria.empty()) return std::nullopt;
  FoundSince found{assessment.id, assessment.instrument, criteria, subject->earlier.known_since()};
  if (subject->earlier.referred && has(criteria, std::string(kRepeat))) found.referral = subject->earlier.referred->id;
  return found;
}

Html one_line(const FoundSince& found, const core::ContactId& contact, const pack::Pack& pack, base::Date today) {
  Html html;
  html << "<p class=\"govuk-body\">"_html << pack.instrument_name(found.instrument) << ":</p>"_html
       << "<ul class=\"govuk-list govuk-list--bullet\">"_html;
  for (const auto& code : found.criteria)
    html << "<li>"_html << pack.label(pack::lists::risk_criteria, code) << "</li>"_html;
  html << "</ul>"_html;
  if (const auto url = start_url(contact, found.instrument, pack, today))
    html << "<p class=\"govuk-body\"><a class=\"govuk-link\" href=\""_html << *url << "\">Count again: "_html
         << pack.instrument_name(found.instrument) << "</a></p>"_html;
  return html;
}

}  // namespace

std::vector<FoundSince> found_since(core::Reading& reading, const core::ContactId& contact, const pack::Pack& pack,
                                    base::Date today) {
  const auto kept = kept_assessments_of_contact(reading, contact);
  std::vector<std::string> met;
  for (const auto& one : kept) met.insert(met.end(), one.assessment.criteria.begin(), one.assessment.criteria.end());
  std::vector<FoundSince> all;
  std::vector<std::string> asked;  // what was asked again was counted then
  for (const auto& one : kept) {
    if (has(asked, one.assessment.instrument)) continue;
    asked.push_back(one.assessment.instrument);
    if (auto found = found_about(reading, one, met, pack, today)) all.push_back(*std::move(found));
  }
  return all;
}

Html found_since_view(const std::vector<FoundSince>& found, const core::ContactId& contact, const pack::Pack& pack,
                      base::Date today) {
  Html html;
  if (found.empty()) return html;
  html << render(govuk::WarningText{
      .text =
          "More is known since these questions were answered: counted again today, the risk is high. Count again now, "
          "and look at “Who can help” below."});
  for (const auto& one : found) html << one_line(one, contact, pack, today);
  return html;
}

void propose_anew(core::Transaction& transaction, const core::ContactId& id, base::Instant now) {
  const auto contact = contacts::find_contact(transaction, id);
  const auto* victim = contact ? contact->victim() : nullptr;
  const auto person = victim ? core::find_record(transaction, victim->record) : std::nullopt;
  if (!contact || !person) return;
  const auto pack = transaction.pack();
  const auto& zone = pack->partnership.time_zone;
  const auto today = base::local_time(now, zone).date;
  const auto age = contacts::age_of(*contact, *person, today, zone);
  auto facts = contacts::facts_of(*contact, *person, zone);
  contacts::tell_age(facts, age);
  if (const auto answer = known_to::find_answer(transaction, id)) {
    facts.prior_contacts = static_cast<int>(answer->contact_number) - 1;
    facts.support_begun = answer->support_begun;
  }
  const auto all = assessments_of_contact(transaction, id);
  tell_assessments(facts, all);
  referrals::Reappraisal known;
  if (age.span) known.oldest = age.span->oldest;
  for (const auto& one : all)
    if (!one.criteria.empty()) known.found = std::max(known.found, std::optional(one.assessed));
  for (const auto& one : found_since(transaction, id, *pack, today)) {
    facts.risk_criteria.insert(facts.risk_criteria.end(), one.criteria.begin(), one.criteria.end());
    known.found = std::max(known.found, one.at);
  }
  referrals::keep_proposals(transaction, id, person->id, pack::propose(*pack, facts, today),
                            !facts.risk_criteria.empty(), now, known);
}

}  // namespace waymark::risk
