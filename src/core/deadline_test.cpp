#include "core/deadline.hpp"

#include <gtest/gtest.h>

#include "platform/base/failure.hpp"

namespace waymark::core {
namespace {

using base::Instant;
using pack::ClockUnit;

Instant at(const char* text) { return *base::parse_instant(text); }

pack::Calendar england() {
  pack::Calendar calendar;
  calendar.hours = {9 * 60, 17 * 60};
  return calendar;
}

std::string due(ClockUnit unit, int amount, const char* start) {
  pack::ClockRule rule;
  rule.code = "rule";
  rule.unit = unit;
  rule.amount = amount;
  return base::to_text(due_at(rule, england(), at(start), "Europe/London"));
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

TEST(Deadline, AUnitThatIsNotComputedStartsNoClock) {
  EXPECT_THROW(due(ClockUnit::months, 1, "2026-02-03T10:00:00.000Z"), base::InfrastructureError);
}

TEST(Deadline, ALongerAmountIsNeverDueEarlier) {
  for (const auto unit :
       {ClockUnit::elapsed_hours, ClockUnit::calendar_days, ClockUnit::working_days, ClockUnit::working_hours})
    for (int hour = 0; hour < 24 * 14; hour += 5) {
      const auto start = base::to_text(at("2026-12-20T00:30:00.000Z") + std::chrono::hours{hour});
      std::string last;
      for (int amount = 1; amount < 12; ++amount) {
        const auto next = due(unit, amount, start.c_str());
        EXPECT_GT(next, start);
        EXPECT_GE(next, last);
        last = next;
      }
    }
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
