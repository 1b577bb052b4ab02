#include "capabilities/people/timeline_filter.hpp"

#include <gmock/gmock.h>

#include "core/web/neutral.hpp"

namespace waymark::people {
namespace {

using base::Date;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

Date day(int year, unsigned month, unsigned day) {
  return {std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
}

http::Fields query(const std::vector<std::pair<std::string, std::string>>& pairs) {
  http::Fields fields;
  for (const auto& [name, value] : pairs) fields.add(name, value);
  return fields;
}

http::Fields days(const std::string& from, const std::string& to) {
  return query({{"from-day", from},
                {"from-month", "2"},
                {"from-year", "2026"},
                {"to-day", to},
                {"to-month", "2"},
                {"to-year", "2026"}});
}

TEST(TimelineFilter, WithoutOneEverythingFits) {
  const auto filter = read_filter({});
  EXPECT_FALSE(filter.narrows());
  EXPECT_FALSE(filter.whole);
  EXPECT_THAT(filter.errors, IsEmpty());
  for (const auto& kind : kTimelineKinds) EXPECT_TRUE(filter.fits(kind.code, day(2026, 2, 3))) << kind.code;
  EXPECT_EQ(spoken(filter), "");
}

TEST(TimelineFilter, OnlyTheChosenKindsFit) {
  const auto filter = read_filter(query({{"kind", "referrals"}, {"kind", "contacts"}, {"kind", "no such"}}));
  EXPECT_THAT(filter.kinds, ElementsAre("contacts", "referrals"));
  EXPECT_TRUE(filter.fits("contacts", day(2026, 2, 3)));
  EXPECT_FALSE(filter.fits("enquiries", day(2026, 2, 3)));
  EXPECT_EQ(spoken(filter), "Contacts and Referrals");
  EXPECT_FALSE(read_filter(query({{"kind", "no such"}})).narrows()) << "a code that there is not hides nothing";
}

TEST(TimelineFilter, BothDaysAreIncluded) {
  const auto filter = read_filter(days("3", "5"));
  ASSERT_THAT(filter.errors, IsEmpty());
  for (const unsigned inside : {3U, 4U, 5U}) EXPECT_TRUE(filter.fits("contacts", day(2026, 2, inside))) << inside;
  for (const unsigned outside : {2U, 6U}) EXPECT_FALSE(filter.fits("contacts", day(2026, 2, outside))) << outside;
  EXPECT_EQ(spoken(filter), "from 3 February 2026 to 5 February 2026");
  EXPECT_TRUE(read_filter(days("3", "3")).fits("contacts", day(2026, 2, 3)));
}

TEST(TimelineFilter, ADayThatCannotBeUsedSaysSoAndHidesNothing) {
  for (const auto* wrong : {"30", "x", "0"}) {
    const auto filter = read_filter(days(wrong, "5"));
    ASSERT_THAT(filter.errors, SizeIs(1)) << wrong;
    EXPECT_EQ(filter.errors.front().field, "from-day");
    EXPECT_TRUE(filter.fits("contacts", day(2020, 1, 1))) << wrong;
    EXPECT_FALSE(filter.fits("contacts", day(2026, 2, 6))) << "the other day holds";
  }
  const auto incomplete = read_filter(query({{"to-day", "3"}, {"to-month", "2"}}));
  ASSERT_THAT(incomplete.errors, SizeIs(1));
  EXPECT_EQ(incomplete.errors.front().field, "to-day");
  EXPECT_FALSE(incomplete.narrows());
}

TEST(TimelineFilter, ItsEndIsNotBeforeItsBeginning) {
  const auto filter = read_filter(days("5", "4"));
  ASSERT_THAT(filter.errors, SizeIs(1));
  EXPECT_EQ(filter.errors.front().field, "to-day");
  EXPECT_TRUE(filter.fits("contacts", day(2026, 3, 1)));
}

TEST(TimelineFilter, TheWayToAllThatFitsKeepsIt) {
  auto fields = days("3", "5");
  fields.add("kind", "contacts");
  const auto url = whole_with(html::Url::local("/people/1").value_or(html::Url()), read_filter(fields));
  EXPECT_EQ(url.text(),
            "/people/1?kind=contacts&from-day=3&from-month=2&from-year=2026&to-day=5&to-month=2&to-year=2026&show=all");
  EXPECT_TRUE(read_filter(query({{"show", "all"}})).whole);
  EXPECT_FALSE(read_filter(query({{"show", "some"}})).whole);
}

TEST(TimelineFilter, NoCodeInTheAddressTellsAnything) {
  for (const auto& kind : kTimelineKinds) EXPECT_TRUE(core::web::neutral(kind.code)) << kind.code;
}

}  // namespace
}  // namespace waymark::people
