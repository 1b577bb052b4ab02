#include <gtest/gtest.h>

#include <set>

#include "platform/base/failure.hpp"
#include "platform/base/id.hpp"
#include "platform/base/time.hpp"

namespace waymark::base {
namespace {

using Thing = Id<struct ThingTag>;

TEST(Id, TextIsReadBackAndNothingElseIs) {
  SystemRandomness randomness;
  std::set<std::string> seen;
  for (int i = 0; i < 1000; ++i) {
    const auto id = Thing::random(randomness, "thing");
    EXPECT_EQ(id.text().size(), kIdTextLength);
    EXPECT_EQ(Thing::parse(id.text()), id);
    EXPECT_TRUE(seen.insert(id.text()).second);
  }
  EXPECT_FALSE(Thing::parse(""));
  EXPECT_FALSE(Thing::parse(std::string(26, 'u')));
  EXPECT_FALSE(Thing::parse("z" + std::string(25, '0'))) << "more than 128 bits";
  EXPECT_TRUE(Thing::parse("7" + std::string(25, 'z')));
}

TEST(SeededRandomness, ADrawForOnePurposeMovesNoOther) {
  SeededRandomness left(7);
  SeededRandomness right(7);
  left.begin_scope("request 1");
  right.begin_scope("request 1");
  Thing::random(right, "enquiry");
  EXPECT_EQ(Thing::random(left, "contact"), Thing::random(right, "contact"));
  EXPECT_NE(Thing::random(left, "contact"), Thing::random(left, "contact"));
  left.begin_scope("request 2");
  const auto second = Thing::random(left, "contact");
  left.begin_scope("request 1");
  EXPECT_NE(Thing::random(left, "contact"), second);
}

TEST(Time, TextsAreReadBack) {
  const auto instant = parse_instant("2026-03-29T00:59:59.007Z");
  ASSERT_TRUE(instant);
  EXPECT_EQ(to_text(*instant), "2026-03-29T00:59:59.007Z");
  for (const auto* bad : {"", "2026-03-29", "2026-02-30T00:00:00.000Z", "2026-01-01T24:00:00.000Z",
                          "2026-01-01T00:00:00.000+", "2026-01-01 00:00:00.000Z", "2026-01-0xT00:00:00.000Z"})
    EXPECT_FALSE(parse_instant(bad)) << bad;
  EXPECT_TRUE(parse_date("2024-02-29"));
  for (const auto* bad : {"2023-02-29", "0001-01-01", "2024-13-01", "2024-1-01", "24-01-01"})
    EXPECT_FALSE(parse_date(bad)) << bad;
}

TEST(Time, LondonFollowsDaylightSaving) {
  const auto winter = *parse_instant("2026-01-10T23:30:00.000Z");
  EXPECT_EQ(local_time(winter, "Europe/London"), (LocalTime{*parse_date("2026-01-10"), 23 * 60 + 30}));
  const auto summer = *parse_instant("2026-07-10T23:30:00.000Z");
  EXPECT_EQ(local_time(summer, "Europe/London"), (LocalTime{*parse_date("2026-07-11"), 30}));
  // 01:30 on 29 March 2026 does not exist; 01:30 on 25 October 2026 happens twice.
  EXPECT_EQ(to_text(instant_at({*parse_date("2026-03-29"), 90}, "Europe/London")), "2026-03-29T01:00:00.000Z");
  EXPECT_EQ(to_text(instant_at({*parse_date("2026-10-25"), 90}, "Europe/London")), "2026-10-25T00:30:00.000Z");
  EXPECT_THROW(local_time(winter, "Europe/Atlantis"), InfrastructureError);
}

TEST(Time, IsSpokenAsPeopleWriteIt) {
  EXPECT_EQ(spoken_time(*parse_instant("2026-07-10T11:00:00.000Z"), "Europe/London"), "10 July 2026 at 12pm");
  EXPECT_EQ(spoken_time(*parse_instant("2026-01-04T15:05:00.000Z"), "Europe/London"), "4 January 2026 at 3:05pm");
  EXPECT_EQ(spoken_time(*parse_instant("2026-01-04T00:07:00.000Z"), "Europe/London"), "4 January 2026 at 12:07am");
}

TEST(Result, HoldsOneOfTwo) {
  const Result<int> good = 4;
  const Result<int> bad = not_found();
  EXPECT_TRUE(good.ok());
  EXPECT_EQ(*good, 4);
  EXPECT_EQ(bad.failure().kind, FailureKind::not_found);
  EXPECT_DEATH(static_cast<void>(bad.value()), "broken promise");
}

}  // namespace
}  // namespace waymark::base
