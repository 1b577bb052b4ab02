#include "core/age.hpp"

#include <gtest/gtest.h>

namespace waymark::core {
namespace {

constexpr base::Date kToday{std::chrono::year{2026}, std::chrono::February, std::chrono::day{3}};

linkage::BirthDate born(std::optional<int> year, std::optional<unsigned> month = {}, std::optional<unsigned> day = {}) {
  linkage::BirthDate birth;
  birth.year = year;
  birth.month = month;
  birth.day = day;
  return birth;
}

linkage::BirthDate stated(int earliest, int latest) {
  linkage::BirthDate birth;
  birth.stated = linkage::YearSpan{earliest, latest};
  return birth;
}

TEST(AgeSpan, IsOneAgeForAWholeDate) {
  EXPECT_EQ(age_span(born(2010, 2, 3), kToday), (AgeSpan{16, 16}));
  EXPECT_EQ(age_span(born(2010, 2, 4), kToday), (AgeSpan{15, 15}));
}

TEST(AgeSpan, IsTwoAgesForAYear) { EXPECT_EQ(age_span(born(2010), kToday), (AgeSpan{15, 16})); }

TEST(AgeSpan, CoversWhateverAStatedAgeMayMean) {
  EXPECT_EQ(age_span(stated(2012, 2016), kToday), (AgeSpan{9, 14}));
  EXPECT_EQ(age_span(stated(2026, 2026), kToday), (AgeSpan{0, 0}));
}

TEST(AgeSpan, IsNothingWhenNobodySaid) { EXPECT_EQ(age_span({}, kToday), std::nullopt); }

TEST(AgeForRouting, IsNeverAGuessAcrossSixteenOrEighteen) {
  EXPECT_EQ(age_for_routing(born(2010), kToday), std::nullopt);          // 15 or 16
  EXPECT_EQ(age_for_routing(stated(2007, 2009), kToday), std::nullopt);  // 16 to 19
  EXPECT_EQ(age_for_routing({}, kToday), std::nullopt);
}

TEST(AgeForRouting, KnowsAChildFromAnAdultWithoutTheDay) {
  EXPECT_LT(age_for_routing(stated(2012, 2016), kToday).value(), 16);
  EXPECT_GE(age_for_routing(born(1980), kToday).value(), 18);
  EXPECT_EQ(age_for_routing(born(2009, 1, 1), kToday), 17);
}

}  // namespace
}  // namespace waymark::core
