#include <fmt/format.h>

#include "pack/read.hpp"

namespace waymark::pack {

namespace {

constexpr std::array kUnits = {
    Named<ClockUnit>{"elapsed_hours", ClockUnit::elapsed_hours},
    Named<ClockUnit>{"working_hours", ClockUnit::working_hours},
    Named<ClockUnit>{"calendar_days", ClockUnit::calendar_days},
    Named<ClockUnit>{"working_days", ClockUnit::working_days},
    Named<ClockUnit>{"school_days", ClockUnit::school_days},
    Named<ClockUnit>{"months", ClockUnit::months},
    Named<ClockUnit>{"years", ClockUnit::years},
};

Calendar read_calendar(Entry& entry) {
  Calendar calendar;
  calendar.code = entry.code();
  calendar.label = entry.text("label");
  calendar.hours = {entry.minute_of_day("hours_from"), entry.minute_of_day("hours_until")};
  if (calendar.hours.from >= calendar.hours.until)
    entry.report("hours_until", "working hours end before they begin; hours_until must be later than hours_from");
  entry.each("added", [&](Entry& inner) {
    const auto date = inner.date_if("date");
    if (!inner.has("date")) inner.report("date", "“date” is missing; add it to this entry");
    calendar.added.push_back({date.value_or(Date{}), inner.text("name")});
  });
  calendar.removed = entry.dates("removed");
  return calendar;
}

ClockRule read_clock(Entry& entry) {
  ClockRule rule;
  rule.code = entry.code();
  rule.label = entry.text("label");
  rule.amount = entry.number("amount", 1, 10000);
  rule.unit = entry.choice("unit", kUnits);
  rule.calendar = entry.refer("calendar", "calendar");
  rule.starts_on = entry.refer("starts_on", in_list(lists::clock_events));
  rule.stops_on = entry.refer_if("stops_on", in_list(lists::clock_events));
  rule.pause_reasons = entry.refer_all("pause_reasons", in_list(lists::pause_reasons));
  rule.escalates_to = entry.refer("escalates_to", in_list(lists::staff_roles));
  return rule;
}

}  // namespace

void read_calendars(Loading& loading, Pack& pack) {
  std::vector<Calendar> calendars;
  loading.read("calendars.toml",
               [&](Entry& root) { read_each(root, "calendar", "calendar", calendars, read_calendar); });
  pack.calendars = Editions(std::move(calendars));
}

void read_clocks(Loading& loading, Pack& pack) {
  std::vector<ClockRule> rules;
  loading.read("clocks.toml", [&](Entry& root) { read_each(root, "clock", "clock", rules, read_clock); });
  pack.clocks = Editions(std::move(rules));
}

std::string spoken_limit(const ClockRule& rule) {
  constexpr std::array kWords = {"hour", "working hour", "day", "working day", "school day", "month", "year"};
  const auto* word = kWords.at(static_cast<std::size_t>(rule.unit));
  return fmt::format("within {} {}{}", rule.amount, word, rule.amount == 1 ? "" : "s");
}

}  // namespace waymark::pack
