#include "capabilities/times/times_view.hpp"
#include "platform/html/moj/timeline.hpp"

namespace waymark::times {

using namespace html::literals;
using core::ClockEvent;
using core::ClockEventKind;
using html::Html;

namespace {

std::string_view title_of(ClockEventKind kind) {
  switch (kind) {
    case ClockEventKind::paused:
      return "Paused";
    case ClockEventKind::resumed:
      return "Went on";
    case ClockEventKind::extended:
      return "Set later";
    case ClockEventKind::escalated:
      return "Missed, and passed on";
    case ClockEventKind::settled:
      return "Settled";
  }
  return "";
}

// Who hears of what was missed is not said: it could tell who is kept from the person.
Html description_of(const ClockEvent& event, const pack::Pack& pack) {
  const auto& zone = pack.partnership.time_zone;
  Html html;
  if (event.kind == ClockEventKind::escalated) return html;
  html << "<p>"_html;
  if (event.kind == ClockEventKind::settled)
    return html << pack.label(pack::lists::kSettleReasons, event.reason) << ".</p>"_html, html;
  if (event.kind == ClockEventKind::paused)
    html << pack.label(pack::lists::pause_reasons, event.reason) << ". To go on by itself on "_html
         << base::spoken_time(event.until, zone) << ". "_html;
  if (event.kind == ClockEventKind::extended)
    html << pack.label(pack::lists::extension_reasons, event.reason) << ". "_html;
  return html << "Due by "_html << base::spoken_time(event.due, zone) << ".</p>"_html, html;
}

std::string byline_of(const ClockEvent& event, const OpenedClock& opened) {
  if (event.kind == ClockEventKind::escalated) return "Waymark";
  const auto found = opened.names.find(event.by);
  return found == opened.names.end() ? "a colleague whose account is closed" : found->second;
}

}  // namespace

Html history_view(const OpenedClock& opened, const pack::Pack& pack) {
  html::moj::Timeline timeline{.heading_level = 3};
  const auto& events = opened.kept.events;
  for (auto event = events.rbegin(); event != events.rend(); ++event)
    timeline.items.push_back({.title = title_of(event->kind),
                              .byline = byline_of(*event, opened),
                              .datetime = base::to_text(event->at),
                              .date_text = base::spoken_time(event->at, pack.partnership.time_zone),
                              .description = description_of(*event, pack)});
  Html html;
  html << "<h2 class=\"govuk-heading-m\">What was done with it</h2>"_html;
  if (timeline.items.empty())
    html << "<p class=\"govuk-body\">Nothing: it runs as it began. Whoever pauses it, lets it go on, sets a later "
            "date or settles it stands here, with the reason.</p>"_html;
  else
    html << render(timeline);
  return html;
}

}  // namespace waymark::times
