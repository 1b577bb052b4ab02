#include "capabilities/referrals/deciding.hpp"
#include "capabilities/referrals/disclosure.hpp"
#include "capabilities/referrals/opened_referral.hpp"
#include "capabilities/referrals/pages.hpp"
#include "capabilities/referrals/paths.hpp"
#include "capabilities/referrals/reaching_view.hpp"
#include "capabilities/referrals/referral_clocks.hpp"
#include "capabilities/referrals/words.hpp"
#include "core/web/clock_view.hpp"
#include "platform/html/govuk/back_link.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/inset_text.hpp"
#include "platform/html/govuk/summary_list.hpp"

namespace waymark::referrals {

using namespace html::literals;
using core::web::Reply;
using core::web::Visit;
using html::Html;
namespace govuk = html::govuk;

namespace {

govuk::SummaryRow row(std::string_view label, html::Content value) {
  return {.key = {.text = label}, .value = {.text = std::move(value)}};
}

Html heading(const OpenedReferral& opened, const pack::Pack& pack) {
  Html html;
  html << "<span class=\"govuk-caption-l\">Referral to "_html << pack.pathway_name(opened.referral().pathway)
       << "</span><h1 class=\"govuk-heading-l\">"_html << opened.record.identity.display_name() << "</h1>"_html
       << "<p class=\"govuk-body\">"_html << state_tag(opened.referral())
       << (opened.whole.told.high_risk ? high_risk_tag() : Html()) << " <a class=\"govuk-link\" href=\""_html
       << kPerson.url(opened.record.id) << "\">Everything that our agency holds about this person</a></p>"_html;
  return html;
}

std::string all_of(const std::vector<std::string>& texts) {
  std::string all;
  for (const auto& text : texts) all += (all.empty() ? "" : ", ") + text;
  return all;
}

// Why nobody helps there; where we are not told, whom to ask.
Html reason(const Referral& referral, const pack::Pack& pack) {
  Html html;
  if (referral.reason_code.empty())
    html << kNoReasonHere << ". Phone to ask what else can help: "_html
         << whom_to_phone(pack, referral.to_agency, referral.to_desk);
  else if (referral.support == kNotBegun)
    html << pack.label(pack::lists::support_outcomes, referral.reason_code);
  else
    html << why_declined(pack, referral);
  return html;
}

// What became of it, as far as the viewer's agency may read it.
void add_outcome(govuk::SummaryList& list, const OpenedReferral& opened, const pack::Pack& pack) {
  const auto& referral = opened.referral();
  const auto& zone = pack.partnership.time_zone;
  if (referral.decided) list.rows.push_back(row("Decided", base::spoken_time(*referral.decided, zone)));
  if (referral.supported)
    list.rows.push_back(row(referral.support == kBegun ? "Support has begun" : "Support did not begin",
                            base::spoken_time(*referral.supported, zone)));
  if (needs_another_way(referral)) list.rows.push_back(row("Reason", reason(referral, pack)));
  if (!opened.whole.reason.empty())
    list.rows.push_back(
        row(needs_another_way(referral) ? "In our own words" : "Written down earlier", opened.whole.reason));
}

Html what_was_sent(const OpenedReferral& opened, const pack::Pack& pack) {
  const auto& referral = opened.referral();
  const auto& identity = opened.record.identity;
  govuk::SummaryList list;
  list.rows = {row("Why, and what to know", opened.whole.told.why),
               row("Date of birth", core::spoken_birth_date(identity.birth_date)),
               row("From", pack.agency_name(referral.from_agency)),
               row("To", pack.desk_name(referral.to_agency, referral.to_desk)),
               row("Sent", base::spoken_time(referral.made, pack.partnership.time_zone)),
               row("Purpose", pack.purpose_name(referral.purpose)),
               row("Lawful basis", pack.basis_name(referral.basis)),
               row("What went along", all_of(opened.whole.told.disclosed))};
  if (!identity.phones.empty()) list.rows.push_back(row("Phone, only as it is safe", all_of(identity.phones)));
  if (!identity.emails.empty()) list.rows.push_back(row("Email, only as it is safe", all_of(identity.emails)));
  if (const auto& grounds = opened.whole.told.grounds; !grounds.empty())
    list.rows.insert(list.rows.begin() + 1, row(kGroundsLabel, paragraphs(grounds)));
  add_outcome(list, opened, pack);
  return render(list);
}

Html clocks(const OpenedReferral& opened, const pack::Pack& pack, base::Instant now) {
  Html html;
  if (opened.clocks.empty()) return html;
  html << "<h2 class=\"govuk-heading-m\">Clocks that run</h2>"_html << core::web::clock_list(opened.clocks, pack, now);
  return html;
}

Html decision(const Visit& visit, const OpenedReferral& opened) {
  const auto& id = opened.referral().id;
  Html html;
  html << "<form method=\"post\" action=\""_html << kAcceptance.url(id) << "\" novalidate>"_html << visit.csrf_field()
       << version_field(opened) << "<div class=\"govuk-button-group\">"_html
       << render(govuk::Button{.text = "Accept", .prevent_double_click = true})
       << render(govuk::Button{.text = "Decline", .href = kRefusal.url(id), .classes = "govuk-button--secondary"})
       << "</div></form>"_html;
  return html;
}

std::string_view about_support(const Referral& referral) {
  if (referral.support == kBegun) return "Somebody here wrote down that it has begun.";
  if (referral.support == kNotBegun)
    return "Somebody here wrote down that it will not begin. If you and the person have spoken with each other after "
           "all, say so.";
  return "It has begun when you and the person have spoken with each other. Accepted is not begun.";
}

Html begin_form(const Visit& visit, const OpenedReferral& opened) {
  const auto& referral = opened.referral();
  Html html;
  html << "<form method=\"post\" action=\""_html << kSupport.url(referral.id) << "\" novalidate>"_html
       << visit.csrf_field() << version_field(opened) << "<div class=\"govuk-button-group\">"_html
       << render(govuk::Button{.text = "Support has begun", .prevent_double_click = true});
  if (referral.support != kNotBegun)
    html << render(govuk::Button{
        .text = "Support will not begin", .href = kNoSupport.url(referral.id), .classes = "govuk-button--secondary"});
  return html << "</div></form>"_html, html;
}

// Accepted help that nobody has given is the problem, not the solution: whoever accepted says what came of it, and may
// take back what was said by mistake.
Html support(const Visit& visit, const OpenedReferral& opened) {
  const auto& referral = opened.referral();
  Html html;
  html << "<h2 class=\"govuk-heading-m\">Has support begun?</h2><p class=\"govuk-body\">"_html
       << about_support(referral) << "</p>"_html;
  if (referral.support != kBegun) return html << begin_form(visit, opened), html;
  html << render(govuk::Button{
      .text = "It has not begun after all", .href = kNoSupport.url(referral.id), .classes = "govuk-button--secondary"});
  return html;
}

// Nobody may fall between two services: until somebody says that another way is found, a deadline runs for us.
bool waits_for_us(const Visit& visit, const OpenedReferral& opened) {
  const auto& referral = opened.referral();
  return referral.from_agency == visit.viewer().agency() && needs_another_way(referral) && !opened.clocks.empty();
}

Html another_way(const Visit& visit, const OpenedReferral& opened, const pack::Pack& pack) {
  const auto& referral = opened.referral();
  const auto desk = pack.desk_name(referral.to_agency, referral.to_desk);
  const bool declined = referral.state == "declined";
  Html text;
  text << "<p class=\"govuk-body\"><strong>"_html
       << (declined ? desk + " declined: " + why_declined(pack, referral) + "." : desk + ": support did not begin.")
       << "</strong> Find another way for this person: phone the desk, or see who else can help.</p>"
          "<p class=\"govuk-body\">Phone: "_html
       << whom_to_phone(pack, referral.to_agency, referral.to_desk) << "</p>"_html;
  Html html;
  html << render(govuk::InsetText{.text = std::move(text)}) << "<form method=\"post\" action=\""_html
       << kFollowUp.url(referral.id) << "\" novalidate>"_html << visit.csrf_field()
       << "<div class=\"govuk-button-group\">"_html
       << render(govuk::Button{.text = "See who else can help", .href = kContact.url(referral.contact)})
       << render(govuk::Button{
              .text = "Another way is found", .prevent_double_click = true, .classes = "govuk-button--secondary"})
       << "</div></form>"_html;
  return html;
}

// A form that was sent twice, or after what it asks for has happened, leads to how things stand.
Reply after(Visit& visit, const base::Result<base::Done>& decided, bool (*stands)(const Referral&)) {
  if (decided) return core::web::go_to(kReferral.url(base::promised(visit.id<core::ReferralId>(), "it was decided")));
  const auto opened = open_referral(visit);
  if (!opened || !stands(opened->referral())) return decided.failure();
  return core::web::go_to(kReferral.url(opened->referral().id));
}

}  // namespace

Reply show_referral(Visit& visit) {
  const auto opened = open_referral(visit);
  if (!opened) return base::not_found();
  const auto pack = visit.pack();
  Html main;
  main << heading(*opened, *pack) << reaching_view(opened->record.safe_contact, *pack);
  if (ours_to_decide(visit, *opened)) main << decision(visit, *opened);
  if (support_is_open(visit, *opened)) main << support(visit, *opened);
  if (waits_for_us(visit, *opened)) main << another_way(visit, *opened, *pack);
  main << what_was_sent(*opened, *pack) << clocks(*opened, *pack, visit.now());
  note_what_is_shown(visit, *opened);
  return core::web::Page{.title = "Referral",
                         .main = std::move(main),
                         .before = render(govuk::BackLink{.href = kReferrals.url(), .text = "Referrals"}),
                         .wide = true};
}

Reply accept_referral(Visit& visit) {
  const auto id = visit.id<core::ReferralId>();
  if (!id) return base::not_found();
  return after(visit,
               decide_referral(visit.partnership(), visit.viewer(), visit.request().id,
                               {*id, version_typed(visit.form()), true, "", ""}, visit.now()),
               [](const Referral& referral) { return referral.state == "accepted"; });
}

Reply follow_up(Visit& visit) {
  const auto id = visit.id<core::ReferralId>();
  if (!id) return base::not_found();
  return after(visit, follow_up_referral(visit.partnership(), visit.viewer(), visit.request().id, *id, visit.now()),
               [](const Referral& referral) { return referral.support == kBegun; });
}

}  // namespace waymark::referrals
