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

// As `record_contact` keeps a stated age: two years may be wrong.
linkage::BirthDate said_to_be(int age) { return stated(2026 - age - 3, 2026 - age + 2); }

TEST(KnownAge, WhatWasPlainlySaidIsTheAgeAndThePersonMayBeYounger) {
  EXPECT_EQ(known_age(said_to_be(16), 16, kToday), (KnownAge{16, AgeSpan{13, 16}}));
  EXPECT_EQ(known_age(said_to_be(18), 18, kToday), (KnownAge{18, AgeSpan{15, 18}}));
}

TEST(KnownAge, WhoWasSaidToBeFifteenIsNeverTakenToBeOlder) {
  EXPECT_EQ(known_age(said_to_be(15), 15, kToday).span.value().oldest, 15);
}

TEST(KnownAge, AYearOfBirthSaysMoreThanAStatedAge) {
  EXPECT_EQ(known_age(born(2009, 1, 1), 15, kToday), (KnownAge{17, AgeSpan{17, 17}}));
  EXPECT_EQ(known_age(born(2010), 15, kToday), (KnownAge{std::nullopt, AgeSpan{15, 16}}));
}

TEST(KnownAge, IsUnknownWhenNobodySaidAnything) { EXPECT_EQ(known_age({}, {}, kToday), KnownAge{}); }

TEST(YearsBetween, AreWholeAndNeverLessThanNone) {
  const auto day = [](const char* text) { return *base::parse_date(text); };
  EXPECT_EQ(years_between(day("2024-02-03"), kToday), 2);
  EXPECT_EQ(years_between(day("2024-02-04"), kToday), 1);
  EXPECT_EQ(years_between(kToday, kToday), 0);
  EXPECT_EQ(years_between(kToday, day("2025-01-01")), 0);
}

}  // namespace
}  // namespace waymark::core
