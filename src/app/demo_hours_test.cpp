#include "app/demo_hours.hpp"

#include <gtest/gtest.h>

namespace waymark::app {
namespace {

constexpr const char* kZone = "Europe/London";

base::Instant at(const char* text) { return *base::parse_instant(text); }

TEST(DemoHours, MinutesRunOnOnTheNextWorkingDay) {
  // Friday 6 February 2026, half past four: half an hour is left, the rest is on Monday.
  EXPECT_EQ(working_minutes_after(at("2026-02-06T16:30:00.000Z"), 60, kZone), at("2026-02-09T09:30:00.000Z"));
  EXPECT_EQ(working_minutes_after(at("2026-02-06T10:00:00.000Z"), 60, kZone), at("2026-02-06T11:00:00.000Z"));
}

TEST(DemoHours, WhatBeginsAtNightBeginsInTheMorning) {
  EXPECT_EQ(working_minutes_after(at("2026-02-07T23:00:00.000Z"), 15, kZone), at("2026-02-09T09:15:00.000Z"));
  EXPECT_EQ(working_minutes_after(at("2026-02-09T02:00:00.000Z"), 0, kZone), at("2026-02-09T09:00:00.000Z"));
}

TEST(DemoHours, BackwardsIsTheOtherWayRound) {
  EXPECT_EQ(working_minutes_before(at("2026-02-09T09:30:00.000Z"), 60, kZone), at("2026-02-06T16:30:00.000Z"));
  EXPECT_EQ(working_minutes_before(at("2026-02-08T12:00:00.000Z"), 30, kZone), at("2026-02-06T16:30:00.000Z"));
}

TEST(DemoHours, SummerTimeMovesTheOffice) {
  EXPECT_EQ(working_minutes_after(at("2026-06-02T05:00:00.000Z"), 10, kZone), at("2026-06-02T08:10:00.000Z"));
}

}  // namespace
}  // namespace waymark::app
