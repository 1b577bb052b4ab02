#include "capabilities/times/times_view.hpp"
#include "core/web/clock_view.hpp"
#include "core/web/sourced.hpp"
#include "platform/html/govuk/summary_list.hpp"

namespace waymark::times {

using namespace html::literals;
using html::Html;
namespace govuk = html::govuk;

namespace {

govuk::SummaryRow row(std::string_view label, html::Content value) {
  return {.key = {.text = label}, .value = {.text = std::move(value)}};
}

Html due_value(const OpenedClock& opened, const pack::Pack& pack, base::Instant now) {
  const auto& clock = opened.clock();
  Html html;
  html << base::spoken_time(clock.due, pack.partnership.time_zone) << " "_html;
  if (clock.stands_still(now))
    html << core::web::paused_tag();
  else if (!opened.kept.stopped)
    html << core::web::time_left_tag(clock.due, now);
  if (opened.is_provisional()) html << core::web::unverified_tag(false);
  return html;
}

// Why the date may be too early, and what to do until somebody knows.
std::string terms_value(const OpenedClock& opened) {
  const auto end = pack::terms_end(*opened.terms.calendar);
  const auto known = end ? "The school terms that Waymark knew when this began end on " +
                               base::spoken_date(base::Date{std::chrono::sys_days{*end} - std::chrono::days{1}}) +
                               ". After that every working day is counted as a school day, "
                         : std::string("Waymark knew no school terms when this began. Every working day is counted, ");
  return known +
         "so that it does not fall too late; it may fall too early. Keep to it, or ask the school when it opens. Ask "
         "whoever runs Waymark for you to add the next terms.";
}

Html rule_value(const OpenedClock& opened) {
  const auto& rule = opened.rule();
  Html html;
  html << pack::spoken_limit(rule) << ". "_html << opened.terms.calendar->label << "."_html;
  if (!rule.dated.note.empty()) html << "<br>"_html << rule.dated.note;
  return html;
}

Html source_value(const OpenedClock& opened) {
  const auto& dated = opened.rule().dated;
  const auto* source = opened.terms.pack->source(dated.source);
  Html html;
  html << (source ? source->title : dated.source) << core::web::unverified_tag(dated.verified);
  return html;
}

// As long as it stands still.
Html pause_value(const OpenedClock& opened, const core::ClockPause& pause, const pack::Pack& pack, base::Instant now) {
  const auto& zone = pack.partnership.time_zone;
  Html html;
  html << core::web::paused_line(pause, pack) << ".<br>If it goes on now, it is due by "_html
       << base::spoken_time(due_if_it_goes_on(opened, now), zone) << ". It goes on by itself on "_html
       << base::spoken_time(pause.until, zone) << ", and is then due by "_html
       << base::spoken_time(opened.clock().due, zone) << "."_html;
  return html;
}

}  // namespace

Html facts_view(const OpenedClock& opened, const pack::Pack& pack, base::Instant now) {
  const auto& zone = pack.partnership.time_zone;
  const auto& clock = opened.clock();
  const auto& rule = opened.rule();
  govuk::SummaryList list;
  list.rows.push_back(row(opened.kept.stopped ? "Was due by" : "Due by", due_value(opened, pack, now)));
  if (clock.pause && !opened.kept.stopped && clock.stands_still(now))
    list.rows.push_back(row("Stands still", pause_value(opened, *clock.pause, pack, now)));
  if (opened.is_provisional() && !opened.kept.stopped) list.rows.push_back(row("Not certain", terms_value(opened)));
  if (clock.escalated && !opened.kept.stopped)
    list.rows.push_back(row("Missed, and passed on", base::spoken_time(*clock.escalated, zone)));
  if (opened.kept.stopped) list.rows.push_back(row("Ended", base::spoken_time(*opened.kept.stopped, zone)));
  list.rows.push_back(row(
      "Began", base::spoken_time(clock.started, zone) + ": " + pack.label(pack::lists::clock_events, rule.starts_on)));
  if (!rule.stops_on.empty())
    list.rows.push_back(row("Ends when", pack.label(pack::lists::clock_events, rule.stops_on)));
  if (!rule.settle_reasons.empty())
    list.rows.push_back(row("Ends when", "Somebody in our agency says that it was done, or why it is not our duty"));
  list.rows.push_back(row("Rule", rule_value(opened)));
  list.rows.push_back(row("Source", source_value(opened)));
  return render(list);
}

}  // namespace waymark::times
