#include "capabilities/people/wanted.hpp"

#include <gmock/gmock.h>

namespace waymark::people {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const WantedBirth kApril{1991, 4, 9, false};

TEST(Wanted, LettersAreANameAndNothingElse) {
  const auto wanted = read_wanted("Zoë O'Sample");
  EXPECT_THAT(wanted.name, ElementsAre("zoe", "osample"));
  EXPECT_FALSE(wanted.birth.has_value());
  EXPECT_EQ(wanted.phone_end, "");
  EXPECT_EQ(wanted.postcode, "");
}

TEST(Wanted, ADateOfBirthIsReadAsPeopleWriteIt) {
  for (const auto* typed :
       {"9 4 1991", "09/04/1991", "9.4.1991", "9-Apr-1991", "9th April 1991", "1991-04-09", "09041991"})
    EXPECT_EQ(read_wanted(typed).birth, kApril) << typed;
  EXPECT_EQ(read_wanted("9/4/91").birth, (WantedBirth{91, 4, 9, true}));
  EXPECT_EQ(read_wanted("29 2 00").birth, (WantedBirth{0, 2, 29, true})) << "a leap year of some century";
}

TEST(Wanted, WhatNoCalendarHasIsNoDate) {
  for (const auto* typed : {"31 2 1991", "9 13 1991", "9 4 199", "9 4", "32041991", "1991", "9 Apricot 1991", ""})
    EXPECT_FALSE(read_wanted(typed).birth.has_value()) << typed;
}

TEST(Wanted, ANameBesideADateIsMeantWithIt) {
  for (const auto* typed : {"Testerly 9/4/1991", "9 April 1991 testerly"}) {
    const auto wanted = read_wanted(typed);
    EXPECT_THAT(wanted.name, ElementsAre("testerly")) << typed;
    EXPECT_EQ(wanted.birth, kApril) << typed;
  }
  EXPECT_THAT(read_wanted("April May").name, ElementsAre("april", "may")) << "both are first names";
}

TEST(Wanted, OtherDigitsBesideADateMakeItSomethingElse) {
  EXPECT_FALSE(read_wanted("Flat 9 4 1991 House 3").birth.has_value());
  EXPECT_FALSE(read_wanted("12 10 20 30 40").birth.has_value());
}

TEST(Wanted, ATelephoneNumberIsOneHoweverItIsSpaced) {
  for (const auto* typed :
       {"07700 900101", "+44 7700 900101", "+44 (0)7700-900101", "0044 7700 900 101", "07700\u00a0900101"})
    EXPECT_EQ(read_wanted(typed).phone, "447700900101") << typed;
  EXPECT_EQ(read_wanted("0101").phone_end, "0101");
  EXPECT_EQ(read_wanted("0101").phone, "");
  EXPECT_TRUE(read_wanted("101").nothing()) << "too many numbers end so";
  EXPECT_EQ(read_wanted("extension 0101").phone_end, "") << "it has letters";
}

TEST(Wanted, APostcodeIsReadWholeOrByItsFirstHalf) {
  for (const auto* typed : {"RM17 6SL", "rm176sl", " Rm17  6sl "}) EXPECT_EQ(read_wanted(typed).postcode, "rm176sl");
  EXPECT_EQ(read_wanted("RM17").postcode, "rm17");
  EXPECT_EQ(read_wanted("ZZ99 1AA").postcode, "zz991aa");
  for (const auto* typed : {"Marigold", "14 Nowhere Lane", "1991", "6SL"})
    EXPECT_EQ(read_wanted(typed).postcode, "") << typed;
}

TEST(Wanted, AnAddressHasTwoWordsAndOneOfThemLetters) {
  EXPECT_THAT(read_wanted("14, St John's Lane").address, ElementsAre("14", "st", "johns", "lane"));
  EXPECT_THAT(read_wanted("Nowhere Lane").address, ElementsAre("nowhere", "lane"));
  for (const auto* typed : {"Lane", "14 16", "07700 900101", "14 St"})
    EXPECT_THAT(read_wanted(typed).address, IsEmpty()) << typed;
}

TEST(Wanted, SaysWhatToEnterWhereNothingCanBeLookedFor) {
  const auto problem = [](std::string_view typed) { return problem_with(typed, read_wanted(typed)); };
  for (const auto* typed : {"", "  ", "?!"})
    EXPECT_EQ(problem(typed), "Enter a name, telephone number, address or date of birth") << typed;
  for (const auto* typed : {"1", "101", "9 4"}) EXPECT_TRUE(problem(typed).starts_with("Enter more of it")) << typed;
  for (const auto* typed : {"m", "0101", "RM17", "9 4 91", "Nowhere Lane"}) EXPECT_EQ(problem(typed), "") << typed;
}

TEST(Wanted, AnyBytesAreReadAndNoneBreakIt) {
  EXPECT_TRUE(read_wanted("\xff\xfe").nothing());
  EXPECT_FALSE(read_wanted(std::string(10'000, 'a')).nothing());
}

}  // namespace
}  // namespace waymark::people
