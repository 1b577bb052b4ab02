#include "capabilities/referrals/pages.hpp"
#include "capabilities/referrals/paths.hpp"
#include "capabilities/referrals/words.hpp"
#include "core/web/clock_view.hpp"
#include "core/web/paging_view.hpp"
#include "platform/html/govuk/back_link.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/html/parts/narrow_cell.hpp"

namespace waymark::referrals {

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

struct Line {
  ListedReferral listed;
  std::string name;  // of the person

  const Referral& referral() const { return listed.referral; }
};
using Lines = core::Paged<Line>;

// On the first page both; on a further page of either that one alone.
struct Both {
  Lines received;
  Lines sent;

  bool first_page() const { return received.paging.page == 1 && sent.paging.page == 1; }
  bool shows(const Lines& lines) const { return first_page() || lines.paging.page > 1; }
};

Lines lines_of(core::Reading& reading, core::Paged<ListedReferral> referrals) {
  Lines lines{referrals.paging, {}};
  for (auto& listed : referrals.items) {
    auto name = core::name_in_list(reading, listed.referral.own_record);
    lines.items.push_back({std::move(listed), std::move(name)});
  }
  return lines;
}

Html state_of(const Line& line, const pack::Pack& pack, base::Instant now) {
  const auto& referral = line.referral();
  Html html;
  html << state_tag(referral);
  if (referral.state == "declined")
    html << "<span class=\"waymark-under\">"_html << why_declined(pack, referral) << "</span>"_html;
  if (referral.support == kNotBegun && referral.reason_code.empty())
    html << "<span class=\"waymark-under\">"_html << kNoReasonHere << "</span>"_html;
  const auto& deadline = line.listed.deadline;
  if (!deadline) return html;
  html << "<span class=\"waymark-under\">"_html << pack.clock_name(deadline->rule) << "</span>"_html
       << core::web::time_left_tag(deadline->due, now);
  return html;
}

std::vector<govuk::TableCell> row_of(const Line& line, bool received, const pack::Pack& pack, base::Instant now) {
  const auto& referral = line.referral();
  Html who;
  who << "<a class=\"govuk-link\" href=\""_html << kReferral.url(referral.id) << "\">"_html << line.name << "</a>"_html;
  const auto other =
      received ? pack.agency_name(referral.from_agency) : pack.desk_name(referral.to_agency, referral.to_desk);
  return {narrow_cell(std::move(who), "Person"), narrow_cell(pack.pathway_name(referral.pathway), "Pathway"),
          narrow_cell(other, received ? "From" : "To"),
          narrow_cell(base::spoken_time(referral.made, pack.partnership.time_zone), received ? "Received" : "Sent"),
          narrow_cell(state_of(line, pack, now), "State")};
}

void note_what_is_shown(Visit& visit, const Lines& shown) {
  for (const auto& line : shown.items) {
    visit.saw("referral", line.referral().id.text());
    visit.saw("record", line.referral().own_record.text());
  }
}

Html table_of(const Lines& shown, bool received, const pack::Pack& pack, base::Instant now) {
  govuk::Table table{
      .caption = received ? "Received, what is most pressing first" : "Sent, what is most pressing first",
      .caption_classes = "govuk-visually-hidden",
      .head = {{.text = "Person"},
               {.text = "Pathway"},
               {.text = received ? "From" : "To"},
               {.text = received ? "Received" : "Sent"},
               {.text = "State"}},
      .classes = "waymark-stack waymark-stack--lines"};
  for (const auto& line : shown.items) table.rows.push_back(row_of(line, received, pack, now));
  return render(table);
}

Html view_of(Visit& visit, const Lines& shown, bool received) {
  note_what_is_shown(visit, shown);
  Html html;
  html << "<h2 class=\"govuk-heading-m\">"_html << (received ? "Received" : "Sent") << "</h2>"_html;
  if (shown.items.empty())
    return html << "<p class=\"govuk-body\">"_html
                << (received ? "Nobody referred anybody to us." : "We referred nobody.") << "</p>"_html,
           html;
  html << core::web::what_is_shown(shown.paging) << table_of(shown, received, *visit.pack(), visit.now())
       << core::web::other_pages(shown.paging, {.address = kReferrals.url(),
                                                .name = received ? kReceived : kSent,
                                                .label = received ? "Received" : "Sent"});
  return html;
}

Html way_to_reviews(const Visit& visit) {
  Html html;
  if (visit.viewer().role() != core::Role::manager) return html;
  html << "<p class=\"govuk-body\"><a class=\"govuk-link\" href=\""_html << kReviews.url()
       << "\">Proposed and not taken up</a></p>"_html;
  return html;
}

}  // namespace

Reply show_referrals(Visit& visit) {
  const auto& asked = visit.request().query;
  const auto both = visit.read([&](core::Reading& reading) {
    return Both{lines_of(reading, referrals_received(reading, core::web::page_asked_for(asked, kReceived))),
                lines_of(reading, referrals_sent(reading, core::web::page_asked_for(asked, kSent)))};
  });
  Html main;
  main << "<h1 class=\"govuk-heading-l\">Referrals</h1>"_html;
  if (both.first_page()) main << way_to_reviews(visit);
  if (both.shows(both.received)) main << view_of(visit, both.received, true);
  if (both.shows(both.sent)) main << view_of(visit, both.sent, false);
  return core::web::Page{
      .title = "Referrals",
      .main = std::move(main),
      .before = both.first_page() ? Html() : render(govuk::BackLink{.href = kReferrals.url(), .text = "Referrals"}),
      .wide = true};
}

}  // namespace waymark::referrals
