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
constexpr Path kRequest = "/requests/{id}";
constexpr Path kPerson = "/people/{id}";
constexpr Path kTimes = "/times/{id}";

bool of_a_match(const RunningClock& clock) { return clock.subject_kind == "match"; }

// What the page of a clock is for, as far as its rule allows.
std::string_view what_can_be_done(const RunningClock& clock, const pack::Pack& pack, base::Instant now) {
  if (clock.stands_still(now)) return "Let it go on";
  const auto* rule = pack.clocks.latest(clock.rule);
  if (rule && !rule->settle_reasons.empty()) return "Say how it was settled";
  if (!rule || (rule->pause_reasons.empty() && rule->extension_reasons.empty())) return "About this deadline";
  return rule->pause_reasons.empty() ? "Extend" : "Pause or extend";
}

Html way_to_times(const RunningClock& clock, const pack::Pack& pack, base::Instant now) {
  Html html;
  if (of_a_match(clock)) return html;
  html << " <a class=\"govuk-link\" href=\""_html << page_of_times(clock) << "\">"_html
       << what_can_be_done(clock, pack, now) << "<span class=\"govuk-visually-hidden\">: "_html
       << pack.clock_name(clock.rule) << "</span></a>"_html;
  return html;
}

// By today's pack: a deadline of an earlier one says so on its own page.
bool is_certain(std::string_view rule, base::Instant due, const pack::Pack& pack) {
  const auto* known = pack.clocks.latest(rule);
  const auto* calendar = known ? pack.calendars.latest(known->calendar) : nullptr;
  return !calendar || !is_provisional(*known, *calendar, due, pack.partnership.time_zone);
}

Html unverified(std::string_view rule, base::Instant due, const pack::Pack& pack) {
  const auto* known = pack.clocks.latest(rule);
  return unverified_tag(known && known->dated.verified && is_certain(rule, due, pack));
}

}  // namespace

html::Url page_of_subject(const RunningClock& clock) {
  if (of_a_match(clock)) return {};
  if (clock.subject_kind == "contact") return kContact.url(clock.subject_id);
  if (clock.subject_kind == "referral") return kReferral.url(clock.subject_id);
  if (clock.subject_kind == "proposal") return kProposal.url(clock.subject_id);
  if (clock.subject_kind == "request") return kRequest.url(clock.subject_id);
  return kPerson.url(clock.record);
}

html::Url page_of_times(const RunningClock& clock) { return kTimes.url(clock.id); }

std::string paused_line(const ClockPause& pause, const pack::Pack& pack) {
  return "Paused since " + base::spoken_time(pause.since, pack.partnership.time_zone) + ": " +
         pack.label(pack::lists::pause_reasons, pause.reason);
}

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

Html paused_tag() { return render(html::govuk::Tag{.text = "Paused", .classes = "govuk-tag--grey"}); }

Html time_left_tag(base::Instant due, base::Instant now) {
  return render(
      html::govuk::Tag{.text = time_left(due, now), .classes = now >= due ? "govuk-tag--red" : "govuk-tag--blue"});
}

Html clock_line(std::string_view rule, base::Instant due, const pack::Pack& pack, base::Instant now) {
  Html html;
  html << "<li>"_html << pack.clock_name(rule) << ": by "_html << base::spoken_time(due, pack.partnership.time_zone)
       << " "_html << time_left_tag(due, now) << unverified(rule, due, pack) << "</li>"_html;
  return html;
}

Html clock_line(const RunningClock& clock, const pack::Pack& pack, base::Instant now) {
  const auto& zone = pack.partnership.time_zone;
  Html html;
  html << "<li>"_html << pack.clock_name(clock.rule);
  if (clock.pause && clock.stands_still(now))
    html << ". "_html << paused_line(*clock.pause, pack) << ". It goes on by itself on "_html
         << base::spoken_time(clock.pause->until, zone) << ", and is then due by "_html
         << base::spoken_time(clock.due, zone) << " "_html << paused_tag();
  else
    html << ": by "_html << base::spoken_time(clock.due, zone) << " "_html << time_left_tag(clock.due, now);
  html << unverified(clock.rule, clock.due, pack) << way_to_times(clock, pack, now) << "</li>"_html;
  return html;
}

Html clock_list(const std::vector<RunningClock>& clocks, const pack::Pack& pack, base::Instant now) {
  Html html;
  if (clocks.empty()) return html;
  html << "<ul class=\"govuk-list govuk-list--bullet\">"_html;
  for (const auto& clock : clocks) html << clock_line(clock, pack, now);
  return html << "</ul>"_html, html;
}

WorkItem clock_item(const RunningClock& clock, const std::string& name, const pack::Pack& pack, base::Instant now) {
  const bool match = of_a_match(clock);
  const auto& zone = pack.partnership.time_zone;
  WorkItem item{.what = match ? "A possible match waits to be checked" : pack.clock_name(clock.rule),
                .href = page_of_subject(clock),
                .about = "By " + base::spoken_time(clock.due, zone),
                .when = time_left(clock.due, now),
                .pressing = pressing(clock.due, now)};
  if (clock.pause && clock.stands_still(now)) {
    item.about =
        paused_line(*clock.pause, pack) + ". Goes on by itself on " + base::spoken_time(clock.pause->until, zone);
    item.when = "Paused";
    item.pressing = Pressing::later;
  }
  if (!is_certain(clock.rule, clock.due, pack))
    item.about += ". It may fall too early: no school terms are known for then";
  if (!match && !name.empty()) item.about = name + ". " + item.about;
  return item;
}

}  // namespace waymark::core::web
