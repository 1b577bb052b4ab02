#include <algorithm>

#include "capabilities/referrals/pages.hpp"
#include "capabilities/referrals/paths.hpp"
#include "capabilities/referrals/referral_store.hpp"
#include "capabilities/referrals/words.hpp"
#include "core/deadline.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/html/govuk/tag.hpp"

namespace waymark::referrals {

using namespace html::literals;
using core::web::Reply;
using core::web::Visit;
using html::Html;
namespace govuk = html::govuk;

namespace {

struct Line {
  Referral referral;
  std::string name;  // of the person
  std::optional<NextDeadline> deadline;
};

struct Lines {
  std::vector<Line> received;
  std::vector<Line> sent;
};

govuk::TableCell cell(html::Content text, const char* label) {
  return {.text = std::move(text), .attributes = {{"data-label", label}}};
}

std::vector<Line> lines_of(Visit& visit, core::Reading& reading, const std::vector<Referral>& referrals,
                           const std::map<core::ReferralId, NextDeadline>& deadlines) {
  std::vector<Line> lines;
  for (const auto& referral : referrals) {
    const auto record = core::find_record(reading, referral.own_record);
    if (!record) continue;
    visit.saw("referral", referral.id.text());
    Line line{referral, record->identity.display_name(), std::nullopt};
    if (const auto found = deadlines.find(referral.id); found != deadlines.end()) line.deadline = found->second;
    lines.push_back(std::move(line));
  }
  return lines;
}

// Undecided before decided; among the undecided the deadline that falls first, first.
void put_due_first(std::vector<Line>& lines) {
  std::stable_sort(lines.begin(), lines.end(), [](const Line& left, const Line& right) {
    const bool left_open = left.referral.state == "sent";
    const bool right_open = right.referral.state == "sent";
    if (left_open != right_open) return left_open;
    if (!left_open || left.deadline.has_value() != right.deadline.has_value())
      return left_open && left.deadline.has_value() && !right.deadline.has_value();
    return left.deadline && left.deadline->due < right.deadline->due;
  });
}

Html state_of(const Line& line, const pack::Pack& pack, base::Instant now) {
  Html html;
  html << state_tag(line.referral);
  if (line.referral.state == "declined") html << "<br>"_html << reason_name(pack, line.referral.reason_code);
  if (!line.deadline) return html;
  const auto* rule = pack.clocks.latest(line.deadline->rule);
  const bool late = now >= line.deadline->due;
  html << "<br>"_html << (rule ? rule->label : line.deadline->rule) << ": "_html
       << render(govuk::Tag{.text = core::time_left(line.deadline->due, now),
                            .classes = late ? "govuk-tag--red" : "govuk-tag--blue"});
  return html;
}

std::vector<govuk::TableCell> row_of(const Line& line, bool received, const pack::Pack& pack, base::Instant now) {
  Html who;
  who << "<a class=\"govuk-link\" href=\""_html << kReferral.url(line.referral.id) << "\">"_html << line.name
      << "</a>"_html;
  const auto other = received ? agency_name(pack, line.referral.from_agency)
                              : desk_name(pack, line.referral.to_agency, line.referral.to_desk);
  return {cell(std::move(who), "Person"), cell(pathway_name(pack, line.referral.pathway), "Pathway"),
          cell(other, received ? "From" : "To"),
          cell(base::spoken_time(line.referral.made, pack.partnership.time_zone), received ? "Received" : "Sent"),
          cell(state_of(line, pack, now), "State")};
}

Html table_of(const std::vector<Line>& lines, bool received, const pack::Pack& pack, base::Instant now) {
  Html html;
  if (lines.empty()) {
    html << "<h2 class=\"govuk-heading-m\">"_html << (received ? "Received" : "Sent")
         << "</h2><p class=\"govuk-body\">"_html
         << (received ? "Nobody referred anybody to us." : "We referred nobody.") << "</p>"_html;
    return html;
  }
  govuk::Table table{.caption = received ? "Received" : "Sent",
                     .caption_classes = "govuk-table__caption--m",
                     .head = {{.text = "Person"},
                              {.text = "Pathway"},
                              {.text = received ? "From" : "To"},
                              {.text = received ? "Received" : "Sent"},
                              {.text = "State"}},
                     .classes = "waymark-stack"};
  for (const auto& line : lines) table.rows.push_back(row_of(line, received, pack, now));
  html << render(table);
  return html;
}

}  // namespace

Reply show_referrals(Visit& visit) {
  const auto pack = visit.pack();
  auto lines = visit.read([&](core::Reading& reading) {
    const auto deadlines = next_deadlines(reading);
    return Lines{lines_of(visit, reading, referrals_received(reading), deadlines),
                 lines_of(visit, reading, referrals_sent(reading), {})};
  });
  put_due_first(lines.received);
  Html main;
  main << "<h1 class=\"govuk-heading-l\">Referrals</h1>"_html;
  if (visit.viewer().role() == core::Role::manager)
    main << "<p class=\"govuk-body\"><a class=\"govuk-link\" href=\""_html << kReviews.url()
         << "\">Proposed and not taken up</a></p>"_html;
  main << table_of(lines.received, true, *pack, visit.now()) << table_of(lines.sent, false, *pack, visit.now());
  return core::web::Page{.title = "Referrals", .main = std::move(main), .wide = true};
}

}  // namespace waymark::referrals
