#include "capabilities/next_steps/asking.hpp"

#include <set>

#include "capabilities/known_to/known_to.hpp"
#include "capabilities/risk/risk.hpp"
#include "core/web/sourced.hpp"
#include "platform/html/govuk/button.hpp"

namespace waymark::next_steps {

using namespace html::literals;
using html::Html;
namespace govuk = html::govuk;

namespace {

Html reasons(const pack::Proposal& proposal, const pack::Pack& pack) {
  Html html;
  html << "<ul class=\"govuk-list govuk-list--bullet\">"_html;
  for (const auto& reason : proposal.reasons) {
    html << "<li>"_html << reason.text << core::web::source_note(pack, reason.source, reason.verified) << "</li>"_html;
  }
  html << "</ul>"_html;
  return html;
}

// What this contact's assessments come to, each with its instrument.
using Summaries = std::vector<std::pair<std::string, Html>>;

// Today's pack asks, whatever the contact began under, and it asks somebody of the age that they have by now.
struct Today {
  const pack::Pack& pack;
  base::Date date;
  core::KnownAge age;
};

Html asked_already(const std::string& instrument, const Summaries& summaries) {
  Html html;
  for (const auto& [code, summary] : summaries)
    if (code == instrument) html << summary;
  return html;
}

Html no_questions(const pack::Instrument* instrument) {
  Html html;
  html << "<p class=\"govuk-body\">"_html;
  if (instrument && !instrument->available)
    html << instrument->notice << core::web::unverified_tag(instrument->dated.verified);
  else
    html << "Its questions are not in Waymark yet: use your agency’s own form."_html;
  return html << "</p>"_html, html;
}

Html instrument(const pack::Proposal& proposal, const contacts::Contact& contact, const pack::Pack& pack,
                const Today& today, const Summaries& summaries) {
  const auto done = asked_already(proposal.target, summaries);
  Html html;
  html << "<h3 class=\"govuk-heading-s\">"_html << pack.instrument_name(proposal.target) << "</h3>"_html
       << reasons(proposal, pack) << done;
  const auto questions = risk::start_url(contact.id, proposal.target, today.pack, today.date);
  if (!questions) return html << no_questions(today.pack.instrument(proposal.target, today.date)), html;
  html << risk::age_caution(today.age, proposal.target, today.pack, today.date);
  Html text;
  text << (done.empty() ? "Ask the questions" : "Ask the questions again")
       << "<span class=\"govuk-visually-hidden\"> – "_html << pack.instrument_name(proposal.target) << "</span>"_html;
  html << render(govuk::Button{
      .text = std::move(text), .href = *questions, .classes = done.empty() ? "" : "govuk-button--secondary"});
  return html;
}

Html to_find_out(const pack::Proposal& proposal, const pack::Pack& pack) {
  Html html;
  html << "<h3 class=\"govuk-heading-s\">Find out: "_html << proposal.target << "</h3>"_html << reasons(proposal, pack);
  return html;
}

Html again(core::web::Visit& visit, core::Reading& reading, const core::Record& person, const Today& today) {
  const auto assessments = risk::assessments_of(reading, person.person);
  const auto prompts = risk::ask_again(assessments, contacts::contacts_of(reading, person.person),
                                       core::records_of(reading, person.person), today.pack, today.date);
  for (const auto& prompt : prompts) {
    visit.saw("assessment", prompt.assessment.text());
    for (const auto& contact : prompt.contacts_since) visit.saw("contact", contact.id.text());
  }
  return risk::ask_again_view(prompts, !assessments.empty(), today.pack, today.date);
}

Html counted_again(core::web::Visit& visit, core::Reading& reading, const contacts::Contact& contact,
                   const Today& today) {
  const auto found = risk::found_since(reading, contact.id, today.pack, today.date);
  for (const auto& one : found)
    if (one.referral) visit.saw("referral", one.referral->text());
  return risk::found_since_view(found, contact.id, today.pack, today.date);
}

// Somebody asked what no rule called for: what it came to is shown all the same.
Html asked_unproposed(const Summaries& summaries, const std::set<std::string>& shown, const pack::Pack& pack) {
  Html html;
  std::set<std::string> told = shown;
  for (const auto& [code, summary] : summaries)
    if (told.insert(code).second)
      html << "<h3 class=\"govuk-heading-s\">"_html << pack.instrument_name(code) << "</h3>"_html
           << asked_already(code, summaries);
  return html;
}

}  // namespace

Html what_to_ask(core::web::Visit& visit, core::Reading& reading, const contacts::Contact& contact,
                 const core::Record& person, const pack::Pack& pack) {
  auto facts = contacts::facts_of(contact, person, pack.partnership.time_zone);
  if (const auto answer = known_to::find_answer(reading, contact.id)) {
    facts.prior_contacts = static_cast<int>(answer->contact_number) - 1;
    facts.support_begun = answer->support_begun;
  }
  const auto done = risk::assessments_of_contact(reading, contact.id);
  risk::tell_assessments(facts, done);
  // What cannot wait is advised as it is known today, whatever the contact began under.
  const auto todays = reading.partnership().packs.active();
  const auto date = base::local_time(visit.now(), todays->partnership.time_zone).date;
  const Today today{*todays, date, contacts::age_of(contact, person, date, todays->partnership.time_zone)};
  contacts::tell_age(facts, today.age);
  Summaries summaries;
  for (const auto& assessment : done) summaries.emplace_back(assessment.instrument, risk::outcome(assessment, *todays));
  Html html;
  html << risk::urgent(done, *todays) << counted_again(visit, reading, contact, today)
       << again(visit, reading, person, today);
  std::set<std::string> shown;
  const auto that_day = base::local_time(contact.recorded_at, pack.partnership.time_zone).date;
  for (const auto& proposal : pack::propose(pack, facts, that_day)) {
    if (proposal.kind == pack::ProposalKind::propose_pathway) continue;
    shown.insert(proposal.target);
    html << (proposal.kind == pack::ProposalKind::ask ? to_find_out(proposal, pack)
                                                      : instrument(proposal, contact, pack, today, summaries));
  }
  html << asked_unproposed(summaries, shown, pack);
  if (html.empty()) return html;
  Html section;
  section << "<h2 class=\"govuk-heading-m\">What to ask next</h2>"_html << html;
  return section;
}

}  // namespace waymark::next_steps
