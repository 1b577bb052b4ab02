#include "core/web/clock_view.hpp"

#include <fmt/format.h>

#include "core/web/path.hpp"
#include "core/web/sourced.hpp"
#include "platform/html/govuk/tag.hpp"

namespace waymark::core::web {

using namespace html::literals;
using html::Html;
using html::parts::Pressing;
using html::parts::WorkItem;

namespace {

// Pages of the capabilities whose work a clock measures.
constexpr Path kContact = "/contacts/{id}";
constexpr Path kReferral = "/referrals/{id}";
constexpr Path kProposal = "/proposals/{id}/referral";
constexpr Path kPerson = "/people/{id}";

bool of_a_match(const RunningClock& clock) { return clock.subject_kind == "match"; }

html::Url page_of(const RunningClock& clock) {
  if (of_a_match(clock)) return {};
  if (clock.subject_kind == "contact") return kContact.url(clock.subject_id);
  if (clock.subject_kind == "referral") return kReferral.url(clock.subject_id);
  if (clock.subject_kind == "proposal") return kProposal.url(clock.subject_id);
  return kPerson.url(clock.record);
}

}  // namespace

Pressing pressing(base::Instant due, base::Instant now) {
  if (now >= due) return Pressing::overdue;
  return due - now <= std::chrono::hours{24} ? Pressing::soon : Pressing::later;
}

std::string how_long_ago(base::Instant then, base::Instant now) {
  using std::chrono::hours;
  const auto gap = now - then;
  if (gap < hours{1}) return "less than an hour ago";
  const bool in_hours = gap < hours{48};
  const auto count =
      in_hours ? std::chrono::floor<hours>(gap).count() : std::chrono::floor<std::chrono::days>(gap).count();
  return fmt::format("{} {}{} ago", count, in_hours ? "hour" : "day", count == 1 ? "" : "s");
}

Html time_left_tag(base::Instant due, base::Instant now) {
  return render(
      html::govuk::Tag{.text = time_left(due, now), .classes = now >= due ? "govuk-tag--red" : "govuk-tag--blue"});
}

Html clock_line(std::string_view rule, base::Instant due, const pack::Pack& pack, base::Instant now) {
  const auto* known = pack.clocks.latest(rule);
  Html html;
  html << "<li>"_html << pack.clock_name(rule) << ": by "_html << base::spoken_time(due, pack.partnership.time_zone)
       << " "_html << time_left_tag(due, now) << unverified_tag(known && known->dated.verified) << "</li>"_html;
  return html;
}

Html clock_list(const std::vector<RunningClock>& clocks, const pack::Pack& pack, base::Instant now) {
  Html html;
  if (clocks.empty()) return html;
  html << "<ul class=\"govuk-list govuk-list--bullet\">"_html;
  for (const auto& clock : clocks) html << clock_line(clock.rule, clock.due, pack, now);
  return html << "</ul>"_html, html;
}

WorkItem clock_item(const RunningClock& clock, const std::string& name, const pack::Pack& pack, base::Instant now) {
  const bool match = of_a_match(clock);
  const auto by = "By " + base::spoken_time(clock.due, pack.partnership.time_zone);
  return {.what = match ? "A possible match waits to be checked" : pack.clock_name(clock.rule),
          .href = page_of(clock),
          .about = match || name.empty() ? by : name + ". " + by,
          .when = time_left(clock.due, now),
          .pressing = pressing(clock.due, now)};
}

}  // namespace waymark::core::web
