#include <fmt/format.h>

#include "pack/read.hpp"

namespace waymark::pack {

namespace {

constexpr int kMostMonths = 1200;
constexpr std::chrono::days kLongestTerm{366};

constexpr std::array kUnits = {
    Named<ClockUnit>{"elapsed_hours", ClockUnit::elapsed_hours},
    Named<ClockUnit>{"working_hours", ClockUnit::working_hours},
    Named<ClockUnit>{"calendar_days", ClockUnit::calendar_days},
    Named<ClockUnit>{"working_days", ClockUnit::working_days},
    Named<ClockUnit>{"school_days", ClockUnit::school_days},
    Named<ClockUnit>{"months", ClockUnit::months},
    Named<ClockUnit>{"years", ClockUnit::years},
};

SchoolTerm read_term(Entry& entry) {
  for (const char* end : {"from", "until"})
    if (!entry.has(end)) entry.report(end, fmt::format("“{}” is missing; add it to this term", end));
  const SchoolTerm term{entry.date_if("from").value_or(Date{}), entry.date_if("until").value_or(Date{}),
                        entry.text("name")};
  if (!entry.has("from") || !entry.has("until")) return term;
  if (term.until <= term.from)
    entry.report("until", "a term ends before it begins; until is the first day of the holidays");
  else if (std::chrono::sys_days{term.until} - std::chrono::sys_days{term.from} > kLongestTerm)
    entry.report("until", "no term lasts longer than a year; check both dates");
  return term;
}

// A day that two terms claim is a slip in one of them, and a term that stands too late is easily given twice.
void read_terms(Entry& entry, Calendar& calendar) {
  entry.each("terms", [&](Entry& inner) {
    const SchoolTerm term = read_term(inner);
    if (!calendar.terms.empty() && term.from < calendar.terms.back().until)
      inner.report("from", fmt::format("this term begins before “{}” has ended; give the terms in their order",
                                       calendar.terms.back().name));
    calendar.terms.push_back(term);
  });
  calendar.closed = entry.dates("closed");
}

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
  read_terms(entry, calendar);
  return calendar;
}

// What an instant is written down with ends in the year 2999.
void check_length(Entry& entry, const ClockRule& rule) {
  const int months = rule.unit == ClockUnit::years ? rule.amount * 12 : rule.amount;
  const bool by_month = rule.unit == ClockUnit::years || rule.unit == ClockUnit::months;
  if (by_month && months > kMostMonths)
    entry.report("amount", "no deadline lies more than 100 years ahead; give a smaller amount");
}

void read_pauses(Entry& entry, ClockRule& rule) {
  rule.pause_reasons = entry.refer_all("pause_reasons", in_list(lists::pause_reasons));
  rule.pause_at_most_days = entry.number_if("pause_at_most_days", 1, 366).value_or(0);
  if (!rule.pause_reasons.empty() && !entry.has("pause_at_most_days"))
    entry.report("pause_at_most_days",
                 "“pause_at_most_days” is missing: a clock that could stand still for good would be forgotten; say "
                 "after how many days a pause ends by itself");
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
  check_length(entry, rule);
  read_pauses(entry, rule);
  rule.extension_reasons = entry.refer_all("extension_reasons", in_list(lists::extension_reasons));
  rule.settle_reasons = entry.refer_all("settle_reasons", in_list(lists::kSettleReasons));
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
  if (rule.unit == ClockUnit::school_days && rule.amount == 1) return "before the next school day begins";
  constexpr std::array kWords = {"hour", "working hour", "day", "working day", "school day", "month", "year"};
  const auto* word = kWords.at(static_cast<std::size_t>(rule.unit));
  return fmt::format("within {} {}{}", rule.amount, word, rule.amount == 1 ? "" : "s");
}

}  // namespace waymark::pack
