#include "core/deadline.hpp"

#include <gtest/gtest.h>

namespace waymark::core {
namespace {

using base::Instant;
using pack::ClockUnit;

Instant at(const char* text) { return *base::parse_instant(text); }

base::Date day(const char* text) { return *base::parse_date(text); }

pack::Calendar england() {
  pack::Calendar calendar;
  calendar.hours = {9 * 60, 17 * 60};
  return calendar;
}

// School from half past eight; two terms, and a day on which the teachers learn.
pack::Calendar schools() {
  auto calendar = england();
  calendar.hours = {8 * 60 + 30, 15 * 60 + 30};
  calendar.terms = {{day("2026-02-23"), day("2026-03-28"), "Spring"}, {day("2026-04-13"), day("2026-05-23"), "Summer"}};
  calendar.closed = {day("2026-04-13")};
  return calendar;
}

pack::ClockRule rule_of(ClockUnit unit, int amount) {
  pack::ClockRule rule;
  rule.code = "rule";
  rule.unit = unit;
  rule.amount = amount;
  return rule;
}

std::string due(ClockUnit unit, int amount, const char* start) {
  const auto calendar = unit == ClockUnit::school_days ? schools() : england();
  return base::to_text(due_at(rule_of(unit, amount), calendar, at(start), "Europe/London"));
}

// When a clock of that unit, due at `due`, is due after a pause.
std::string paused(ClockUnit unit, const char* due, const char* from, const char* until) {
  const auto calendar = unit == ClockUnit::school_days ? schools() : england();
  return base::to_text(due_after_pause(rule_of(unit, 1), calendar, at(due), {at(from), at(until)}, "Europe/London"));
}

TEST(Deadline, ElapsedHoursRunThroughNightsAndDaylightSaving) {
  EXPECT_EQ(due(ClockUnit::elapsed_hours, 24, "2026-03-28T12:00:00.000Z"), "2026-03-29T12:00:00.000Z");
  EXPECT_EQ(due(ClockUnit::elapsed_hours, 48, "2026-12-24T16:59:59.999Z"), "2026-12-26T16:59:59.999Z");
}

TEST(Deadline, CalendarDaysEndAtTheMidnightAfterTheLast) {
  EXPECT_EQ(due(ClockUnit::calendar_days, 3, "2026-02-03T10:00:00.000Z"), "2026-02-07T00:00:00.000Z");
  // Across the change to summer time: midnight in London is 23:00 UTC.
  EXPECT_EQ(due(ClockUnit::calendar_days, 1, "2026-03-28T10:00:00.000Z"), "2026-03-29T23:00:00.000Z");
  // Half past midnight in London is another day than in UTC.
  EXPECT_EQ(due(ClockUnit::calendar_days, 1, "2026-07-09T23:30:00.000Z"), "2026-07-11T23:00:00.000Z");
}

TEST(Deadline, WorkingDaysEndAtTheCloseOfWork) {
  EXPECT_EQ(due(ClockUnit::working_days, 1, "2026-02-03T10:00:00.000Z"), "2026-02-04T17:00:00.000Z");
  EXPECT_EQ(due(ClockUnit::working_days, 1, "2026-02-06T10:00:00.000Z"), "2026-02-09T17:00:00.000Z")
      << "Friday to Monday";
  EXPECT_EQ(due(ClockUnit::working_days, 1, "2026-02-07T10:00:00.000Z"), "2026-02-09T17:00:00.000Z")
      << "Saturday to Monday";
  EXPECT_EQ(due(ClockUnit::working_days, 1, "2026-04-02T10:00:00.000Z"), "2026-04-07T16:00:00.000Z") << "Easter";
  EXPECT_EQ(due(ClockUnit::working_days, 1, "2026-12-24T10:00:00.000Z"), "2026-12-29T17:00:00.000Z")
      << "Boxing Day on a Saturday has its substitute on Monday";
}

TEST(Deadline, WorkingHoursRunWhenPeopleWork) {
  EXPECT_EQ(due(ClockUnit::working_hours, 4, "2026-02-03T10:15:00.000Z"), "2026-02-03T14:15:00.000Z");
  EXPECT_EQ(due(ClockUnit::working_hours, 4, "2026-02-06T15:00:00.000Z"), "2026-02-09T11:00:00.000Z");
  EXPECT_EQ(due(ClockUnit::working_hours, 4, "2026-02-06T22:00:00.000Z"), "2026-02-09T13:00:00.000Z");
  EXPECT_EQ(due(ClockUnit::working_hours, 8, "2026-02-03T09:00:00.000Z"), "2026-02-03T17:00:00.000Z");
}

TEST(Deadline, WorkingHoursAreLateAtTheMinuteThatPeopleRead) {
  EXPECT_EQ(due(ClockUnit::working_hours, 4, "2026-02-03T10:15:59.999Z"), "2026-02-03T14:15:00.000Z");
}

TEST(Deadline, MonthsEndWithTheDayOfTheSameNumber) {
  EXPECT_EQ(due(ClockUnit::months, 1, "2026-02-03T10:00:00.000Z"), "2026-03-04T00:00:00.000Z");
  EXPECT_EQ(due(ClockUnit::months, 12, "2026-02-03T10:00:00.000Z"), "2027-02-04T00:00:00.000Z");
  EXPECT_EQ(due(ClockUnit::months, 1, "2026-12-31T10:00:00.000Z"), "2027-02-01T00:00:00.000Z") << "into the next year";
  EXPECT_EQ(due(ClockUnit::months, 6, "2026-02-03T10:00:00.000Z"), "2026-08-03T23:00:00.000Z") << "into summer time";
  // Half past midnight in London is the next day already, though not in UTC.
  EXPECT_EQ(due(ClockUnit::months, 1, "2026-07-09T23:30:00.000Z"), "2026-08-10T23:00:00.000Z");
}

TEST(Deadline, AMonthThatIsShorterEndsWithItsLastDay) {
  EXPECT_EQ(due(ClockUnit::months, 1, "2026-01-31T10:00:00.000Z"), "2026-03-01T00:00:00.000Z") << "28 February ends";
  EXPECT_EQ(due(ClockUnit::months, 1, "2028-01-31T10:00:00.000Z"), "2028-03-01T00:00:00.000Z") << "29 February ends";
  EXPECT_EQ(due(ClockUnit::months, 1, "2028-01-29T10:00:00.000Z"), "2028-03-01T00:00:00.000Z");
  EXPECT_EQ(due(ClockUnit::months, 1, "2026-10-31T10:00:00.000Z"), "2026-12-01T00:00:00.000Z") << "30 November ends";
}

TEST(Deadline, AYearFromTheTwentyNinthOfFebruaryEndsWithTheTwentyEighth) {
  EXPECT_EQ(due(ClockUnit::years, 1, "2028-02-29T10:00:00.000Z"), "2029-03-01T00:00:00.000Z");
  EXPECT_EQ(due(ClockUnit::years, 4, "2028-02-29T10:00:00.000Z"), "2032-03-01T00:00:00.000Z") << "29 February ends";
  EXPECT_EQ(due(ClockUnit::years, 25, "2026-02-03T10:00:00.000Z"), "2051-02-04T00:00:00.000Z");
}

TEST(Deadline, WhatIsDueBeforeTheNextSchoolDayIsLateWhenSchoolBegins) {
  EXPECT_EQ(due(ClockUnit::school_days, 1, "2026-03-03T10:00:00.000Z"), "2026-03-04T08:30:00.000Z");
  EXPECT_EQ(due(ClockUnit::school_days, 1, "2026-03-03T02:00:00.000Z"), "2026-03-03T08:30:00.000Z")
      << "in the night before a school day";
  EXPECT_EQ(due(ClockUnit::school_days, 1, "2026-03-03T08:30:00.000Z"), "2026-03-04T08:30:00.000Z")
      << "when school has begun the next day is the next";
  EXPECT_EQ(due(ClockUnit::school_days, 1, "2026-03-06T20:00:00.000Z"), "2026-03-09T08:30:00.000Z") << "over a weekend";
  EXPECT_EQ(due(ClockUnit::school_days, 1, "2026-03-27T20:00:00.000Z"), "2026-04-14T07:30:00.000Z")
      << "over the holidays and a day on which pupils stay away, into summer time";
  EXPECT_EQ(due(ClockUnit::school_days, 3, "2026-04-30T20:00:00.000Z"), "2026-05-06T07:30:00.000Z")
      << "Friday, Tuesday, Wednesday: Monday is a bank holiday";
}

TEST(Deadline, AfterTheLastListedTermEveryWorkingDayCountsAndItIsSaidToBeUncertain) {
  const auto provisional = [](const std::string& instant) {
    return is_provisional(rule_of(ClockUnit::school_days, 1), schools(), at(instant.c_str()), "Europe/London");
  };
  const auto last = due(ClockUnit::school_days, 1, "2026-05-21T20:00:00.000Z");
  EXPECT_EQ(last, "2026-05-22T07:30:00.000Z") << "the last day";
  EXPECT_FALSE(provisional(last));
  const auto beyond = due(ClockUnit::school_days, 2, "2026-05-21T20:00:00.000Z");
  EXPECT_EQ(beyond, "2026-05-26T07:30:00.000Z") << "a weekend and a bank holiday are never school days";
  EXPECT_TRUE(provisional(beyond));
  EXPECT_EQ(due(ClockUnit::school_days, 1, "2031-07-30T10:00:00.000Z"), "2031-07-31T07:30:00.000Z") << "years later";
  EXPECT_FALSE(is_provisional(rule_of(ClockUnit::working_days, 1), schools(), at(beyond.c_str()), "Europe/London"))
      << "it asks for no school";
}

TEST(Deadline, TheHourThatIsSkippedAndTheOneThatHappensTwiceCountAsTheyPass) {
  // The clocks of London go forward on 29 March 2026 at 01:00 UTC, and back on 25 October at 01:00 UTC.
  EXPECT_EQ(due(ClockUnit::elapsed_hours, 2, "2026-03-29T00:30:00.000Z"), "2026-03-29T02:30:00.000Z");
  EXPECT_EQ(due(ClockUnit::elapsed_hours, 2, "2026-10-25T00:30:00.000Z"), "2026-10-25T02:30:00.000Z");
  EXPECT_EQ(due(ClockUnit::calendar_days, 1, "2026-10-24T10:00:00.000Z"), "2026-10-26T00:00:00.000Z")
      << "a day of 25 hours";
  EXPECT_EQ(due(ClockUnit::months, 1, "2026-02-28T10:00:00.000Z"), "2026-03-29T00:00:00.000Z")
      << "the midnight before the clocks go forward";
}

// Tehran's clocks went forward on a working day: 22 March 2021 was a Monday, and began at one o'clock.
TEST(Deadline, AnHourThatNeverCameIsNoWorkingHour) {
  auto night = england();
  night.hours = {0, 24 * 60};
  const auto due_there = [&](int amount, const char* start) {
    return base::to_text(due_at(rule_of(ClockUnit::working_hours, amount), night, at(start), "Asia/Tehran"));
  };
  const auto midnight = base::instant_at({day("2021-03-22"), 0}, "Asia/Tehran");
  const auto end = base::instant_at({day("2021-03-23"), 0}, "Asia/Tehran");
  ASSERT_EQ(end - midnight, std::chrono::hours{23});
  EXPECT_EQ(due_there(23, base::to_text(midnight).c_str()), base::to_text(end));
}

TEST(Pause, LeavesWhatWasLeftBeforeIt) {
  EXPECT_EQ(paused(ClockUnit::elapsed_hours, "2026-02-04T10:00:00.000Z", "2026-02-03T12:00:00.000Z",
                   "2026-02-03T13:30:00.000Z"),
            "2026-02-04T11:30:00.000Z");
  // Three working hours are left, whatever of the pause was night or weekend.
  EXPECT_EQ(paused(ClockUnit::working_hours, "2026-02-06T15:00:00.000Z", "2026-02-06T12:00:00.000Z",
                   "2026-02-09T09:30:00.000Z"),
            "2026-02-09T12:30:00.000Z");
  EXPECT_EQ(paused(ClockUnit::working_hours, "2026-02-09T11:00:00.000Z", "2026-02-06T22:00:00.000Z",
                   "2026-02-08T22:00:00.000Z"),
            "2026-02-09T11:00:00.000Z")
      << "nobody would have worked meanwhile";
}

TEST(Pause, ADayCountsUnlessTheClockStoodStillWhenItEnded) {
  constexpr const char* kDue = "2026-02-10T17:00:00.000Z";  // a Tuesday
  EXPECT_EQ(paused(ClockUnit::working_days, kDue, "2026-02-05T10:00:00.000Z", "2026-02-05T11:00:00.000Z"), kDue);
  EXPECT_EQ(paused(ClockUnit::working_days, kDue, "2026-02-05T10:00:00.000Z", "2026-02-06T10:00:00.000Z"),
            "2026-02-11T17:00:00.000Z");
  EXPECT_EQ(paused(ClockUnit::working_days, kDue, "2026-02-06T18:00:00.000Z", "2026-02-09T08:00:00.000Z"), kDue)
      << "a weekend";
  EXPECT_EQ(paused(ClockUnit::working_days, kDue, "2026-02-10T16:59:00.000Z", "2026-02-10T17:00:00.000Z"),
            "2026-02-11T17:00:00.000Z")
      << "work ended while it stood still";
  EXPECT_EQ(paused(ClockUnit::calendar_days, "2026-02-07T00:00:00.000Z", "2026-02-05T10:00:00.000Z",
                   "2026-02-08T10:00:00.000Z"),
            "2026-02-10T00:00:00.000Z")
      << "three midnights passed, and two are left as before";
  EXPECT_EQ(
      paused(ClockUnit::months, "2026-03-04T00:00:00.000Z", "2026-02-05T10:00:00.000Z", "2026-04-05T10:00:00.000Z"),
      "2026-05-01T23:00:00.000Z")
      << "27 midnights were left, and those after it are in summer time";
  EXPECT_EQ(paused(ClockUnit::school_days, "2026-03-04T08:30:00.000Z", "2026-03-03T20:00:00.000Z",
                   "2026-03-04T09:00:00.000Z"),
            "2026-03-05T08:30:00.000Z");
}

TEST(Pause, WhatIsLateStaysLate) {
  for (const auto unit : {ClockUnit::elapsed_hours, ClockUnit::working_hours, ClockUnit::calendar_days,
                          ClockUnit::working_days, ClockUnit::months}) {
    constexpr const char* kDue = "2026-02-10T00:00:00.000Z";
    EXPECT_EQ(paused(unit, kDue, kDue, "2026-02-12T10:00:00.000Z"), kDue);
    EXPECT_EQ(paused(unit, kDue, "2026-02-10T09:00:00.000Z", "2026-02-12T10:00:00.000Z"), kDue);
  }
}

TEST(Pause, OneThatEndsBeforeItBeginsTakesNothingAway) {
  constexpr const char* kDue = "2026-02-10T17:00:00.000Z";
  EXPECT_EQ(paused(ClockUnit::elapsed_hours, kDue, "2026-02-05T10:00:00.000Z", "2026-02-05T09:00:00.000Z"), kDue);
  EXPECT_EQ(paused(ClockUnit::working_days, kDue, "2026-02-05T10:00:00.000Z", "2026-02-02T10:00:00.000Z"), kDue);
}

TEST(DueOn, ADayThatSomebodySetsEndsAsItsRuleHasIt) {
  const auto on = [](ClockUnit unit, const char* date) {
    const auto calendar = unit == ClockUnit::school_days ? schools() : england();
    const auto due = due_on(rule_of(unit, 1), calendar, day(date), "Europe/London");
    return due ? base::to_text(*due) : "no such day";
  };
  EXPECT_EQ(on(ClockUnit::elapsed_hours, "2026-03-28"), "2026-03-29T00:00:00.000Z");
  EXPECT_EQ(on(ClockUnit::calendar_days, "2026-03-29"), "2026-03-29T23:00:00.000Z");
  EXPECT_EQ(on(ClockUnit::months, "2026-12-31"), "2027-01-01T00:00:00.000Z");
  EXPECT_EQ(on(ClockUnit::working_days, "2026-02-06"), "2026-02-06T17:00:00.000Z");
  EXPECT_EQ(on(ClockUnit::working_hours, "2026-02-07"), "no such day") << "a Saturday";
  EXPECT_EQ(on(ClockUnit::working_days, "2026-04-06"), "no such day") << "Easter Monday";
  EXPECT_EQ(on(ClockUnit::school_days, "2026-03-04"), "2026-03-04T08:30:00.000Z");
  EXPECT_EQ(on(ClockUnit::school_days, "2026-04-01"), "no such day") << "in the holidays";
}

TEST(TimeLeft, IsNeverRoundedInTheKindDirection) {
  const auto now = at("2026-02-03T10:00:00.000Z");
  using std::chrono::minutes;
  using std::chrono::seconds;
  EXPECT_EQ(time_left(now + seconds{119}, now), "1 minute left");
  EXPECT_EQ(time_left(now + minutes{119}, now), "1 hour left");
  EXPECT_EQ(time_left(now + minutes{60 * 71}, now), "2 days left");
  EXPECT_EQ(time_left(now, now), "0 minutes late");
  EXPECT_EQ(time_left(now - seconds{1}, now), "1 minute late");
  EXPECT_EQ(time_left(now - minutes{61}, now), "2 hours late");
}

}  // namespace
}  // namespace waymark::core
