#include <charconv>

#include "capabilities/referrals/deciding.hpp"
#include "capabilities/referrals/disclosure.hpp"
#include "capabilities/referrals/pages.hpp"
#include "capabilities/referrals/paths.hpp"
#include "capabilities/referrals/reaching_view.hpp"
#include "capabilities/referrals/reason_question.hpp"
#include "capabilities/referrals/referral_store.hpp"
#include "capabilities/referrals/words.hpp"
#include "core/caution.hpp"
#include "core/web/clock_view.hpp"
#include "platform/html/govuk/back_link.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/inset_text.hpp"
#include "platform/html/govuk/summary_list.hpp"

namespace waymark::referrals {

using namespace html::literals;
using core::web::FormView;
using core::web::Reply;
using core::web::Visit;
using html::Html;
namespace govuk = html::govuk;

namespace {

constexpr std::string_view kVersion = "version";

struct Found {
  WholeReferral whole;
  core::Record record;
  std::vector<core::RunningClock> clocks;
};

std::optional<Found> find(Visit& visit) {
  const auto id = visit.id<core::ReferralId>();
  if (!id) return std::nullopt;
  return visit.read([&](core::Reading& reading) -> std::optional<Found> {
    auto whole = find_whole_referral(reading, *id);
    auto record = whole ? core::find_record(reading, whole->referral.own_record) : std::nullopt;
    if (!record) return std::nullopt;
    auto cautious = core::with_caution(*record, core::records_of(reading, record->person));
    return Found{std::move(*whole), std::move(cautious), core::running_clocks_of(reading, id->text())};
  });
}

void saw(Visit& visit, const Found& found) {
  visit.saw("referral", found.whole.referral.id.text());
  visit.saw("record", found.record.id.text());
}

bool ours_to_decide(const Visit& visit, const Found& found) {
  return found.whole.referral.to_agency == visit.viewer().agency() && found.whole.referral.state == "sent";
}

govuk::SummaryRow row(std::string_view label, html::Content value) {
  return {.key = {.text = label}, .value = {.text = std::move(value)}};
}

Html heading(const Found& found, const pack::Pack& pack) {
  Html html;
  html << "<span class=\"govuk-caption-l\">Referral to "_html << pack.pathway_name(found.whole.referral.pathway)
       << "</span><h1 class=\"govuk-heading-l\">"_html << found.record.identity.display_name() << "</h1>"_html
       << "<p class=\"govuk-body\">"_html << state_tag(found.whole.referral)
       << (found.whole.told.high_risk ? high_risk_tag() : Html()) << " <a class=\"govuk-link\" href=\""_html
       << kPerson.url(found.record.id) << "\">Everything that our agency holds about this person</a></p>"_html;
  return html;
}

std::string all_of(const std::vector<std::string>& texts) {
  std::string all;
  for (const auto& text : texts) all += (all.empty() ? "" : ", ") + text;
  return all;
}

Html what_was_sent(const Found& found, const pack::Pack& pack) {
  const auto& referral = found.whole.referral;
  const auto& zone = pack.partnership.time_zone;
  const auto& identity = found.record.identity;
  govuk::SummaryList list;
  list.rows = {row("Why, and what to know", found.whole.told.why),
               row("Date of birth", core::spoken_birth_date(identity.birth_date)),
               row("From", pack.agency_name(referral.from_agency)),
               row("To", pack.desk_name(referral.to_agency, referral.to_desk)),
               row("Sent", base::spoken_time(referral.made, zone)),
               row("Purpose", pack.purpose_name(referral.purpose)),
               row("Lawful basis", pack.basis_name(referral.basis)),
               row("What went along", all_of(found.whole.told.disclosed))};
  if (!identity.phones.empty()) list.rows.push_back(row("Phone, only as it is safe", all_of(identity.phones)));
  if (!identity.emails.empty()) list.rows.push_back(row("Email, only as it is safe", all_of(identity.emails)));
  if (const auto& grounds = found.whole.told.grounds; !grounds.empty())
    list.rows.insert(list.rows.begin() + 1, row(kGroundsLabel, paragraphs(grounds)));
  if (referral.decided) list.rows.push_back(row("Decided", base::spoken_time(*referral.decided, zone)));
  if (referral.state == "declined") list.rows.push_back(row("Reason", reason_name(pack, referral.reason_code)));
  if (!found.whole.reason.empty()) list.rows.push_back(row("In our own words", found.whole.reason));
  return render(list);
}

Html clocks(const Found& found, const pack::Pack& pack, base::Instant now) {
  Html html;
  if (found.clocks.empty()) return html;
  html << "<h2 class=\"govuk-heading-m\">Clocks that run</h2>"_html << core::web::clock_list(found.clocks, pack, now);
  return html;
}

void write_version(Html& html, const Found& found) {
  html << "<input type=\"hidden\" name=\"version\" value=\""_html << found.whole.version << "\">"_html;
}

Html decision(const Visit& visit, const Found& found) {
  const auto& id = found.whole.referral.id;
  Html html;
  html << "<form method=\"post\" action=\""_html << kAcceptance.url(id) << "\" novalidate>"_html << visit.csrf_field();
  write_version(html, found);
  html << "<div class=\"govuk-button-group\">"_html
       << render(govuk::Button{.text = "Accept", .prevent_double_click = true})
       << render(govuk::Button{.text = "Decline", .href = kRefusal.url(id), .classes = "govuk-button--secondary"})
       << "</div></form>"_html;
  return html;
}

// Nobody may fall between two services: until somebody says that another way is found, a deadline runs for us.
bool waits_for_us(const Visit& visit, const Found& found) {
  const auto& referral = found.whole.referral;
  return referral.from_agency == visit.viewer().agency() && referral.state == "declined" && !found.clocks.empty();
}

Html another_way(const Visit& visit, const Found& found, const pack::Pack& pack) {
  const auto& referral = found.whole.referral;
  Html text;
  text << "<p class=\"govuk-body\"><strong>"_html << pack.desk_name(referral.to_agency, referral.to_desk)
       << " declined: "_html << reason_name(pack, referral.reason_code)
       << ".</strong> Find another way for this person: phone the desk, or see who else can help.</p>"_html;
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

// 0, which no referral has, for what is not a version.
std::int64_t version_typed(const http::Fields& form) {
  std::int64_t version = 0;
  const auto text = form.get(kVersion);
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), version);
  return error == std::errc() && end == text.data() + text.size() ? version : 0;
}

core::web::Page refusal_page(Visit& visit, const Found& found, const http::Fields& fields,
                             const std::vector<base::FieldError>& errors) {
  const auto pack = visit.pack();
  const FormView view(fields, errors);
  const auto& id = found.whole.referral.id;
  Html main;
  main << view.summary() << "<span class=\"govuk-caption-l\">"_html << found.record.identity.display_name()
       << "</span><h1 class=\"govuk-heading-l\">Decline: "_html << pack->pathway_name(found.whole.referral.pathway)
       << "</h1><p class=\"govuk-body\">"_html << pack->agency_name(found.whole.referral.from_agency)
       << " reads the reason that you select. Your own words stay with our agency.</p>"
          "<form method=\"post\" action=\""_html
       << kRefusal.url(id) << "\" novalidate>"_html << visit.csrf_field();
  write_version(main, found);
  main << reason_question(view, *pack, base::local_time(visit.now(), pack->partnership.time_zone).date,
                          "Read by our own agency only")
       << "<div class=\"govuk-button-group\">"_html
       << render(govuk::Button{.text = "Decline the referral", .prevent_double_click = true})
       << "<a class=\"govuk-link\" href=\""_html << kReferral.url(id) << "\">Cancel</a></div></form>"_html;
  saw(visit, found);
  return {.title = "Referral",
          .main = std::move(main),
          .before = render(govuk::BackLink{.href = kReferral.url(id)}),
          .has_errors = view.has_errors(),
          .status = errors.empty() ? 200 : 422};
}

Reply after(const base::Result<base::Done>& decided, const core::ReferralId& id) {
  if (!decided) return decided.failure();
  return core::web::go_to(kReferral.url(id));
}

}  // namespace

Reply show_referral(Visit& visit) {
  const auto found = find(visit);
  if (!found) return base::not_found();
  const auto pack = visit.pack();
  Html main;
  main << heading(*found, *pack) << reaching_view(found->record.safe_contact, *pack);
  if (ours_to_decide(visit, *found)) main << decision(visit, *found);
  if (waits_for_us(visit, *found)) main << another_way(visit, *found, *pack);
  main << what_was_sent(*found, *pack) << clocks(*found, *pack, visit.now());
  saw(visit, *found);
  return core::web::Page{.title = "Referral",
                         .main = std::move(main),
                         .before = render(govuk::BackLink{.href = kReferrals.url(), .text = "Referrals"}),
                         .wide = true};
}

Reply accept_referral(Visit& visit) {
  const auto id = visit.id<core::ReferralId>();
  if (!id) return base::not_found();
  return after(decide_referral(visit.partnership(), visit.viewer(), visit.request().id,
                               {*id, version_typed(visit.form()), true, "", ""}, visit.now()),
               *id);
}

Reply show_refusing(Visit& visit) {
  const auto found = find(visit);
  if (!found) return base::not_found();
  if (!ours_to_decide(visit, *found)) return core::web::go_to(kReferral.url(found->whole.referral.id));
  return refusal_page(visit, *found, {}, {});
}

Reply refuse_referral(Visit& visit) {
  const auto found = find(visit);
  if (!found || found->whole.referral.to_agency != visit.viewer().agency()) return base::not_found();
  const auto pack = visit.pack();
  const auto& form = visit.form();
  const auto today = base::local_time(visit.now(), pack->partnership.time_zone).date;
  if (const auto errors = reason_problems(form, true, *pack, today); !errors.empty())
    return refusal_page(visit, *found, form, errors);
  const auto& id = found->whole.referral.id;
  return after(decide_referral(visit.partnership(), visit.viewer(), visit.request().id,
                               {id, version_typed(form), false, std::string(form.get(kReasonCode)),
                                std::string(form.get(kReasonText))},
                               visit.now()),
               id);
}

Reply follow_up(Visit& visit) {
  const auto id = visit.id<core::ReferralId>();
  if (!id) return base::not_found();
  return after(follow_up_referral(visit.partnership(), visit.viewer(), visit.request().id, *id, visit.now()), *id);
}

}  // namespace waymark::referrals
