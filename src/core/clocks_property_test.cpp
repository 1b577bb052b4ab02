// Laws of deadlines beside those of deadline_laws_test.cpp: where in a day they fall, how they add up, and what may be
// done with them without moving anything.
#include <gtest/gtest.h>

#include <fmt/format.h>

#include <algorithm>

#include "core/clock_history.hpp"
#include "linkage/simulate/dice.hpp"

namespace waymark::core {
namespace {

using base::Date;
using base::Instant;
using linkage::simulate::Dice;
using pack::ClockUnit;
using std::chrono::days;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::sys_days;

constexpr const char* kLondon = "Europe/London";
constexpr std::array kUnits = {ClockUnit::elapsed_hours, ClockUnit::working_hours, ClockUnit::calendar_days,
                               ClockUnit::working_days,  ClockUnit::school_days,   ClockUnit::months,
                               ClockUnit::years};
constexpr std::array kEndAtMidnight = {ClockUnit::calendar_days, ClockUnit::months, ClockUnit::years};
constexpr std::array kCountWork = {ClockUnit::working_hours, ClockUnit::working_days, ClockUnit::school_days};

Instant at(const char* text) { return *base::parse_instant(text); }
Date day(const std::string& text) { return *base::parse_date(text); }
Date later(Date date, int count) { return Date{sys_days{date} + days{count}}; }
Instant midnight(Date date) { return base::instant_at({date, 0}, kLondon); }
Date date_of(Instant instant) { return base::local_time(instant, kLondon).date; }

// Terms of several years, so that no start runs past them.
pack::Calendar england() {
  pack::Calendar calendar;
  calendar.hours = {9 * 60, 17 * 60};
  for (int year = 2025; year < 2036; ++year) {
    const auto term = [&](const char* from, const char* until) {
      calendar.terms.push_back({day(fmt::format("{}-{}", year, from)), day(fmt::format("{}-{}", year, until)), "Term"});
    };
    term("01-05", "04-01");
    term("04-20", "07-22");
    term("09-01", "12-19");
  }
  calendar.added = {{day("2027-06-07"), "A day off that no rule foretells"}};
  return calendar;
}

pack::ClockRule rule_of(ClockUnit unit, int amount) {
  pack::ClockRule rule;
  rule.code = "rule";
  rule.unit = unit;
  rule.amount = amount;
  return rule;
}

Instant some_minute(Dice& dice) { return at("2026-01-01T00:00:00.000Z") + minutes{dice.between(0, 6 * 365 * 24 * 60)}; }

// Some days before a change of the clocks, so that they change while the deadline runs.
Instant before_a_change(Dice& dice) {
  const std::chrono::year year{dice.between(2026, 2031)};
  const auto month = dice.chance(0.5) ? std::chrono::March : std::chrono::October;
  const Date change{sys_days{year / month / std::chrono::Sunday[std::chrono::last]}};
  return midnight(change) - minutes{dice.between(0, 6 * 24 * 60)};
}

int some_amount(Dice& dice, ClockUnit unit) {
  return unit == ClockUnit::years ? dice.between(1, 3) : dice.between(1, 9);
}

std::string told(const pack::ClockRule& rule, Instant start) {
  return fmt::format("{} of unit {} from {}", rule.amount, static_cast<int>(rule.unit), base::to_text(start));
}

void expect_its_hour(const pack::ClockRule& rule, const pack::Calendar& calendar, Instant start) {
  const auto due = base::local_time(due_at(rule, calendar, start, kLondon), kLondon);
  if (rule.unit == ClockUnit::working_hours) {
    EXPECT_GT(due.minute_of_day, calendar.hours.from) << told(rule, start);
    EXPECT_LE(due.minute_of_day, calendar.hours.until) << told(rule, start);
    EXPECT_TRUE(pack::is_working_day(calendar, due.date)) << told(rule, start);
  } else if (rule.unit == ClockUnit::working_days) {
    EXPECT_EQ(due.minute_of_day, calendar.hours.until) << told(rule, start);
    EXPECT_TRUE(pack::is_working_day(calendar, due.date)) << told(rule, start);
  } else if (rule.unit == ClockUnit::school_days) {
    EXPECT_EQ(due.minute_of_day, calendar.hours.from) << told(rule, start);
    EXPECT_TRUE(pack::is_school_day(calendar, due.date)) << told(rule, start);
  } else if (rule.unit != ClockUnit::elapsed_hours) {
    EXPECT_EQ(due.minute_of_day, 0) << told(rule, start);
  }
}

TEST(DeadlineProperty, FallsAtTheHourOfItsUnitWhateverTheClocksDoMeanwhile) {
  Dice dice(11);
  const auto calendar = england();
  for (const auto unit : kUnits)
    for (int i = 0; i < 120; ++i) {
      expect_its_hour(rule_of(unit, some_amount(dice, unit)), calendar, before_a_change(dice));
      expect_its_hour(rule_of(unit, some_amount(dice, unit)), calendar, some_minute(dice));
    }
}

// One day of the year has 23 hours and one has 25: a deadline in days has them too, one in hours has not.
TEST(DeadlineProperty, ADayThatIsAnHourShorterOrLongerIsADayAllTheSame) {
  const auto calendar = england();
  for (int year = 2026; year < 2032; ++year) {
    int shorter = 0;
    int longer = 0;
    for (auto date = day(fmt::format("{}-01-01", year)); date.year() == std::chrono::year{year};
         date = later(date, 1)) {
      const auto start = midnight(date);
      const auto lasts = due_at(rule_of(ClockUnit::calendar_days, 1), calendar, start, kLondon) - start;
      const auto own = midnight(later(date, 1)) - start;
      EXPECT_EQ(lasts, own + (midnight(later(date, 2)) - midnight(later(date, 1)))) << base::to_text(date);
      EXPECT_EQ(due_at(rule_of(ClockUnit::elapsed_hours, 24), calendar, start, kLondon) - start,
                std::chrono::hours{24});
      shorter += own == std::chrono::hours{23};
      longer += own == std::chrono::hours{25};
    }
    EXPECT_EQ(shorter, 1) << year;
    EXPECT_EQ(longer, 1) << year;
  }
}

// Where the one ends the next one begins: of days the last moment of the day that counted.
Instant goes_on_from(ClockUnit unit, Instant due) {
  const bool at_midnight = std::find(kEndAtMidnight.begin(), kEndAtMidnight.end(), unit) != kEndAtMidnight.end();
  return at_midnight ? due - milliseconds{1} : due;
}

Instant one_after_the_other(ClockUnit unit, int first, int second, const pack::Calendar& calendar, Instant start) {
  const auto between = goes_on_from(unit, due_at(rule_of(unit, first), calendar, start, kLondon));
  return due_at(rule_of(unit, second), calendar, between, kLondon);
}

TEST(DeadlineProperty, TwoOneAfterTheOtherAreOneOfBoth) {
  Dice dice(12);
  const auto calendar = england();
  for (const auto unit : kUnits)
    for (int i = 0; i < 100; ++i) {
      const auto start = dice.chance(0.5) ? some_minute(dice) : before_a_change(dice);
      const int first = some_amount(dice, unit);
      const int second = some_amount(dice, unit);
      const auto both = due_at(rule_of(unit, first + second), calendar, start, kLondon);
      const auto summed = one_after_the_other(unit, first, second, calendar, start);
      const bool by_months = unit == ClockUnit::months || unit == ClockUnit::years;
      // From the 31st a month ends with the 28th, and the next one from there: never later than both at once.
      if (by_months && static_cast<unsigned>(date_of(start).day()) > 28) {
        EXPECT_LE(summed, both) << told(rule_of(unit, first), start) << " and " << second;
      } else {
        EXPECT_EQ(base::to_text(summed), base::to_text(both)) << told(rule_of(unit, first), start) << " and " << second;
      }
    }
}

TEST(DeadlineProperty, AYearIsTwelveMonths) {
  Dice dice(13);
  const auto calendar = england();
  for (int i = 0; i < 200; ++i) {
    const auto start = some_minute(dice);
    const int years = dice.between(1, 4);
    EXPECT_EQ(due_at(rule_of(ClockUnit::years, years), calendar, start, kLondon),
              due_at(rule_of(ClockUnit::months, 12 * years), calendar, start, kLondon))
        << base::to_text(start);
  }
}

TEST(DeadlineProperty, ADayOffBeforeItBeginsOrAfterItIsOverMovesNothing) {
  Dice dice(14);
  const auto calendar = england();
  for (const auto unit : kUnits)
    for (int i = 0; i < 60; ++i) {
      const auto start = some_minute(dice);
      const auto rule = rule_of(unit, some_amount(dice, unit));
      const auto due = due_at(rule, calendar, start, kLondon);
      auto other = calendar;
      other.added.push_back({later(date_of(start), -dice.between(1, 20)), "Before"});
      other.added.push_back({later(date_of(due), dice.between(1, 20)), "After"});
      EXPECT_EQ(due_at(rule, other, start, kLondon), due) << told(rule, start);
    }
}

TEST(DeadlineProperty, WithoutTheTermsOfThatTimeItIsNeverLater) {
  Dice dice(16);
  const auto calendar = england();
  int earlier = 0;
  for (int i = 0; i < 300; ++i) {
    auto unlisted = calendar;
    unlisted.terms.resize(dice.below(calendar.terms.size()));
    const auto start = some_minute(dice);
    const auto rule = rule_of(ClockUnit::school_days, some_amount(dice, ClockUnit::school_days));
    const auto known = due_at(rule, calendar, start, kLondon);
    const auto due = due_at(rule, unlisted, start, kLondon);
    EXPECT_LE(due, known) << told(rule, start);
    EXPECT_FALSE(is_provisional(rule, calendar, known, kLondon)) << told(rule, start);
    if (due == known) continue;
    EXPECT_TRUE(is_provisional(rule, unlisted, due, kLondon)) << told(rule, start);
    ++earlier;
  }
  EXPECT_GT(earlier, 0) << "some of them fall into holidays that are not listed";
}

TEST(DeadlineProperty, SetToTheDayOnWhichItIsDueItStaysWhereItIs) {
  Dice dice(15);
  const auto calendar = england();
  for (const auto unit : kUnits) {
    if (unit == ClockUnit::elapsed_hours || unit == ClockUnit::working_hours) continue;  // due at any minute
    for (int i = 0; i < 60; ++i) {
      const auto start = some_minute(dice);
      const auto rule = rule_of(unit, some_amount(dice, unit));
      const auto due = due_at(rule, calendar, start, kLondon);
      EXPECT_EQ(due_on(rule, calendar, date_of(goes_on_from(unit, due)), kLondon), due) << told(rule, start);
    }
  }
}

ClockEvent event(ClockEventKind kind, Instant when, Instant until_or_due = {}) {
  ClockEvent made;
  made.kind = kind;
  made.at = when;
  if (kind == ClockEventKind::paused) made.until = until_or_due;
  if (kind == ClockEventKind::extended) made.due = until_or_due;
  return made;
}

using Events = std::vector<ClockEvent>;

// What one clock went through, in its order: pauses that somebody ends or nobody, times that are set later.
Events some_history(Dice& dice, Instant start) {
  Events events;
  auto now = start;
  for (int left = dice.between(1, 7); left > 0; --left) {
    now += minutes{dice.between(1, 4000)};
    switch (dice.below(3)) {
      case 0:
        events.push_back(event(ClockEventKind::paused, now, now + minutes{dice.between(1, 9000)}));
        break;
      case 1:
        events.push_back(event(ClockEventKind::resumed, now));
        break;
      default:
        events.push_back(event(ClockEventKind::extended, now, now + minutes{dice.between(1, 20'000)}));
    }
  }
  return events;
}

struct Case {
  pack::ClockRule rule;
  Instant start;
  Events events;
};

Case some_case(Dice& dice, ClockUnit unit) {
  const auto start = dice.chance(0.3) ? before_a_change(dice) : some_minute(dice);
  return {rule_of(unit, some_amount(dice, unit)), start, some_history(dice, start)};
}

class HistoryProperty : public testing::TestWithParam<ClockUnit> {
 protected:
  Instant due(const Case& one) const { return due_of(one.rule, calendar_, one.start, one.events, kLondon); }
  Instant due_without(const Case& one) const { return due_at(one.rule, calendar_, one.start, kLondon); }

 private:
  pack::Calendar calendar_ = england();
};

TEST_P(HistoryProperty, BeingPassedOnMovesNothingWheneverItHappens) {
  Dice dice(21);
  for (int i = 0; i < 60; ++i) {
    const auto one = some_case(dice, GetParam());
    auto with = one;
    const auto place = static_cast<std::ptrdiff_t>(dice.below(one.events.size() + 1));
    const auto when = place == 0 ? one.start : one.events[static_cast<std::size_t>(place) - 1].at;
    with.events.insert(with.events.begin() + place, event(ClockEventKind::escalated, when));
    EXPECT_EQ(due(with), due(one)) << told(one.rule, one.start);
  }
}

TEST_P(HistoryProperty, WhatWasBeforeATimeThatSomebodySetNoLongerMatters) {
  Dice dice(22);
  for (int i = 0; i < 60; ++i) {
    auto one = some_case(dice, GetParam());
    const auto set = one.events.back().at + minutes{1};
    one.events.push_back(event(ClockEventKind::extended, set, set + minutes{dice.between(1, 9000)}));
    const auto kept = one.events.size() - 1;
    for (const auto& more : some_history(dice, set)) one.events.push_back(more);
    auto since = one;
    since.events.erase(since.events.begin(), since.events.begin() + static_cast<std::ptrdiff_t>(kept));
    EXPECT_EQ(due(one), due(since)) << told(one.rule, one.start);
  }
}

TEST_P(HistoryProperty, GoingOnEarlierNeverMakesItLaterAndAfterThePauseIsOverChangesNothing) {
  Dice dice(23);
  for (int i = 0; i < 60; ++i) {
    auto one = some_case(dice, GetParam());
    const auto from = one.events.back().at + minutes{dice.between(1, 500)};
    const auto until = from + minutes{dice.between(3, 9000)};
    one.events.push_back(event(ClockEventKind::paused, from, until));
    const auto by_itself = due(one);
    const auto resumed_at = [&](Instant when) {
      auto resumed = one;
      resumed.events.push_back(event(ClockEventKind::resumed, when));
      return due(resumed);
    };
    const auto early = from + (until - from) / 3;
    const auto late = from + 2 * (until - from) / 3;
    EXPECT_LE(resumed_at(early), resumed_at(late)) << told(one.rule, one.start);
    EXPECT_LE(resumed_at(late), by_itself) << told(one.rule, one.start);
    EXPECT_EQ(resumed_at(until), by_itself) << told(one.rule, one.start);
    EXPECT_EQ(resumed_at(until + minutes{dice.between(1, 5000)}), by_itself) << told(one.rule, one.start);
  }
}

TEST_P(HistoryProperty, APauseInTwoPiecesIsOnePause) {
  Dice dice(24);
  for (int i = 0; i < 80; ++i) {
    Case whole{rule_of(GetParam(), some_amount(dice, GetParam())), some_minute(dice), {}};
    const auto from = whole.start + minutes{dice.between(1, 6000)};
    const auto middle = from + minutes{dice.between(1, 5000)};
    const auto until = middle + minutes{dice.between(1, 5000)};
    auto pieces = whole;
    const auto never = until + days{90};
    whole.events = {event(ClockEventKind::paused, from, never), event(ClockEventKind::resumed, until)};
    pieces.events = {event(ClockEventKind::paused, from, never), event(ClockEventKind::resumed, middle),
                     event(ClockEventKind::paused, middle, never), event(ClockEventKind::resumed, until)};
    EXPECT_EQ(base::to_text(due(pieces)), base::to_text(due(whole)))
        << told(whole.rule, whole.start) << ", still from " << base::to_text(from) << " over " << base::to_text(middle)
        << " until " << base::to_text(until);
  }
}

TEST_P(HistoryProperty, WithoutATimeThatSomebodySetItIsNeverEarlierThanItsRuleSays) {
  Dice dice(25);
  for (int i = 0; i < 80; ++i) {
    auto one = some_case(dice, GetParam());
    std::erase_if(one.events, [](const ClockEvent& did) { return did.kind == ClockEventKind::extended; });
    EXPECT_GE(due(one), due_without(one)) << told(one.rule, one.start);
  }
}

std::string name_of(const testing::TestParamInfo<ClockUnit>& unit) {
  constexpr std::array kNames = {"ElapsedHours", "WorkingHours", "CalendarDays", "WorkingDays",
                                 "SchoolDays",   "Months",       "Years"};
  return kNames.at(static_cast<std::size_t>(unit.param));
}
INSTANTIATE_TEST_SUITE_P(Of, HistoryProperty, testing::ValuesIn(kUnits), name_of);

// Standing still while nothing would have counted.
Instant still_between(ClockUnit unit, int amount, const pack::Calendar& calendar, Instant start, const Pause& pause) {
  const auto rule = rule_of(unit, amount);
  return due_after_pause(rule, calendar, due_at(rule, calendar, start, kLondon), pause, kLondon);
}

TEST(PauseProperty, OfAWeekendMovesNothingThatCountsWork) {
  Dice dice(31);
  const auto calendar = england();
  for (const auto unit : kCountWork)
    for (int i = 0; i < 80; ++i) {
      const auto start = some_minute(dice);
      const int amount = some_amount(dice, unit);
      auto saturday = later(date_of(start), 1);
      while (std::chrono::weekday{sys_days{saturday}} != std::chrono::Saturday) saturday = later(saturday, 1);
      const Pause weekend{midnight(saturday), midnight(later(saturday, 2)) - minutes{1}};
      EXPECT_EQ(base::to_text(still_between(unit, amount, calendar, start, weekend)),
                base::to_text(due_at(rule_of(unit, amount), calendar, start, kLondon)))
          << told(rule_of(unit, amount), start);
    }
}

TEST(PauseProperty, WithinADayMovesNothingThatEndsAtMidnight) {
  Dice dice(32);
  const auto calendar = england();
  for (const auto unit : kEndAtMidnight)
    for (int i = 0; i < 80; ++i) {
      const auto start = dice.chance(0.5) ? some_minute(dice) : before_a_change(dice);
      const int amount = some_amount(dice, unit);
      const auto date = later(date_of(start), dice.between(1, 12));
      const Pause within{midnight(date) + minutes{dice.between(1, 600)}, midnight(later(date, 1)) - minutes{1}};
      EXPECT_EQ(base::to_text(still_between(unit, amount, calendar, start, within)),
                base::to_text(due_at(rule_of(unit, amount), calendar, start, kLondon)))
          << told(rule_of(unit, amount), start);
    }
}

}  // namespace
}  // namespace waymark::core
