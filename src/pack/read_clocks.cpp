#include <fmt/format.h>

#include <charconv>

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

// "09:30" as minutes since midnight; "24:00" is the end of the day.
std::optional<int> minute_of_day(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  int hour = 0;
  int minute = 0;
  const auto read_two = [](std::string_view two, int& into) {
    const auto [end, error] = std::from_chars(two.data(), two.data() + two.size(), into);
    return error == std::errc{} && end == two.data() + two.size() && into >= 0;
  };
  if (!read_two(text.substr(0, 2), hour) || !read_two(text.substr(3, 2), minute)) return std::nullopt;
  const int total = hour * 60 + minute;
  return minute < 60 && total <= 24 * 60 ? std::optional{total} : std::nullopt;
}

int read_minute(Entry& entry, std::string_view key) {
  const std::string text = entry.text(key);
  const auto minute = minute_of_day(text);
  if (!minute && !text.empty()) entry.report(key, fmt::format("“{}” is not a time of day such as \"09:00\"", text));
  return minute.value_or(0);
}

Calendar read_calendar(Entry& entry) {
  Calendar calendar;
  calendar.code = entry.code();
  calendar.label = entry.text("label");
  calendar.hours = {read_minute(entry, "hours_from"), read_minute(entry, "hours_until")};
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
