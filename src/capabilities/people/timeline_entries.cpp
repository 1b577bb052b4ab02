#include "capabilities/people/timeline_entries.hpp"

#include <algorithm>

#include "capabilities/people/timeline_filter.hpp"

namespace waymark::people {

using namespace html::literals;
using html::Html;

namespace {

constexpr core::web::Path kReferral = "/referrals/{id}";

Html link(const html::Url& href, std::string_view text) {
  Html html;
  html << "<a class=\"govuk-link\" href=\""_html << href << "\">"_html << text << "</a>"_html;
  return html;
}

html::moj::TimelineItem item(base::Instant at, html::Content title, Html description, const pack::Pack& pack) {
  return {.title = std::move(title),
          .datetime = base::to_text(at),
          .date_text = base::spoken_time(at, pack.partnership.time_zone),
          .description = std::move(description)};
}

std::string labels(const std::vector<std::string>& codes, std::string_view list, const pack::Pack& pack) {
  std::string text;
  for (const auto& code : codes) text += (text.empty() ? "" : ", ") + pack.label(list, code);
  return text;
}

// The person's own part in the contact: nobody is a victim or an alleged perpetrator everywhere.
std::string part_in(const contacts::Contact& contact, const Held& held, const pack::Pack& pack) {
  for (const auto& part : contact.parts)
    if (held.is_own(part.record)) return pack.label(pack::lists::parts, part.part);
  return "";
}

Entry of(const contacts::Contact& contact, const Held& held, const pack::Pack& pack) {
  Html html;
  html << "<p><strong>Part in it:</strong> "_html << part_in(contact, held, pack) << "</p>"_html;
  if (!contact.forms.empty())
    html << "<p>"_html << labels(contact.forms, pack::lists::forms_of_abuse, pack) << "</p>"_html;
  html << "<p>Heard or seen on "_html << base::spoken_date(contact.happened_on) << "</p>"_html;
  const auto title = contact.kind == contacts::kSupport ? "Support: spoke with the person" : "Contact recorded";
  return {kContacts.code, "contact", contact.id.text(), contact.recorded_at,
          item(contact.recorded_at, link(contacts::contact_path().url(contact.id), title), std::move(html), pack)};
}

Entry of(const risk::Assessment& assessment, const pack::Pack& pack) {
  return {kAssessments.code, "assessment", assessment.id.text(), assessment.assessed,
          item(assessment.assessed, pack.instrument_name(assessment.instrument) + " completed",
               risk::outcome(assessment, pack), pack)};
}

std::string_view state_of(const referrals::Referral& referral) {
  if (referral.support == referrals::kBegun) return "Accepted; support has begun.";
  if (referral.support == referrals::kNotBegun) return "Accepted; support did not begin.";
  if (referral.state == "accepted") return "Accepted.";
  if (referral.state == "declined") return "Declined.";
  return "Waiting for an answer.";
}

Entry of(const referrals::Referral& referral, const std::string& own_agency, const pack::Pack& pack) {
  const bool received = referral.to_agency == own_agency;
  const auto title = (received ? "Referral received: " : "Referral sent: ") + pack.pathway_name(referral.pathway);
  Html html;
  html << "<p>"_html << (received ? "From " : "To ")
       << pack.agency_name(received ? referral.from_agency : referral.to_agency) << ". "_html << state_of(referral)
       << "</p>"_html;
  return {kReferrals.code, "referral", referral.id.text(), referral.made,
          item(referral.made, link(kReferral.url(referral.id), title), std::move(html), pack)};
}

std::string_view state_of(const requests::Request& request) {
  if (request.state == requests::kAnswered) return "Answered.";
  if (request.state == requests::kRefused) return "Refused.";
  return request.state == requests::kWithdrawn ? "Withdrawn." : "Waiting for an answer.";
}

Entry of(const requests::Request& request, const pack::Pack& pack) {
  Html html;
  html << "<p>"_html << (request.received ? "From " : "To ")
       << (request.received ? pack.agency_name(request.from_agency) : requests::asked_name(request, pack)) << ". "_html
       << state_of(request) << "</p>"_html;
  const auto* title = request.received ? "We were asked for more" : "We asked for more";
  return {kRequests.code, "request", request.id.text(), request.made,
          item(request.made, link(requests::request_path().url(request.id), title), std::move(html), pack)};
}

Entry of(const known_to::Notice& notice, const pack::Pack& pack) {
  Html html;
  html << "<p>"_html << known_to::asked_by(notice, pack) << ". Purpose: "_html << pack.purpose_name(notice.purpose)
       << "</p>"_html;
  return {kEnquiries.code, "notice", notice.id.text(), notice.told,
          item(notice.told, "Our record was asked about", std::move(html), pack)};
}

}  // namespace

std::vector<Entry> entries_of(const Held& held, const std::string& own_agency, const pack::Pack& pack) {
  std::vector<Entry> all;
  for (const auto& contact : held.contacts) all.push_back(of(contact, held, pack));
  for (const auto& assessment : held.assessments) all.push_back(of(assessment, pack));
  for (const auto& referral : held.referrals) all.push_back(of(referral, own_agency, pack));
  for (const auto& request : held.requests) all.push_back(of(request, pack));
  for (const auto& notice : held.notices) all.push_back(of(notice, pack));
  std::stable_sort(all.begin(), all.end(), [](const Entry& left, const Entry& right) { return left.at > right.at; });
  return all;
}

}  // namespace waymark::people
