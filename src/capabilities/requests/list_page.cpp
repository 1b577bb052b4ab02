#include "capabilities/requests/pages.hpp"
#include "capabilities/requests/paths.hpp"
#include "capabilities/requests/words.hpp"
#include "core/web/clock_view.hpp"
#include "core/web/paging_view.hpp"
#include "core/web/telephone.hpp"
#include "platform/html/govuk/back_link.hpp"
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

// In the address, the number of a list's page.
constexpr std::string_view kReceived = "received";
constexpr std::string_view kSent = "sent";

using Lines = core::Paged<Request>;

// On the first page both; on a further page of either that one alone.
struct Both {
  Lines received;
  Lines sent;

  bool first_page() const { return received.paging.page == 1 && sent.paging.page == 1; }
  bool shows(const Lines& lines) const { return first_page() || lines.paging.page > 1; }
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

Html table_of(const Lines& shown, bool received, const pack::Pack& pack, base::Instant now) {
  govuk::Table table{
      .caption = received ? "Received, what is most pressing first" : "Sent, what is most pressing first",
      .caption_classes = "govuk-visually-hidden",
      .head = {{.text = "Person"},
               {.text = received ? "From" : "To"},
               {.text = "Purpose"},
               {.text = received ? "Received" : "Sent"},
               {.text = "State"}},
      .classes = "waymark-stack waymark-stack--lines"};
  for (const auto& request : shown.items) table.rows.push_back(row_of(request, pack, now));
  return render(table);
}

Html view_of(Visit& visit, const Lines& shown, bool received) {
  for (const auto& request : shown.items) visit.saw("request", request.id.text());
  Html html;
  html << "<h2 class=\"govuk-heading-m\">"_html << (received ? "Received" : "Sent") << "</h2>"_html;
  if (shown.items.empty())
    return html << "<p class=\"govuk-body\">"_html
                << (received
                        ? "Nobody has asked us for more. What other agencies ask us stands here, the first due first."
                        : "We have asked nobody for more. Record a contact, and ask from its page.")
                << "</p>"_html,
           html;
  html << core::web::what_is_shown(shown.paging) << table_of(shown, received, *visit.pack(), visit.now())
       << core::web::other_pages(shown.paging, {.address = kRequests.url(),
                                                .name = received ? kReceived : kSent,
                                                .label = received ? "Received" : "Sent"});
  return html;
}

}  // namespace

Reply show_requests(Visit& visit) {
  const auto& asked = visit.request().query;
  const auto both = visit.read([&](core::Reading& reading) {
    return Both{requests_received(reading, core::web::page_asked_for(asked, kReceived)),
                requests_sent(reading, core::web::page_asked_for(asked, kSent))};
  });
  Html main;
  main << "<h1 class=\"govuk-heading-l\">Requests</h1>"_html;
  if (both.shows(both.received)) main << view_of(visit, both.received, true);
  if (both.shows(both.sent)) main << view_of(visit, both.sent, false);
  return core::web::Page{
      .title = "Requests",
      .main = std::move(main),
      .before = both.first_page() ? Html() : render(govuk::BackLink{.href = kRequests.url(), .text = "Requests"}),
      .wide = true};
}

}  // namespace waymark::requests
