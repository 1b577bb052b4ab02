#include "core/clock_history.hpp"

#include <gtest/gtest.h>

namespace waymark::core {
namespace {

using base::Instant;
using pack::ClockUnit;

constexpr const char* kZone = "Europe/London";

Instant at(const char* text) { return *base::parse_instant(text); }

ClockEvent paused(const char* from, const char* until) {
  ClockEvent event;
  event.kind = ClockEventKind::paused;
  event.at = at(from);
  event.until = at(until);
  return event;
}

ClockEvent resumed(const char* when) {
  ClockEvent event;
  event.kind = ClockEventKind::resumed;
  event.at = at(when);
  return event;
}

ClockEvent extended(const char* when, const char* due) {
  ClockEvent event;
  event.kind = ClockEventKind::extended;
  event.at = at(when);
  event.due = at(due);
  return event;
}

ClockEvent escalated(const char* when) {
  ClockEvent event;
  event.kind = ClockEventKind::escalated;
  event.at = at(when);
  return event;
}

// Of a clock of 24 hours that began on Tuesday, 3 February 2026, at noon.
std::string due(const std::vector<ClockEvent>& events) {
  pack::ClockRule rule;
  rule.unit = ClockUnit::elapsed_hours;
  rule.amount = 24;
  return base::to_text(due_of(rule, {}, at("2026-02-03T12:00:00.000Z"), events, kZone));
}

TEST(ClockHistory, WithoutEventsTheRuleAloneCounts) { EXPECT_EQ(due({}), "2026-02-04T12:00:00.000Z"); }

TEST(ClockHistory, APauseCountsUntilItWasEnded) {
  EXPECT_EQ(due({paused("2026-02-03T13:00:00.000Z", "2026-02-07T00:00:00.000Z"), resumed("2026-02-03T15:00:00.000Z")}),
            "2026-02-04T14:00:00.000Z");
}

TEST(ClockHistory, APauseThatNobodyEndsEndsByItself) {
  const auto open = paused("2026-02-03T13:00:00.000Z", "2026-02-07T00:00:00.000Z");
  EXPECT_EQ(due({open}), "2026-02-07T23:00:00.000Z") << "23 hours were left";
  EXPECT_EQ(due({open, resumed("2026-02-09T00:00:00.000Z")}), "2026-02-07T23:00:00.000Z") << "it went on long before";
  EXPECT_EQ(due({open, paused("2026-02-07T01:00:00.000Z", "2026-02-08T01:00:00.000Z")}), "2026-02-08T23:00:00.000Z")
      << "a second pause, of a day";
}

TEST(ClockHistory, WhatSomebodySetIsDueThenAndCanBePausedFromThere) {
  const auto later = extended("2026-02-03T13:00:00.000Z", "2026-02-10T00:00:00.000Z");
  EXPECT_EQ(due({later}), "2026-02-10T00:00:00.000Z");
  EXPECT_EQ(
      due({later, paused("2026-02-05T00:00:00.000Z", "2026-02-08T00:00:00.000Z"), resumed("2026-02-06T00:00:00.000Z")}),
      "2026-02-11T00:00:00.000Z");
  EXPECT_EQ(due({paused("2026-02-03T12:30:00.000Z", "2026-02-03T12:45:00.000Z"), later}), "2026-02-10T00:00:00.000Z")
      << "what was before it no longer matters";
}

TEST(ClockHistory, PassingItOnMovesNothing) {
  EXPECT_EQ(due({escalated("2026-02-04T12:01:00.000Z")}), "2026-02-04T12:00:00.000Z");
  EXPECT_EQ(
      due({escalated("2026-02-04T12:01:00.000Z"), extended("2026-02-04T13:00:00.000Z", "2026-02-05T00:00:00.000Z")}),
      "2026-02-05T00:00:00.000Z");
}

TEST(ClockHistory, TimeThatWasSetBackTakesNothingAway) {
  EXPECT_EQ(due({paused("2026-02-03T13:00:00.000Z", "2026-02-07T00:00:00.000Z"), resumed("2026-02-03T12:30:00.000Z")}),
            "2026-02-04T12:00:00.000Z")
      << "went on before it stood still";
  EXPECT_EQ(due({paused("2026-02-03T11:00:00.000Z", "2026-02-07T00:00:00.000Z"), resumed("2026-02-03T12:30:00.000Z")}),
            "2026-02-04T12:30:00.000Z")
      << "stood still before it began: only since then";
}

// Of a clock that may stand still for three days.
std::string still_until(const std::vector<ClockEvent>& events, const char* when) {
  pack::ClockRule rule;
  rule.pause_at_most_days = 3;
  const auto until = pause_until(rule, events, at(when), kZone);
  return until ? base::to_text(*until) : "no time is left";
}

constexpr const char* kFriday = "2026-02-07T00:00:00.000Z";  // the midnight that ends it

TEST(ClockHistory, AFirstPauseLastsForTheDaysOfItsRule) {
  EXPECT_EQ(still_until({}, "2026-02-03T13:00:00.000Z"), kFriday);
  EXPECT_EQ(still_until({escalated("2026-02-03T12:30:00.000Z")}, "2026-02-03T13:00:00.000Z"), kFriday);
}

TEST(ClockHistory, AllPausesTogetherLastNoLongerThanTheFirstCouldHave) {
  const auto first = paused("2026-02-03T12:00:00.000Z", kFriday);  // three days and a half
  EXPECT_EQ(still_until({first, resumed("2026-02-04T12:00:00.000Z")}, "2026-02-10T00:00:00.000Z"),
            "2026-02-12T12:00:00.000Z")
      << "a day is spent";
  EXPECT_EQ(
      still_until({first, resumed("2026-02-04T12:00:00.000Z"),
                   paused("2026-02-10T00:00:00.000Z", "2026-02-12T12:00:00.000Z"), resumed("2026-02-12T00:00:00.000Z")},
                  "2026-02-12T06:00:00.000Z"),
      "2026-02-12T18:00:00.000Z")
      << "three days are spent";
  EXPECT_EQ(still_until({first}, "2026-02-08T00:00:00.000Z"), "no time is left") << "it ended by itself";
  EXPECT_EQ(still_until({first, resumed("2026-02-04T12:00:00.000Z"),
                         paused("2026-02-10T00:00:00.000Z", "2026-02-12T12:00:00.000Z")},
                        "2026-02-20T00:00:00.000Z"),
            "no time is left")
      << "the second one too";
}

TEST(ClockHistory, ADateThatSomebodyInChargeSetBeginsANewCount) {
  EXPECT_EQ(still_until({paused("2026-02-03T12:00:00.000Z", kFriday),
                         extended("2026-02-08T12:00:00.000Z", "2026-02-20T00:00:00.000Z")},
                        "2026-02-10T12:00:00.000Z"),
            "2026-02-14T00:00:00.000Z");
}

TEST(ClockHistory, APauseOnAMachineWhoseTimeWasSetBackSpendsNothing) {
  EXPECT_EQ(still_until({paused("2026-02-03T13:00:00.000Z", kFriday), resumed("2026-02-03T12:30:00.000Z")},
                        "2026-02-03T13:00:00.000Z"),
            kFriday);
}

TEST(ClockHistory, SettlingOneMovesNothing) {
  ClockEvent settled;
  settled.kind = ClockEventKind::settled;
  settled.at = at("2026-02-03T14:00:00.000Z");
  const auto pause = paused("2026-02-03T13:00:00.000Z", "2026-02-07T00:00:00.000Z");
  EXPECT_EQ(due({settled}), due({}));
  EXPECT_EQ(due({pause, settled}), due({pause}));
}

TEST(ClockHistory, EachKindIsReadBackAsItWasWritten) {
  for (const auto kind : {ClockEventKind::paused, ClockEventKind::resumed, ClockEventKind::extended,
                          ClockEventKind::escalated, ClockEventKind::settled})
    EXPECT_EQ(parse_clock_event_kind(to_text(kind)), kind);
  EXPECT_EQ(parse_clock_event_kind("stopped"), std::nullopt);
}

}  // namespace
}  // namespace waymark::core
