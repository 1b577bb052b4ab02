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

TEST(EarlierEvents, AreSummedByWhatTheyAre) {
  EarlierEvents events;
  events.window_months = 6;
  events.own = {{{}, kFrom}, {{}, kFrom}};
  events.elsewhere = {{"Police", 2, 1}, {"Hospital", 1, 0}};
  events.referred = kFrom;
  EXPECT_EQ(events.summed(), (Earlier{2, 3, 1, 6, true}));
}

}  // namespace
}  // namespace waymark::risk
