#include "capabilities/risk/earlier.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace waymark::risk {
namespace {

const base::Date kFrom = *base::parse_date("2025-02-03");

ToldElsewhere told(int contacts, const char* first, const char* last) {
  known_to::Holder holder;
  holder.shown_as = "Police";
  holder.contacts = contacts;
  holder.first_on = first;
  holder.last_on = last;
  return told_by(holder, kFrom);
}

TEST(ToldElsewhere, EveryContactCountsWhenTheFirstLiesWithinTheWindow) {
  EXPECT_EQ(told(3, "2025-02-03", "2026-01-01").counted, 3) << "its first day is within it";
  EXPECT_EQ(told(1, "2025-06-01", "2025-06-01").counted, 1);
}

TEST(ToldElsewhere, OneFromLongAgoTakesNoneOfTheOthersOutOfTheWindow) {
  known_to::Holder holder;
  holder.shown_as = "Police";
  holder.contacts = 4;
  holder.days = {"2019-05-06", "2025-02-03", "2025-06-01", "2026-01-01"};
  holder.first_on = holder.days.front();
  holder.last_on = holder.days.back();
  EXPECT_EQ(told_by(holder, kFrom).counted, 3);
  EXPECT_EQ(told_by(holder, kFrom).earlier, 1);
}

// As an older version answered.
TEST(ToldElsewhere, OnlyTheLastIsCertainWhenTheFirstLiesBeforeTheWindow) {
  const auto some = told(3, "2025-02-02", "2025-02-03");
  EXPECT_EQ(some.counted, 1);
  EXPECT_EQ(some.earlier, 2);
  const auto none = told(3, "2024-01-01", "2025-02-02");
  EXPECT_EQ(none.counted, 0);
  EXPECT_EQ(none.earlier, 3);
}

// Counting what nobody dated would be more than was told.
TEST(ToldElsewhere, WithoutDaysNothingIsCountedAndItIsSaid) {
  EXPECT_EQ(told(3, "", "").counted, 0);
  EXPECT_EQ(told(3, "", "").earlier, 3);
  EXPECT_EQ(told(0, "", "").earlier, 0);
}

base::Date day(const char* text) { return *base::parse_date(text); }

TEST(Repeat, IsMeasuredFromTheDayOfTheAbuseAndNotFromTheDayOfTheQuestions) {
  const auto within = [](const char* referral, const char* abuse) {
    return within_months_of(day(referral), day(abuse), day(abuse), 12);
  };
  EXPECT_TRUE(within("2025-03-01", "2026-02-25")) << "asked about on 3 March 2026";
  EXPECT_TRUE(within("2025-02-25", "2026-02-25"));
  EXPECT_FALSE(within("2025-02-24", "2026-02-25"));
  EXPECT_TRUE(within("2026-02-25", "2026-02-25"));
  EXPECT_FALSE(within("2026-02-26", "2026-02-25")) << "abuse before the referral repeats nothing";
}

TEST(Repeat, OfDaysThatNobodyKnowsAnyOneIsEnough) {
  const auto within = [](const char* referral) {
    return within_months_of(day(referral), day("2025-01-01"), day("2025-12-31"), 12);
  };
  EXPECT_TRUE(within("2025-06-01"));
  EXPECT_TRUE(within("2024-01-01"));
  EXPECT_FALSE(within("2023-12-31"));
  EXPECT_FALSE(within("2026-01-01"));
}

TEST(Repeat, AKnownReferralCountsUnlessSomebodyIsSureThatItWasAboutAnother) {
  EarlierEvents events;
  EXPECT_TRUE(is_repeat(events, "yes"));
  for (const auto* answer : {"no", "unknown", ""}) EXPECT_FALSE(is_repeat(events, answer)) << answer;
  events.referred = MaracReferral{{}, kFrom};
  for (const auto* answer : {"yes", "unknown", ""}) EXPECT_TRUE(is_repeat(events, answer)) << answer;
  EXPECT_FALSE(is_repeat(events, "no"));
  events.referred->same_perpetrator = true;
  EXPECT_TRUE(is_repeat(events, "no")) << "the records name the same person";
}

TEST(EarlierEvents, AreSummedByWhatTheyAre) {
  EarlierEvents events;
  events.window_months = 6;
  events.own = {{{}, kFrom}, {{}, kFrom}};
  events.elsewhere = {{"Police", 2, 1}, {"Hospital", 1, 0}};
  events.referred = MaracReferral{{}, kFrom};
  EXPECT_EQ(events.summed(), (Earlier{2, 3, 1, 6, true}));
}

}  // namespace
}  // namespace waymark::risk
