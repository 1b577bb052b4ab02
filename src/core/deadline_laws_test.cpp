// What holds of every deadline: tried on many starts, and against a definition that is as plain as it is slow.
#include <gtest/gtest.h>

#include <fmt/format.h>

#include "core/clock_history.hpp"
#include "linkage/simulate/dice.hpp"

namespace waymark::core {
namespace {

using base::Date;
using base::Instant;
using linkage::simulate::Dice;
using pack::ClockUnit;
using std::chrono::days;
using std::chrono::minutes;
using std::chrono::sys_days;

constexpr const char* kLondon = "Europe/London";
constexpr std::array kUnits = {ClockUnit::elapsed_hours, ClockUnit::working_hours, ClockUnit::calendar_days,
                               ClockUnit::working_days,  ClockUnit::school_days,   ClockUnit::months,
                               ClockUnit::years};

Instant at(const char* text) { return *base::parse_instant(text); }
Date day(const char* text) { return *base::parse_date(text); }
Date next(Date date) { return Date{sys_days{date} + days{1}}; }

// Terms of several years, so that no start runs past them.
pack::Calendar england() {
  pack::Calendar calendar;
  calendar.hours = {9 * 60, 17 * 60};
  for (int year = 2025; year < 2034; ++year) {
    const auto term = [&](const char* from, const char* until) {
      calendar.terms.push_back(
          {day(fmt::format("{}-{}", year, from).c_str()), day(fmt::format("{}-{}", year, until).c_str()), "Term"});
    };
    term("01-05", "02-14");
    term("02-23", "03-28");
    term("04-13", "07-22");
    term("09-01", "12-19");
  }
  calendar.closed = {day("2026-09-01"), day("2027-01-05")};
  return calendar;
}

pack::ClockRule rule_of(ClockUnit unit, int amount) {
  pack::ClockRule rule;
  rule.code = "rule";
  rule.unit = unit;
  rule.amount = amount;
  return rule;
}

// A minute of the years 2026 to 2031: every night, weekend, holiday and change of the clocks comes up.
Instant some_minute(Dice& dice) { return at("2026-01-01T00:00:00.000Z") + minutes{dice.between(0, 6 * 365 * 24 * 60)}; }

int some_amount(Dice& dice, ClockUnit unit) {
  return unit == ClockUnit::years ? dice.between(1, 3) : dice.between(1, 9);
}

std::string told(ClockUnit unit, int amount, Instant start) {
  return fmt::format("{} of unit {} from {}", amount, static_cast<int>(unit), base::to_text(start));
}

// Found by going through the lists.
bool is_weekday_off(const pack::Calendar& calendar, Date date) {
  const std::chrono::weekday weekday{sys_days{date}};
  if (weekday == std::chrono::Saturday || weekday == std::chrono::Sunday) return true;
  for (const auto& holiday : pack::bank_holidays(calendar, static_cast<int>(date.year())))
    if (holiday.date == date) return true;
  return false;
}

bool there_is_school(const pack::Calendar& calendar, Date date) {
  if (is_weekday_off(calendar, date)) return false;
  for (const auto& closed : calendar.closed)
    if (closed == date) return false;
  for (const auto& term : calendar.terms)
    if (term.from <= date && date < term.until) return true;
  return false;
}

std::optional<Instant> mark(ClockUnit unit, const pack::Calendar& calendar, Date date) {
  if (unit == ClockUnit::working_days) {
    if (is_weekday_off(calendar, date)) return std::nullopt;
    return base::instant_at({date, calendar.hours.until}, kLondon);
  }
  if (unit == ClockUnit::school_days) {
    if (!there_is_school(calendar, date)) return std::nullopt;
    return base::instant_at({date, calendar.hours.from}, kLondon);
  }
  return base::instant_at({date, 0}, kLondon);
}

bool stands_still(const std::vector<Pause>& pauses, Instant before) {
  for (const auto& pause : pauses)
    if (pause.from < before && before <= pause.until) return true;
  return false;
}

// The n-th mark after `start` at whose coming the clock runs.
Instant plain_marks(ClockUnit unit, int n, const pack::Calendar& calendar, Instant start,
                    const std::vector<Pause>& pauses) {
  for (auto date = base::local_time(start, kLondon).date;; date = next(date)) {
    const auto instant = mark(unit, calendar, date);
    if (!instant || *instant <= start || stands_still(pauses, *instant)) continue;
    if (--n == 0) return *instant;
  }
}

// One more where the day of the start has yet to end.
int closes_until(int working_days, const pack::Calendar& calendar, Instant start) {
  const auto own = mark(ClockUnit::working_days, calendar, base::local_time(start, kLondon).date);
  return working_days + (own && *own > start ? 1 : 0);
}

// Minute by minute.
Instant plain_hours(bool working, int hours, const pack::Calendar& calendar, Instant start,
                    const std::vector<Pause>& pauses) {
  auto now = std::chrono::floor<minutes>(start);
  Date looked_at{};
  bool off = false;
  for (int left = hours * 60; left > 0; now += minutes{1}) {
    bool stopped = false;
    for (const auto& pause : pauses) stopped = stopped || (pause.from <= now && now < pause.until);
    if (stopped) continue;
    const auto local = base::local_time(now, kLondon);
    if (working && local.date != looked_at) {
      looked_at = local.date;
      off = is_weekday_off(calendar, local.date);
    }
    const bool in_hours = local.minute_of_day >= calendar.hours.from && local.minute_of_day < calendar.hours.until;
    if (!working || (!off && in_hours)) --left;
  }
  return now;
}

// Midnights between the start and the end of the day of the same number.
int plain_days_of_months(int months, Instant start) {
  const auto first = base::local_time(start, kLondon).date;
  auto year = static_cast<int>(first.year());
  auto month = static_cast<unsigned>(first.month());
  for (int i = 0; i < months; ++i) {
    month = month == 12 ? 1 : month + 1;
    if (month == 1) ++year;
  }
  auto number = static_cast<unsigned>(first.day());
  while (!Date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{number}}.ok()) --number;
  const Date last{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{number}};
  int count = 1;
  for (auto date = first; date < last; date = next(date)) ++count;
  return count;
}

Instant plainly(ClockUnit unit, int amount, const pack::Calendar& calendar, Instant start,
                const std::vector<Pause>& pauses = {}) {
  switch (unit) {
    case ClockUnit::elapsed_hours:
      return plain_hours(false, amount, calendar, start, pauses);
    case ClockUnit::working_hours:
      return plain_hours(true, amount, calendar, start, pauses);
    case ClockUnit::calendar_days:
      return plain_marks(unit, amount + 1, calendar, start, pauses);
    case ClockUnit::working_days:
      return plain_marks(unit, closes_until(amount, calendar, start), calendar, start, pauses);
    case ClockUnit::school_days:
      return plain_marks(unit, amount, calendar, start, pauses);
    case ClockUnit::months:
      return plain_marks(unit, plain_days_of_months(amount, start), calendar, start, pauses);
    case ClockUnit::years:
      return plain_marks(unit, plain_days_of_months(12 * amount, start), calendar, start, pauses);
  }
  return start;
}

TEST(EveryDeadline, IsWhatThePlainDefinitionSays) {
  Dice dice(1);
  const auto calendar = england();
  for (const auto unit : kUnits)
    for (int i = 0; i < 60; ++i) {
      const auto start = some_minute(dice);
      const int amount = some_amount(dice, unit);
      EXPECT_EQ(base::to_text(due_at(rule_of(unit, amount), calendar, start, kLondon)),
                base::to_text(plainly(unit, amount, calendar, start)))
          << told(unit, amount, start);
    }
}

TEST(EveryDeadline, IsLaterThanItsStartAndLaterForALargerAmount) {
  Dice dice(2);
  const auto calendar = england();
  for (const auto unit : kUnits)
    for (int i = 0; i < 100; ++i) {
      const auto start = some_minute(dice);
      const int amount = some_amount(dice, unit);
      const auto due = due_at(rule_of(unit, amount), calendar, start, kLondon);
      EXPECT_GT(due, start) << told(unit, amount, start);
      EXPECT_GT(due_at(rule_of(unit, amount + 1), calendar, start, kLondon), due) << told(unit, amount, start);
    }
}

TEST(EveryDeadline, IsNeverEarlierForALaterStart) {
  Dice dice(3);
  const auto calendar = england();
  for (const auto unit : kUnits)
    for (int i = 0; i < 100; ++i) {
      const auto start = some_minute(dice);
      const auto later = start + std::chrono::milliseconds{dice.between(1, 100'000'000)};
      const auto rule = rule_of(unit, some_amount(dice, unit));
      EXPECT_GE(due_at(rule, calendar, later, kLondon), due_at(rule, calendar, start, kLondon))
          << told(unit, rule.amount, start) << " and " << base::to_text(later);
    }
}

TEST(EveryDeadline, IsNeverEarlierForOneBankHolidayMore) {
  Dice dice(4);
  const auto calendar = england();
  for (const auto unit : kUnits)
    for (int i = 0; i < 100; ++i) {
      const auto start = some_minute(dice);
      const auto rule = rule_of(unit, some_amount(dice, unit));
      auto with_one_more = calendar;
      const auto off = base::local_time(start + days{dice.between(0, 20)}, kLondon).date;
      with_one_more.added.push_back({off, "Another"});
      EXPECT_GE(due_at(rule, with_one_more, start, kLondon), due_at(rule, calendar, start, kLondon))
          << told(unit, rule.amount, start) << ", off on " << base::to_text(off);
    }
}

TEST(EveryDeadline, CrossesTheEndOfAYearAndTheDaysAroundIt) {
  const auto calendar = england();
  for (const auto unit : kUnits)
    for (auto start = at("2027-12-30T12:00:00.000Z"); start < at("2028-01-02T12:00:00.000Z"); start += minutes{363})
      EXPECT_EQ(base::to_text(due_at(rule_of(unit, 2), calendar, start, kLondon)),
                base::to_text(plainly(unit, 2, calendar, start)))
          << told(unit, 2, start);
}

// Two pauses, one after the other, each of some minutes, hours or days.
std::vector<Pause> some_pauses(Dice& dice, Instant start) {
  std::vector<Pause> pauses;
  auto now = start;
  for (int i = 0; i < 2; ++i) {
    const auto from = now + minutes{dice.between(1, dice.chance(0.5) ? 300 : 6000)};
    now = from + minutes{dice.between(1, dice.chance(0.5) ? 120 : 7000)};
    pauses.push_back({from, now});
  }
  return pauses;
}

std::vector<ClockEvent> events_of(const std::vector<Pause>& pauses) {
  std::vector<ClockEvent> events;
  for (const auto& pause : pauses) {
    ClockEvent stops;
    stops.kind = ClockEventKind::paused;
    stops.at = pause.from;
    stops.until = pause.until + days{30};
    ClockEvent goes_on;
    goes_on.kind = ClockEventKind::resumed;
    goes_on.at = pause.until;
    events.push_back(stops);
    events.push_back(goes_on);
  }
  return events;
}

TEST(EveryPause, LeavesTheDeadlineThatThePlainDefinitionSays) {
  Dice dice(5);
  const auto calendar = england();
  for (const auto unit : kUnits) {
    if (unit == ClockUnit::years) continue;  // as months, but slow
    for (int i = 0; i < 60; ++i) {
      const auto start = some_minute(dice);
      const int amount = some_amount(dice, unit);
      const auto pauses = some_pauses(dice, start);
      EXPECT_EQ(base::to_text(due_of(rule_of(unit, amount), calendar, start, events_of(pauses), kLondon)),
                base::to_text(plainly(unit, amount, calendar, start, pauses)))
          << told(unit, amount, start) << ", still from " << base::to_text(pauses[0].from) << " until "
          << base::to_text(pauses[0].until) << " and from " << base::to_text(pauses[1].from) << " until "
          << base::to_text(pauses[1].until);
    }
  }
}

TEST(EveryPause, NeverMakesLateAndNeverBringsForward) {
  Dice dice(6);
  const auto calendar = england();
  for (const auto unit : kUnits)
    for (int i = 0; i < 100; ++i) {
      const auto start = some_minute(dice);
      const auto rule = rule_of(unit, some_amount(dice, unit));
      const auto due = due_at(rule, calendar, start, kLondon);
      const auto from = start + std::chrono::milliseconds{dice.between(1, 300'000'000)};
      const auto until = from + std::chrono::milliseconds{dice.between(1, 300'000'000)};
      const auto after = due_after_pause(rule, calendar, due, {from, until}, kLondon);
      const auto longer = due_after_pause(rule, calendar, due, {from, until + minutes{dice.between(1, 9000)}}, kLondon);
      EXPECT_GE(after, due) << told(unit, rule.amount, start);
      EXPECT_GE(longer, after) << told(unit, rule.amount, start);
      if (from < due) {
        EXPECT_GT(after, until) << told(unit, rule.amount, start) << ", still from " << base::to_text(from) << " until "
                                << base::to_text(until);
      } else {
        EXPECT_EQ(after, due) << "what is late stays late";
      }
    }
}

}  // namespace
}  // namespace waymark::core
