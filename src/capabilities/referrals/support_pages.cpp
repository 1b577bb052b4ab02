#include "capabilities/referrals/kept_words.hpp"
#include "capabilities/referrals/opened_referral.hpp"
#include "capabilities/referrals/pages.hpp"
#include "capabilities/referrals/paths.hpp"
#include "capabilities/referrals/reason_question.hpp"
#include "capabilities/referrals/supporting.hpp"
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

core::web::Page page_of(Visit& visit, const OpenedReferral& opened, const http::Fields& fields,
                        const std::vector<base::FieldError>& errors, int status) {
  const auto pack = visit.pack();
  const auto today = base::local_time(visit.now(), pack->partnership.time_zone).date;
  const FormView view(fields, errors);
  const auto& referral = opened.referral();
  Html main;
  main << view.summary() << "<span class=\"govuk-caption-l\">"_html << opened.record.identity.display_name()
       << "</span><h1 class=\"govuk-heading-l\">Support will not begin: "_html << pack->pathway_name(referral.pathway)
       << "</h1><p class=\"govuk-body\">"_html << pack->agency_name(referral.from_agency)
       << " reads that support did not begin, and has a deadline to find another way. Why not is read by our agency "
          "only.</p><form method=\"post\" action=\""_html
       << kNoSupport.url(referral.id) << "\" novalidate"_html << core::web::autosave(core::web::kSavePage.url())
       << ">"_html << visit.csrf_field() << version_field(opened)
       << reason_question(view, pack->list(pack::lists::support_outcomes), today, "Read by our own agency only")
       << "<div class=\"govuk-button-group\">"_html
       << render(govuk::Button{.text = "Support will not begin", .prevent_double_click = true})
       << "<a class=\"govuk-link\" href=\""_html << kReferral.url(referral.id) << "\">Cancel</a></div></form>"_html;
  note_what_is_shown(visit, opened);
  return {.title = "Referral",
          .main = std::move(main),
          .before = render(govuk::BackLink{.href = kReferral.url(referral.id)}),
          .has_errors = view.has_errors(),
          .status = status};
}

bool can_end(const Visit& visit, const OpenedReferral& opened) {
  return support_is_open(visit, opened) && opened.referral().support != kNotBegun;
}

std::string_view what_stands(const Referral& referral) {
  if (referral.support == kBegun) return "wrote down that support has begun";
  return referral.support == kNotBegun ? "wrote down that support will not begin" : "changed this referral";
}

Reply said_meanwhile(Visit& visit, const OpenedReferral& opened) {
  const auto pack = visit.pack();
  const auto& referral = opened.referral();
  const auto& form = visit.form();
  if (referral.support == kNotBegun && referral.reason_code == form.get(kReasonCode) &&
      opened.whole.reason == form.get(kReasonText))
    return core::web::go_to(kReferral.url(referral.id));
  Html what;
  what << "<p class=\"govuk-body\">Somebody in our agency "_html << what_stands(referral)
       << ". That stands, and nothing of what you sent was saved. Speak with them if it should be otherwise.</p>"_html;
  note_what_is_shown(visit, opened);
  return kept_words_page({.person = opened.record.identity.display_name(),
                          .heading = "Somebody answered this meanwhile",
                          .what_to_do = std::move(what),
                          .leads_to = kReferral.url(referral.id),
                          .link = "See the referral",
                          .selected = pack->label(pack::lists::support_outcomes, form.get(kReasonCode)),
                          .typed = std::string(form.get(kReasonText))});
}

}  // namespace

Reply take_support(Visit& visit) {
  const auto opened = open_referral(visit);
  if (!opened || !support_is_open(visit, *opened)) return base::not_found();
  const auto id = opened->referral().id;
  const auto begun = begin_support(visit.partnership(), visit.viewer(), visit.request().id, id,
                                   version_typed(visit.form()), visit.now());
  if (begun) return core::web::go_to(kReferral.url(id));
  const auto now = open_referral(visit);
  if (begun.failure().kind != base::FailureKind::conflict || !now) return begun.failure();
  return now->referral().support == kBegun ? Reply(core::web::go_to(kReferral.url(id))) : said_meanwhile(visit, *now);
}

Reply show_no_support(Visit& visit) {
  const auto opened = open_referral(visit);
  if (!opened) return base::not_found();
  if (!can_end(visit, *opened)) return core::web::go_to(kReferral.url(opened->referral().id));
  return page_of(visit, *opened, visit.form(), {}, 200);
}

Reply take_no_support(Visit& visit) {
  auto opened = open_referral(visit);
  if (!opened || !support_is_open(visit, *opened)) return base::not_found();
  if (!can_end(visit, *opened)) return said_meanwhile(visit, *opened);
  const auto pack = visit.pack();
  const auto& form = visit.form();
  const auto today = base::local_time(visit.now(), pack->partnership.time_zone).date;
  const auto errors = reason_problems(form, true, pack->list(pack::lists::support_outcomes), today);
  if (!errors.empty()) return page_of(visit, *opened, form, errors, 422);
  const auto id = opened->referral().id;
  const auto ended = end_support(
      visit.partnership(), visit.viewer(), visit.request().id,
      {id, version_typed(form), std::string(form.get(kReasonCode)), std::string(form.get(kReasonText))}, visit.now());
  if (ended) return core::web::go_to(kReferral.url(id));
  opened = open_referral(visit);
  if (ended.failure().kind != base::FailureKind::conflict || !opened) return ended.failure();
  if (!opened->referral().support.empty()) return said_meanwhile(visit, *opened);
  return page_of(visit, *opened, form,
                 {{std::string(kReasonCode),
                   "The referral was changed since you opened this page: look at it again, and then send this again"}},
                 409);
}

}  // namespace waymark::referrals
