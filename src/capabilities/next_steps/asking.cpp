#include "capabilities/next_steps/asking.hpp"

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

Html instrument(const pack::Proposal& proposal, const contacts::Contact& contact, const pack::Pack& pack,
                base::Date today, const std::vector<std::pair<std::string, Html>>& summaries) {
  const auto* found = pack.instrument(proposal.target, today);
  Html html;
  html << "<h3 class=\"govuk-heading-s\">"_html << (found ? found->title : proposal.target) << "</h3>"_html
       << reasons(proposal, pack);
  bool asked = false;
  for (const auto& [code, summary] : summaries)
    if (code == proposal.target) asked = true, html << summary;
  const auto questions = risk::start_url(contact.id, proposal.target);
  if (proposal.kind == pack::ProposalKind::announce || !found || !found->available || !questions) {
    html << "<p class=\"govuk-body\">Its questions are not in Waymark yet: use your agency’s own form.</p>"_html;
    return html;
  }
  html << render(govuk::Button{.text = !asked ? "Ask the questions" : "Ask the questions again",
                               .href = *questions,
                               .classes = !asked ? "" : "govuk-button--secondary"});
  return html;
}

Html to_find_out(const pack::Proposal& proposal, const pack::Pack& pack) {
  Html html;
  html << "<h3 class=\"govuk-heading-s\">Find out: "_html << proposal.target << "</h3>"_html << reasons(proposal, pack);
  return html;
}

}  // namespace

Html what_to_ask(core::Reading& reading, const contacts::Contact& contact, const core::Record& person,
                 const pack::Pack& pack) {
  auto facts = contacts::facts_of(contact, person, pack.partnership.time_zone);
  if (const auto answer = known_to::find_answer(reading, contact.id)) {
    facts.prior_contacts = static_cast<int>(answer->contact_number) - 1;
    facts.support_begun = answer->support_begun;
  }
  const auto done = risk::assessments_of_contact(reading, contact.id);
  facts.risk_criteria = risk::criteria_of(done);
  const auto today = base::local_time(contact.recorded_at, pack.partnership.time_zone).date;
  // What cannot wait is advised as it is known today, whatever the contact began under.
  const auto todays = reading.partnership().packs.active();
  std::vector<std::pair<std::string, Html>> summaries;
  for (const auto& assessment : done) summaries.emplace_back(assessment.instrument, risk::summary(assessment, *todays));
  Html html;
  for (const auto& proposal : pack::propose(pack, facts, today)) {
    if (proposal.kind == pack::ProposalKind::propose_pathway) continue;
    html << (proposal.kind == pack::ProposalKind::ask ? to_find_out(proposal, pack)
                                                      : instrument(proposal, contact, pack, today, summaries));
  }
  if (html.empty()) return html;
  Html section;
  section << "<h2 class=\"govuk-heading-m\">What to ask next</h2>"_html << html;
  return section;
}

}  // namespace waymark::next_steps
