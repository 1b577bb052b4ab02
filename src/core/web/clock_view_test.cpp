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

TEST(ClockView, ARuleThatSomebodySettlesLeadsToWhereItIsSaidHow) {
  auto pack = empty_pack();
  pack::ClockRule rule;
  rule.code = "rule";
  rule.settle_reasons = {"done"};
  pack.clocks = pack::Editions<pack::ClockRule>({rule});
  RunningClock clock;
  clock.rule = "rule";
  clock.due = kNow;
  EXPECT_NE(clock_line(clock, pack, kNow).take().find("Say how it was settled"), std::string::npos);
}

TEST(ClockView, ARuleThatThePackNeverHadIsCalledByItsCodeAndIsUnverified) {
  const auto line = clock_line("gone", kNow, empty_pack(), kNow).take();
  EXPECT_NE(line.find("gone: by "), std::string::npos);
  EXPECT_NE(line.find("unverified"), std::string::npos);
}

pack::Pack pack_with_a_rule(bool pauses, bool extends) {
  auto pack = empty_pack();
  pack::ClockRule rule;
  rule.code = "rule";
  rule.label = "Somebody calls back";
  if (pauses) rule.pause_reasons = {"asked"};
  if (extends) rule.extension_reasons = {"busy"};
  pack.clocks = pack::Editions<pack::ClockRule>({rule});
  pack::Code asked;
  asked.code = "asked";
  asked.label = "The person asked to wait";
  pack.lists.emplace(pack::lists::pause_reasons, pack::CodeList({asked}));
  return pack;
}

RunningClock running() {
  RunningClock clock;
  clock.rule = "rule";
  clock.subject_kind = "referral";
  clock.due = kNow + hours{2};
  return clock;
}

bool says(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST(ClockView, ALineLeadsToThePageOnWhichTheRuleAllowsSomething) {
  const auto line = [](bool pauses, bool extends) {
    return clock_line(running(), pack_with_a_rule(pauses, extends), kNow).take();
  };
  EXPECT_TRUE(says(line(true, true), ">Pause or extend<"));
  EXPECT_TRUE(says(line(true, true), "href=\"/times/"));
  EXPECT_TRUE(says(line(false, true), ">Extend<"));
  EXPECT_TRUE(says(line(false, false), ">About this deadline<"));
  auto match = running();
  match.subject_kind = "match";
  EXPECT_FALSE(says(clock_line(match, pack_with_a_rule(true, true), kNow).take(), "href"));
}

TEST(ClockView, AClockThatStandsStillSaysSinceWhenAndWhy) {
  auto clock = running();
  clock.pause = ClockPause{kNow - hours{1}, kNow + hours{30}, "asked"};
  const auto pack = pack_with_a_rule(true, false);
  const auto line = clock_line(clock, pack, kNow).take();
  EXPECT_TRUE(says(line, "Paused since 11 February 1970 at 4pm: The person asked to wait")) << line;
  EXPECT_TRUE(says(line, ">Let it go on<"));
  EXPECT_FALSE(says(line, "left"));
  const auto item = clock_item(clock, "Marigold Testerly", pack, kNow);
  EXPECT_EQ(item.pressing, Pressing::later);
  EXPECT_TRUE(says(item.about, "Marigold Testerly. Paused since"));
}

TEST(ClockView, APauseThatHasEndedByItselfIsOver) {
  auto clock = running();
  clock.pause = ClockPause{kNow - hours{48}, kNow, "asked"};
  const auto pack = pack_with_a_rule(true, false);
  EXPECT_FALSE(says(clock_line(clock, pack, kNow).take(), "Paused"));
  EXPECT_EQ(clock_item(clock, "", pack, kNow).pressing, Pressing::soon);
}

TEST(ClockView, WhatIsCountedPastTheKnownSchoolTermsIsUnverified) {
  const auto pack_until = [](const char* until) {
    auto pack = empty_pack();
    pack::Calendar calendar;
    calendar.code = "schools";
    calendar.terms = {{*base::parse_date("1970-01-05"), *base::parse_date(until), "Spring"}};
    pack.calendars = pack::Editions<pack::Calendar>({calendar});
    pack::ClockRule rule;
    rule.code = "rule";
    rule.unit = pack::ClockUnit::school_days;
    rule.calendar = "schools";
    rule.dated.verified = true;
    pack.clocks = pack::Editions<pack::ClockRule>({rule});
    return pack;
  };
  const auto known = pack_until("1970-03-01");  // it is 11 February
  const auto beyond = pack_until("1970-02-01");
  EXPECT_FALSE(says(clock_line(running(), known, kNow).take(), "unverified"));
  EXPECT_TRUE(says(clock_line(running(), beyond, kNow).take(), "unverified"));
  EXPECT_FALSE(says(clock_item(running(), "", known, kNow).about, "too early"));
  EXPECT_TRUE(says(clock_item(running(), "", beyond, kNow).about, "It may fall too early"));
}

TEST(ClockView, TimeThatWasSetBackByAnHourIsNoNegativeTime) {
  EXPECT_EQ(pressing(kNow, kNow - hours{1}), Pressing::soon);
  EXPECT_EQ(how_long_ago(kNow, kNow - hours{1}), "less than an hour ago");
  EXPECT_EQ(time_left(kNow, kNow - hours{1}), "1 hour left");
}

TEST(ClockView, NoClocksNoList) { EXPECT_TRUE(clock_list({}, empty_pack(), kNow).empty()); }

}  // namespace
}  // namespace waymark::core::web
