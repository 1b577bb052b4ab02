#include "core/web/clock_view.hpp"

#include <gtest/gtest.h>

namespace waymark::core::web {
namespace {

using html::parts::Pressing;
using std::chrono::hours;
using std::chrono::milliseconds;

constexpr base::Instant kNow{hours{1000}};

pack::Pack empty_pack() {
  pack::Pack pack;
  pack.partnership.time_zone = "Europe/London";
  return pack;
}

TEST(ClockView, WhatIsDueNowIsOverdueAndWhatIsDueWithinADayIsSoon) {
  EXPECT_EQ(pressing(kNow - milliseconds{1}, kNow), Pressing::overdue);
  EXPECT_EQ(pressing(kNow, kNow), Pressing::overdue);
  EXPECT_EQ(pressing(kNow + milliseconds{1}, kNow), Pressing::soon);
  EXPECT_EQ(pressing(kNow + hours{24}, kNow), Pressing::soon);
  EXPECT_EQ(pressing(kNow + hours{24} + milliseconds{1}, kNow), Pressing::later);
}

TEST(ClockView, HowLongAgoIsSaidInHoursForTwoDaysAndThenInDays) {
  EXPECT_EQ(how_long_ago(kNow, kNow), "less than an hour ago");
  EXPECT_EQ(how_long_ago(kNow - hours{1}, kNow), "1 hour ago");
  EXPECT_EQ(how_long_ago(kNow - hours{47}, kNow), "47 hours ago");
  EXPECT_EQ(how_long_ago(kNow - hours{71}, kNow), "2 days ago");
}

TEST(ClockView, APossibleMatchHasNoLinkAndNoName) {
  RunningClock clock;
  clock.subject_kind = "match";
  clock.due = kNow;
  const auto item = clock_item(clock, "Marigold Testerly", empty_pack(), kNow);
  EXPECT_TRUE(item.href.empty());
  EXPECT_EQ((item.what + item.about).find("Testerly"), std::string::npos);
}

TEST(ClockView, ARuleThatThePackNeverHadIsCalledByItsCodeAndIsUnverified) {
  const auto line = clock_line("gone", kNow, empty_pack(), kNow).take();
  EXPECT_NE(line.find("gone: by "), std::string::npos);
  EXPECT_NE(line.find("unverified"), std::string::npos);
}

TEST(ClockView, NoClocksNoList) { EXPECT_TRUE(clock_list({}, empty_pack(), kNow).empty()); }

}  // namespace
}  // namespace waymark::core::web
