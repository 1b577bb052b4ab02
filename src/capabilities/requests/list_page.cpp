#include "capabilities/requests/pages.hpp"
#include "capabilities/requests/paths.hpp"
#include "capabilities/requests/words.hpp"
#include "core/web/clock_view.hpp"
#include "core/web/telephone.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/html/parts/narrow_cell.hpp"

namespace waymark::requests {

using namespace html::literals;
using core::web::Reply;
using core::web::Visit;
using html::Html;
using html::parts::narrow_cell;
namespace govuk = html::govuk;

namespace {

struct Both {
  std::vector<Request> received;
  std::vector<Request> sent;
};

Html state_of(const Request& request, const pack::Pack& pack, base::Instant now) {
  Html html;
  html << state_tag(request);
  if (request.state != kWaiting) return html;
  html << "<span class=\"waymark-under\">By "_html << base::spoken_time(request.due, pack.partnership.time_zone)
       << "</span>"_html << core::web::time_left_tag(request.due, now);
  if (request.received || now < request.due) return html;
  const auto desk = desk_to_telephone(request, pack);
  html << "<span class=\"waymark-under\">Telephone: "_html << core::web::number_of(pack, desk.agency, desk.desk)
       << "</span>"_html;
  return html;
}

std::vector<govuk::TableCell> row_of(const Request& request, const pack::Pack& pack, base::Instant now) {
  Html who;
  who << "<a class=\"govuk-link\" href=\""_html << kRequest.url(request.id) << "\">"_html << request.person
      << "</a>"_html;
  const auto other = request.received ? pack.agency_name(request.from_agency) : asked_name(request, pack);
  return {
      narrow_cell(std::move(who), "Person"), narrow_cell(other, request.received ? "From" : "To"),
      narrow_cell(pack.purpose_name(request.purpose), "Purpose"),
      narrow_cell(base::spoken_time(request.made, pack.partnership.time_zone), request.received ? "Received" : "Sent"),
      narrow_cell(state_of(request, pack, now), "State")};
}

Html table_of(const std::vector<Request>& requests, bool received, const pack::Pack& pack, base::Instant now) {
  Html html;
  if (requests.empty()) {
    html << "<h2 class=\"govuk-heading-m\">"_html << (received ? "Received" : "Sent")
         << "</h2><p class=\"govuk-body\">"_html
         << (received ? "Nobody has asked us for more. What other agencies ask us stands here, the first due first."
                      : "We have asked nobody for more. Record a contact, and ask from its page.")
         << "</p>"_html;
    return html;
  }
  govuk::Table table{.caption = received ? "Received" : "Sent",
                     .caption_classes = "govuk-table__caption--m",
                     .head = {{.text = "Person"},
                              {.text = received ? "From" : "To"},
                              {.text = "Purpose"},
                              {.text = received ? "Received" : "Sent"},
                              {.text = "State"}},
                     .classes = "waymark-stack"};
  for (const auto& request : requests) table.rows.push_back(row_of(request, pack, now));
  html << render(table);
  if (requests.size() >= kMostRequests)
    html << "<p class=\"govuk-body\">There may be more than these "_html << kMostRequests
         << ". Those that wait come first.</p>"_html;
  return html;
}

}  // namespace

Reply show_requests(Visit& visit) {
  const auto pack = visit.pack();
  const auto both = visit.read([](core::Reading& reading) {
    return Both{requests_received(reading), requests_sent(reading)};
  });
  for (const auto* requests : {&both.received, &both.sent})
    for (const auto& request : *requests) visit.saw("request", request.id.text());
  Html main;
  main << "<h1 class=\"govuk-heading-l\">Requests</h1>"_html << table_of(both.received, true, *pack, visit.now())
       << table_of(both.sent, false, *pack, visit.now());
  return core::web::Page{.title = "Requests", .main = std::move(main), .wide = true};
}

}  // namespace waymark::requests
