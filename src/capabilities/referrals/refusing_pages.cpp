// A receiving service declines. Whoever referred may be kept from the person, and the service cannot know of it: what
// they read of the answer says nothing of what the service knows.
#include "capabilities/referrals/deciding.hpp"
#include "capabilities/referrals/kept_words.hpp"
#include "capabilities/referrals/opened_referral.hpp"
#include "capabilities/referrals/pages.hpp"
#include "capabilities/referrals/paths.hpp"
#include "capabilities/referrals/reason_question.hpp"
#include "capabilities/referrals/words.hpp"
#include "core/web/autosave.hpp"
#include "platform/html/govuk/back_link.hpp"
#include "platform/html/govuk/button.hpp"

namespace waymark::referrals {

using namespace html::literals;
using core::web::FormView;
using core::web::Reply;
using core::web::Visit;
using html::Html;
namespace govuk = html::govuk;

namespace {

// The name of whoever referred; "" where a desk of our own agency did, which reads everything.
std::string sender_of(const OpenedReferral& opened, const pack::Pack& pack) {
  const auto& referral = opened.referral();
  return referral.from_agency == referral.to_agency ? "" : pack.agency_name(referral.from_agency);
}

Html who_is_told(const std::string& sender) {
  Html html;
  html << "<p class=\"govuk-body\">"_html;
  if (sender.empty())
    html << "This referral came from our own agency, which reads the reason and your words.</p>"_html;
  else
    html << sender << " is told some of the reasons, as it says beside each. For every other one they read only: “"_html
         << kNoReasonHere
         << ".” So nobody can tell from it whether we know this person. When they phone, speak of what the service can "
            "do, not of what it knows.</p>"_html;
  return html;
}

core::web::Page page_of(Visit& visit, const OpenedReferral& opened, const http::Fields& fields,
                        const std::vector<base::FieldError>& errors, int status) {
  const auto pack = visit.pack();
  const auto today = base::local_time(visit.now(), pack->partnership.time_zone).date;
  const FormView view(fields, errors);
  const auto& id = opened.referral().id;
  const auto sender = sender_of(opened, *pack);
  Html main;
  main << view.summary() << "<span class=\"govuk-caption-l\">"_html << opened.record.identity.display_name()
       << "</span><h1 class=\"govuk-heading-l\">Decline: "_html << pack->pathway_name(opened.referral().pathway)
       << "</h1>"_html << who_is_told(sender) << "<form method=\"post\" action=\""_html << kRefusal.url(id)
       << "\" novalidate"_html << core::web::autosave(core::web::kSavePage.url()) << ">"_html << visit.csrf_field()
       << version_field(opened)
       << reason_question(
              view, pack->list(pack::lists::decline_reasons), today,
              sender.empty() ? "Read by our own agency" : "Read by our own agency only: " + sender + " never sees it",
              sender)
       << "<div class=\"govuk-button-group\">"_html
       << render(govuk::Button{.text = "Decline the referral", .prevent_double_click = true})
       << "<a class=\"govuk-link\" href=\""_html << kReferral.url(id) << "\">Cancel</a></div></form>"_html;
  note_what_is_shown(visit, opened);
  return {.title = "Referral",
          .main = std::move(main),
          .before = render(govuk::BackLink{.href = kReferral.url(id)}),
          .has_errors = view.has_errors(),
          .status = status};
}

// A form that was sent twice leads to what became of it; whoever else came second reads what was decided.
Reply answered_meanwhile(Visit& visit, const OpenedReferral& opened) {
  const auto pack = visit.pack();
  const auto& referral = opened.referral();
  const auto& form = visit.form();
  const bool accepted = referral.state == "accepted";
  if (!accepted && referral.reason_code == form.get(kReasonCode) && opened.whole.reason == form.get(kReasonText))
    return core::web::go_to(kReferral.url(referral.id));
  Html what;
  what << "<p class=\"govuk-body\">Somebody in our agency "_html << (accepted ? "accepted" : "declined")
       << " it on "_html << base::spoken_time(referral.decided.value_or(referral.made), pack->partnership.time_zone)
       << ". That stands, and nothing of what you sent was saved. Speak with them if it should be otherwise.</p>"_html;
  note_what_is_shown(visit, opened);
  return kept_words_page({.person = opened.record.identity.display_name(),
                          .heading = "This referral was answered meanwhile",
                          .what_to_do = std::move(what),
                          .leads_to = kReferral.url(referral.id),
                          .link = "See the referral",
                          .selected = pack->label(pack::lists::decline_reasons, form.get(kReasonCode)),
                          .typed = std::string(form.get(kReasonText))});
}

}  // namespace

Reply show_refusing(Visit& visit) {
  const auto opened = open_referral(visit);
  if (!opened) return base::not_found();
  if (!ours_to_decide(visit, *opened)) return core::web::go_to(kReferral.url(opened->referral().id));
  return page_of(visit, *opened, visit.form(), {}, 200);
}

Reply refuse_referral(Visit& visit) {
  auto opened = open_referral(visit);
  if (!opened || !received_by_us(visit, *opened)) return base::not_found();
  if (!ours_to_decide(visit, *opened)) return answered_meanwhile(visit, *opened);
  const auto pack = visit.pack();
  const auto& form = visit.form();
  const auto today = base::local_time(visit.now(), pack->partnership.time_zone).date;
  const auto errors = reason_problems(form, true, pack->list(pack::lists::decline_reasons), today);
  if (!errors.empty()) return page_of(visit, *opened, form, errors, 422);
  const auto id = opened->referral().id;
  const auto declined = decide_referral(
      visit.partnership(), visit.viewer(), visit.request().id,
      {id, version_typed(form), false, std::string(form.get(kReasonCode)), std::string(form.get(kReasonText))},
      visit.now());
  if (declined) return core::web::go_to(kReferral.url(id));
  opened = open_referral(visit);
  if (declined.failure().kind != base::FailureKind::conflict || !opened) return declined.failure();
  if (!ours_to_decide(visit, *opened)) return answered_meanwhile(visit, *opened);
  return page_of(visit, *opened, form,
                 {{std::string(kReasonCode),
                   "The referral was changed since you opened this page: look at it again, and then decline it"}},
                 409);
}

}  // namespace waymark::referrals
