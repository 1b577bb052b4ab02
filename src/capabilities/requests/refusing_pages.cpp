// A request is refused, in a neutral code: whoever asked cannot tell from it whether the person is known, and may be
// kept out of the person's records by a lock that whoever refuses cannot know of.
#include <array>

#include "capabilities/requests/answering.hpp"
#include "capabilities/requests/checking.hpp"
#include "capabilities/requests/pages.hpp"
#include "capabilities/requests/paths.hpp"
#include "capabilities/requests/words.hpp"
#include "core/web/autosave.hpp"
#include "core/web/form_view.hpp"
#include "platform/html/govuk/back_link.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/summary_list.hpp"

namespace waymark::requests {

using namespace html::literals;
using core::web::FormView;
using core::web::Reply;
using core::web::Visit;
using html::Html;
namespace govuk = html::govuk;

namespace {

constexpr std::array kFields = {kReasonCode, kNote};

core::web::Page page_of(Visit& visit, const OpenedRequest& opened, const http::Fields& fields,
                        const std::vector<base::FieldError>& errors, int status) {
  const auto pack = visit.pack();
  const auto today = base::local_time(visit.now(), pack->partnership.time_zone).date;
  const FormView view(fields, errors);
  const auto& request = opened.request();
  auto codes = view.radios(std::string(kReasonCode), "They read",
                           core::web::choices(pack->list(pack::lists::refusal_reasons), today));
  codes.classes = "govuk-radios--small";
  auto note = view.textarea(std::string(kNote), "Why you refuse",
                            "Read by our own agency only: " + opened.asker + " never sees it.");
  note.rows = 3;
  Html main;
  main
      << view.summary() << "<span class=\"govuk-caption-l\">"_html << request.person
      << "</span><h1 class=\"govuk-heading-l\">Refuse</h1><p class=\"govuk-body\">"_html << opened.asker
      << " reads one of these sentences and no more. Each can be said of somebody whom we know and of somebody whom we "
         "do not. When they phone, speak of what you need from them, not of what you hold.</p><form method=\"post\" "
         "action=\""_html
      << kRefusal.url(request.id) << "\" novalidate"_html << core::web::autosave(core::web::kSavePage.url()) << ">"_html
      << visit.csrf_field() << version_field(opened) << render(codes) << render(note)
      << "<div class=\"govuk-button-group\">"_html << render(govuk::Button{.text = "Check before you send"})
      << "<a class=\"govuk-link\" href=\""_html << kRequest.url(request.id) << "\">Cancel</a></div></form>"_html;
  note_what_is_shown(visit, opened);
  return {.title = "Request",
          .main = std::move(main),
          .before = render(govuk::BackLink{.href = kRequest.url(request.id), .text = "Request"}),
          .has_errors = view.has_errors(),
          .status = status};
}

Html what_stays(const Refusal& refusal) {
  return render(
      govuk::SummaryList{.rows = {{.key = {.text = "Why you refuse"}, .value = {.text = in_lines(refusal.note)}}},
                         .card = govuk::SummaryCard{.title = "What stays with us"}});
}

core::web::Page to_check(Visit& visit, const OpenedRequest& opened, const Refusal& refusal, const Said& said) {
  const auto pack = visit.pack();
  const auto heading =
      "From " + (opened.request().masked ? specialist_name() : pack->agency_name(visit.viewer().agency()));
  return check_page(visit, opened,
                    {.will_read = said_view(said, heading, 2, *pack),
                     .stays = what_stays(refusal),
                     .action = kRefusal.url(opened.request().id),
                     .button = "Send the refusal",
                     .fields = kFields});
}

bool said_before(const OpenedRequest& opened, const Said& said) {
  const auto& all = opened.whole.said;
  return !all.empty() && all.back().reason_code == said.reason_code && all.back().kept == said.kept;
}

Reply too_late(Visit& visit, const OpenedRequest& opened, const Said& said) {
  if (said_before(opened, said)) return core::web::go_to(kRequest.url(opened.request().id));
  return said_meanwhile(visit, opened, said.reason_code.empty() ? "" : said.told.text, said.kept.note);
}

}  // namespace

Reply show_refusing(Visit& visit) {
  const auto opened = open_request(visit);
  if (!opened) return base::not_found();
  const auto& request = opened->request();
  if (!request.received || request.state != kWaiting) return core::web::go_to(kRequest.url(request.id));
  return page_of(visit, *opened, visit.form(), {}, 200);
}

Reply take_refusing(Visit& visit) {
  auto opened = open_request(visit);
  if (!opened || !opened->request().received) return base::not_found();
  const auto pack = visit.pack();
  const auto today = base::local_time(visit.now(), pack->partnership.time_zone).date;
  const auto& form = visit.form();
  const Refusal refusal{std::string(form.get(kReasonCode)), std::string(form.get(kNote))};
  const auto said = said_of(refusal, *pack);
  if (opened->request().state != kWaiting || version_typed(form) != opened->whole.version)
    return too_late(visit, *opened, said);
  if (form.has(kChange)) return page_of(visit, *opened, form, {}, 200);
  const auto errors = problems_with(refusal, *pack, today);
  if (!errors.empty()) return page_of(visit, *opened, form, errors, 422);
  if (!checked(form, kFields)) return to_check(visit, *opened, refusal, said);
  const auto id = opened->request().id;
  const auto sent =
      say(visit.partnership(), visit.viewer(), visit.request().id, id, version_typed(form), said, visit.now());
  if (sent) return core::web::go_to(kRequest.url(id));
  opened = open_request(visit);
  if (sent.failure().kind != base::FailureKind::conflict || !opened) return sent.failure();
  return too_late(visit, *opened, said);
}

}  // namespace waymark::requests
