#include <algorithm>

#include "capabilities/referrals/pages.hpp"
#include "capabilities/referrals/paths.hpp"
#include "capabilities/referrals/referral_store.hpp"
#include "capabilities/referrals/words.hpp"
#include "core/web/clock_view.hpp"
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

struct Line {
  Referral referral;
  std::string name;  // of the person
  std::optional<NextDeadline> deadline;
};

struct Lines {
  std::vector<Line> lines;
  bool cut = false;  // there may be more than these
};

struct Both {
  Lines received;
  Lines sent;
};

Lines lines_of(core::Reading& reading, const std::vector<Referral>& referrals,
               const std::map<core::ReferralId, NextDeadline>& deadlines) {
  Lines all;
  all.cut = referrals.size() >= kMostReferrals;
  for (const auto& referral : referrals) {
    const auto record = core::find_record(reading, referral.own_record);
    if (!record) continue;
    Line line{referral, record->identity.display_name(), std::nullopt};
    if (const auto found = deadlines.find(referral.id); found != deadlines.end()) line.deadline = found->second;
    all.lines.push_back(std::move(line));
  }
  return all;
}

// What has a deadline of ours, the first due first; then what nobody has answered; then the rest.
void put_due_first(std::vector<Line>& lines) {
  const auto place = [](const Line& line) {
    if (line.deadline) return 0;
    return line.referral.state == "sent" ? 1 : 2;
  };
  std::stable_sort(lines.begin(), lines.end(), [&](const Line& left, const Line& right) {
    if (place(left) != place(right)) return place(left) < place(right);
    return left.deadline && right.deadline && left.deadline->due < right.deadline->due;
  });
}

Html state_of(const Line& line, const pack::Pack& pack, base::Instant now) {
  Html html;
  html << state_tag(line.referral);
  if (line.referral.state == "declined")
    html << "<span class=\"waymark-under\">"_html << why_declined(pack, line.referral) << "</span>"_html;
  if (line.referral.support == kNotBegun && line.referral.reason_code.empty())
    html << "<span class=\"waymark-under\">"_html << kNoReasonHere << "</span>"_html;
  if (!line.deadline) return html;
  html << "<span class=\"waymark-under\">"_html << pack.clock_name(line.deadline->rule) << "</span>"_html
       << core::web::time_left_tag(line.deadline->due, now);
  return html;
}

std::vector<govuk::TableCell> row_of(const Line& line, bool received, const pack::Pack& pack, base::Instant now) {
  Html who;
  who << "<a class=\"govuk-link\" href=\""_html << kReferral.url(line.referral.id) << "\">"_html << line.name
      << "</a>"_html;
  const auto other = received ? pack.agency_name(line.referral.from_agency)
                              : pack.desk_name(line.referral.to_agency, line.referral.to_desk);
  return {
      narrow_cell(std::move(who), "Person"), narrow_cell(pack.pathway_name(line.referral.pathway), "Pathway"),
      narrow_cell(other, received ? "From" : "To"),
      narrow_cell(base::spoken_time(line.referral.made, pack.partnership.time_zone), received ? "Received" : "Sent"),
      narrow_cell(state_of(line, pack, now), "State")};
}

void note_what_is_shown(Visit& visit, const Lines& shown) {
  for (const auto& line : shown.lines) {
    visit.saw("referral", line.referral.id.text());
    visit.saw("record", line.referral.own_record.text());
  }
}

Html table_of(const Lines& shown, bool received, const pack::Pack& pack, base::Instant now) {
  Html html;
  const auto& lines = shown.lines;
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
  if (shown.cut)
    html << "<p class=\"govuk-body\">There may be more than these "_html << kMostReferrals
         << ". Those that wait for an answer come first.</p>"_html;
  return html;
}

}  // namespace

Reply show_referrals(Visit& visit) {
  const auto pack = visit.pack();
  auto both = visit.read([](core::Reading& reading) {
    const auto deadlines = next_deadlines(reading);
    return Both{lines_of(reading, referrals_received(reading), deadlines),
                lines_of(reading, referrals_sent(reading), deadlines)};
  });
  note_what_is_shown(visit, both.received);
  note_what_is_shown(visit, both.sent);
  put_due_first(both.received.lines);
  put_due_first(both.sent.lines);
  Html main;
  main << "<h1 class=\"govuk-heading-l\">Referrals</h1>"_html;
  if (visit.viewer().role() == core::Role::manager)
    main << "<p class=\"govuk-body\"><a class=\"govuk-link\" href=\""_html << kReviews.url()
         << "\">Proposed and not taken up</a></p>"_html;
  main << table_of(both.received, true, *pack, visit.now()) << table_of(both.sent, false, *pack, visit.now());
  return core::web::Page{.title = "Referrals", .main = std::move(main), .wide = true};
}

}  // namespace waymark::referrals
