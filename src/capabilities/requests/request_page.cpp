#include "capabilities/requests/answering.hpp"
#include "capabilities/requests/opened_request.hpp"
#include "capabilities/requests/pages.hpp"
#include "capabilities/requests/paths.hpp"
#include "capabilities/requests/request_views.hpp"
#include "capabilities/requests/words.hpp"
#include "core/web/clock_view.hpp"
#include "core/web/telephone.hpp"
#include "platform/html/govuk/back_link.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/inset_text.hpp"
#include "platform/html/govuk/warning_text.hpp"

namespace waymark::requests {

using namespace html::literals;
using core::web::Reply;
using core::web::Visit;
using html::Html;
namespace govuk = html::govuk;

namespace {

Html heading(const OpenedRequest& opened, const pack::Pack& pack) {
  const auto& request = opened.request();
  Html html;
  html << "<span class=\"govuk-caption-l\">"_html
       << (request.received ? "Request from " + opened.asker : "Request to " + asked_name(request, pack))
       << "</span><h1 class=\"govuk-heading-l\">"_html << request.person << "</h1><p class=\"govuk-body\">"_html
       << state_tag(request);
  if (request.own_record)
    html << " <a class=\"govuk-link\" href=\""_html << kPerson.url(*request.own_record)
         << "\">Everything that our agency holds about this person</a>"_html;
  return html << "</p>"_html, html;
}

Html by_when(const Request& request, const pack::Pack& pack, base::Instant now) {
  Html html;
  html << "<p class=\"govuk-body\">"_html << (request.received ? "To be answered by " : "They answer by ")
       << base::spoken_time(request.due, pack.partnership.time_zone) << " "_html
       << core::web::time_left_tag(request.due, now) << "</p>"_html;
  return html;
}

std::string_view when_to_phone(const Request& request, base::Instant now) {
  if (request.emergency) return "An emergency: phone first. ";
  return now >= request.due ? "No answer in time: phone. " : "If it cannot wait, phone. ";
}

// Nobody waits for an answer that does not come: the number stands beside the deadline, before and after it.
Html while_we_wait(const Visit& visit, const Request& request, const pack::Pack& pack) {
  const auto desk = desk_to_telephone(request, pack);
  Html text;
  text << "<p class=\"govuk-body\"><strong>"_html << when_to_phone(request, visit.now()) << "</strong>"_html
       << core::web::desk_with_number(pack, desk.agency, desk.desk) << "</p>"_html;
  Html html;
  html << by_when(request, pack, visit.now()) << render(govuk::InsetText{.text = std::move(text)})
       << "<form method=\"post\" action=\""_html << kWithdrawal.url(request.id) << "\" novalidate>"_html
       << visit.csrf_field()
       << render(govuk::Button{
              .text = "Withdraw the request", .prevent_double_click = true, .classes = "govuk-button--secondary"})
       << "</form>"_html;
  return html;
}

Html another_way(const Request& request, const pack::Pack& pack) {
  const auto& desk = pack.partnership.contact_desk;
  Html text;
  text
      << "<p class=\"govuk-body\"><strong>They refused.</strong> That says nothing about whether they know the person. "
         "Try another way: phone the contact desk, or ask somebody else.</p><p class=\"govuk-body\">Phone: "_html
      << core::web::desk_with_number(pack, desk.agency, desk.desk) << "</p>"_html;
  Html html;
  html << render(govuk::InsetText{.text = std::move(text)}) << "<div class=\"govuk-button-group\">"_html
       << render(govuk::Button{.text = "Ask somebody else", .href = kAsk.url(request.contact)})
       << render(govuk::Button{
              .text = "See the contact", .href = kContact.url(request.contact), .classes = "govuk-button--secondary"})
       << "</div>"_html;
  return html;
}

Html for_whoever_sent(const Visit& visit, const OpenedRequest& opened, const pack::Pack& pack) {
  const auto& request = opened.request();
  if (request.state == kWaiting) return while_we_wait(visit, request, pack);
  if (request.state == kRefused) return another_way(request, pack);
  return {};
}

Html to_decide(const Request& request) {
  const bool waits = request.state == kWaiting;
  Html html;
  html << "<div class=\"govuk-button-group\">"_html
       << render(govuk::Button{.text = waits ? "Answer" : "Add to what we said",
                               .href = kAnswer.url(request.id),
                               .classes = waits ? "" : "govuk-button--secondary"});
  if (waits)
    html << render(
        govuk::Button{.text = "Refuse", .href = kRefusal.url(request.id), .classes = "govuk-button--secondary"});
  return html << "</div>"_html, html;
}

Html for_whoever_received(const Visit& visit, const OpenedRequest& opened, const pack::Pack& pack) {
  const auto& request = opened.request();
  if (request.state == kWithdrawn)
    return "<p class=\"govuk-body\">Whoever asked withdrew this request. There is nothing to answer.</p>"_html;
  Html html;
  if (request.state == kWaiting) html << by_when(request, pack, visit.now());
  if (request.masked)
    html << render(govuk::WarningText{
        .text =
            "They asked “Specialist support” and are not told which service you are, whether you answer or refuse."});
  html << to_decide(request) << own_records_view(opened, pack);
  return html;
}

}  // namespace

Reply show_request(Visit& visit) {
  const auto opened = open_request(visit);
  if (!opened) return base::not_found();
  const auto pack = visit.pack();
  const auto& request = opened->request();
  Html main;
  main << heading(*opened, *pack)
       << (request.received ? for_whoever_received(visit, *opened, *pack) : for_whoever_sent(visit, *opened, *pack))
       << everything_said(*opened, *pack) << what_was_asked(*opened, *pack) << person_as_disclosed(*opened, *pack);
  note_what_is_shown(visit, *opened);
  return core::web::Page{.title = "Request",
                         .main = std::move(main),
                         .before = render(govuk::BackLink{.href = kRequests.url(), .text = "Requests"}),
                         .wide = true};
}

Reply withdraw(Visit& visit) {
  const auto id = visit.id<core::RequestId>();
  if (!id) return base::not_found();
  const auto withdrawn = withdraw_request(visit.partnership(), visit.viewer(), visit.request().id, *id, visit.now());
  // Answered meanwhile, or withdrawn twice: the page says how things stand.
  if (!withdrawn && withdrawn.failure().kind != base::FailureKind::conflict) return withdrawn.failure();
  return core::web::go_to(kRequest.url(*id));
}

}  // namespace waymark::requests
