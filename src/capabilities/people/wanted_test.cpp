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
       {"9 4 1991", "09/04/1991", "9.4.1991", "9-Apr-1991", "9th April 1991", "1991-04-09", "09041991", "April 9 1991",
        "April 9th, 1991", "9th of April 1991", "9 of april 1991", "19910409", "9apr1991"})
    EXPECT_EQ(read_wanted(typed).birth, kApril) << typed;
  EXPECT_EQ(read_wanted("9/4/91").birth, (WantedBirth{91, 4, 9, true}));
  for (const auto* typed : {"090491", "april 9 91"})
    EXPECT_EQ(read_wanted(typed).birth, (WantedBirth{91, 4, 9, true})) << typed;
  EXPECT_EQ(read_wanted("090491").phone_end, "090491") << "it may be the end of a number too";
  EXPECT_EQ(read_wanted("29 2 00").birth, (WantedBirth{0, 2, 29, true})) << "a leap year of some century";
}

TEST(Wanted, WhatNoCalendarHasIsNoDate) {
  for (const auto* typed : {"31 2 1991", "9 13 1991", "9 4 199", "9 4", "32041991", "1991", "9 Apricot 1991", ""})
    EXPECT_FALSE(read_wanted(typed).birth.has_value()) << typed;
}

TEST(Wanted, ANameBesideADateIsMeantWithIt) {
  for (const auto* typed : {"Testerly 9/4/1991", "9 April 1991 testerly", "testerly 19910409", "Testerly, April 9 1991",
                            "testerly 9th of april 1991"}) {
    const auto wanted = read_wanted(typed);
    EXPECT_THAT(wanted.name, ElementsAre("testerly")) << typed;
    EXPECT_EQ(wanted.birth, kApril) << typed;
  }
  EXPECT_THAT(read_wanted("April May").name, ElementsAre("april", "may")) << "both are first names";
}

TEST(Wanted, AFirstNameThatIsAMonthStaysOne) {
  const auto wanted = read_wanted("June 9 4 1991");
  EXPECT_THAT(wanted.name, ElementsAre("june"));
  EXPECT_EQ(wanted.birth, kApril);
}

TEST(Wanted, WhatLooksLikeADateAndIsNoneIsNotReadAsSomethingElseInSilence) {
  for (const auto* typed : {"31 2 1991", "9 13 1991", "9/13/91", "9 Apricot 1991", "April 31 1991",
                            "31st of April 1991", "19911331", "April 1991", "testerly 31/2/1991"}) {
    EXPECT_TRUE(read_wanted(typed).no_such_date) << typed;
    EXPECT_FALSE(read_wanted(typed).birth.has_value()) << typed;
  }
  for (const auto* typed : {"9 4 1991", "07700 900101", "020 7946 0958", "12 10 20", "1991", "14 Nowhere Lane",
                            "April May", "RM17 6SL", "Flat 9 31 2 1991", "9 4", "", "1 1 1066"})
    EXPECT_FALSE(read_wanted(typed).no_such_date) << typed;
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
  EXPECT_THAT(read_wanted("14, St John's Lane").address.words, ElementsAre("14", "st", "johns", "lane"));
  EXPECT_THAT(read_wanted("Nowhere Lane").address.words, ElementsAre("nowhere", "lane"));
  for (const auto* typed : {"Lane", "14 16", "07700 900101", "14 St"})
    EXPECT_THAT(read_wanted(typed).address.words, IsEmpty()) << typed;
}

TEST(Wanted, OrAPostcodeWithWhateverStandsBesideIt) {
  const auto wanted = read_wanted("14 RM17 6SL");
  EXPECT_THAT(wanted.address.words, ElementsAre("14"));
  EXPECT_EQ(wanted.address.postcode, "rm176sl");
  EXPECT_THAT(read_wanted("RM17 6SL").address.words, IsEmpty()) << "a postcode alone is read as one";
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
