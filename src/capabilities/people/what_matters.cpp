#include "capabilities/people/what_matters.hpp"

#include "core/web/clock_view.hpp"
#include "platform/html/parts/work_list.hpp"

namespace waymark::people {

using namespace html::literals;
using html::Html;
using html::parts::Pressing;
using html::parts::WorkItem;

namespace {

constexpr core::web::Path kReferral = "/referrals/{id}";

WorkItem item_of(const referrals::Referral& referral, bool received, const pack::Pack& pack) {
  return {.what = "Referral: " + pack.pathway_name(referral.pathway),
          .href = kReferral.url(referral.id),
          .about = (received ? "From " : "To ") +
                   pack.agency_name(received ? referral.from_agency : referral.to_agency) + ", " +
                   base::spoken_time(referral.made, pack.partnership.time_zone),
          .when = received ? "We have not answered" : "No answer yet",
          .pressing = received ? Pressing::soon : Pressing::later};
}

WorkItem item_of(const referrals::OpenProposal& proposal, const pack::Pack& pack, base::Instant now) {
  return {.what = "Proposed and not decided: " + pack.pathway_name(proposal.pathway),
          .href = contacts::contact_path().url(proposal.contact).fragment("proposals"),
          .about = std::string(proposal.high_risk ? "High risk. " : "") + "Refer, or say why not now",
          .when = "Proposed " + core::web::how_long_ago(proposal.proposed, now),
          .pressing = proposal.high_risk ? Pressing::soon : Pressing::later};
}

// Whether the same questions were asked once more since, and found no ground.
bool asked_since(const Held& held, const risk::Assessment& assessment) {
  for (const auto& other : held.assessments)
    if (other.instrument == assessment.instrument) return other.id != assessment.id;
  return false;
}

Html one_assessment(const Held& held, const risk::Assessment& assessment, const pack::Pack& pack) {
  Html html;
  html << "<h3 class=\"govuk-heading-s\">"_html << pack.instrument_name(assessment.instrument) << ", "_html
       << base::spoken_time(assessment.assessed, pack.partnership.time_zone) << "</h3>"_html
       << risk::outcome(assessment, pack);
  if (asked_since(held, assessment))
    html << "<p class=\"govuk-body\">The same questions were asked again since, and no ground was found. That takes "
            "nothing back of what was found here.</p>"_html;
  return html;
}

Html assessments(const Held& held, const pack::Pack& pack, base::Date today) {
  if (held.assessments.empty()) return {};
  Html html;
  html << risk::urgent(held.assessments, pack);
  for (const auto& assessment : risk::standing(held.assessments)) html << one_assessment(held, assessment, pack);
  html << "<p class=\"govuk-body\"><a class=\"govuk-link\" href=\""_html << risk::history_url(held.records.front().id)
       << "\">Answers at different times, side by side</a></p>"_html
       << risk::ask_again_view(held.to_ask_again, true, pack, today);
  return html;
}

}  // namespace

Html what_matters(const Held& held, const std::string& own_agency, const pack::Pack& pack, base::Instant now) {
  html::parts::WorkList list;
  for (const auto& clock : held.clocks) list.items.push_back(core::web::clock_item(clock, "", pack, now));
  for (const auto& referral : held.referrals)
    if (referral.state == "sent") list.items.push_back(item_of(referral, referral.to_agency == own_agency, pack));
  for (const auto& proposal : held.proposals) list.items.push_back(item_of(proposal, pack, now));
  Html html;
  html << "<h2 class=\"govuk-heading-m\">What matters now</h2>"_html;
  if (list.items.empty())
    html << "<p class=\"govuk-body\">No deadline runs, no referral waits for an answer, and no pathway waits to be "
            "decided.</p>"_html;
  else
    html << render(list);
  html << assessments(held, pack, base::local_time(now, pack.partnership.time_zone).date);
  return html;
}

}  // namespace waymark::people
