#include "linkage/normalise.hpp"

#include <gmock/gmock.h>

#include "linkage/simulate/dice.hpp"

namespace waymark::linkage {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(NameWords, WritesNamesOfAnyScriptInLatinLetters) {
  EXPECT_THAT(name_words("Łukasz"), ElementsAre("lukasz"));
  EXPECT_THAT(name_words("Siân"), ElementsAre("sian"));
  EXPECT_THAT(name_words("Sia\xCC\x82n"), ElementsAre("sian"));  // the same, with a combining accent
  EXPECT_THAT(name_words("Наталія"), ElementsAre("natalia"));
  EXPECT_THAT(name_words("Παπαδόπουλος"), ElementsAre("papadopoulos"));
  EXPECT_FALSE(name_words("محمد").empty());
  EXPECT_FALSE(name_words("김민지").empty());
  EXPECT_FALSE(name_words("王小明").empty());
}

TEST(NameWords, ApostrophesJoinAndOtherSignsSeparate) {
  for (const char* name : {"O'Brien", "O’Brien", "OBrien", "O`Brien", "OʼBrien"})
    EXPECT_THAT(name_words(name), ElementsAre("obrien")) << name;
  EXPECT_THAT(name_words("Smith-Jones"), ElementsAre("smith", "jones"));
  EXPECT_THAT(name_words("  Anne–Marie "), ElementsAre("anne", "marie"));
}

TEST(NameWords, LeavesOutTitlesUnlessTheyAreTheWholeName) {
  EXPECT_THAT(name_words("Mrs. Ada"), ElementsAre("ada"));
  EXPECT_THAT(name_words("Miss"), ElementsAre("miss"));
  EXPECT_THAT(name_words("1234 -- ''"), IsEmpty());
}

TEST(NameWords, TakesAnyBytes) {
  simulate::Dice dice(7);
  for (int round = 0; round < 3000; ++round) {
    std::string bytes(dice.below(40), '\0');
    for (char& byte : bytes) byte = static_cast<char>(dice.below(256));
    for (const std::string& word : name_words(bytes)) {
      EXPECT_THAT(word, testing::SizeIs(testing::Le(kLongestWord)));
      EXPECT_EQ(word.find_first_not_of("abcdefghijklmnopqrstuvwxyz"), std::string::npos);
    }
    (void)postcode(bytes), (void)phone_digits(bytes), (void)email_address(bytes), (void)nhs_number(bytes);
    (void)phone_numbers(bytes), (void)email_addresses(bytes);
  }
  EXPECT_THAT(name_words(std::string(100'000, 'a')), ElementsAre(std::string(kLongestWord, 'a')));
}

TEST(PhoneDigits, ManyWaysToWriteOneNumber) {
  for (const char* number :
       {"07700 900123", "+44 7700 900123", "0044 7700 900123", "+44 (0)7700 900-123", "7700900123", "07700900123 x12"})
    EXPECT_EQ(phone_digits(number), "447700900123") << number;
  EXPECT_EQ(phone_digits("+48 22 123 45 67"), "48221234567");
}

TEST(PhoneDigits, WhatIsNoNumberIsNothing) {
  for (const char* number :
       {"", "withheld", "00000000000", "07777777777", "0", "123456", "1234567890123456", "+000000"})
    EXPECT_EQ(phone_digits(number), "") << number;
}

TEST(PhoneDigits, AnExtensionFollowsANumberAndAnXInANameIsNone) {
  for (const char* number : {"Alex, 07700 900777", "alex 07700 900777 x12", "#07700 900777 #3", "07700 900777 ext 4"})
    EXPECT_EQ(phone_digits(number), "447700900777") << number;
}

TEST(PhoneNumbers, StandBesideOtherText) {
  for (const char* text :
       {"07700 900101", "07700 900101 (after 6)", "07700 900101 6pm to 9", "mob: +44 (0)7700 900-101",
        "Alex, 07700 900101", "0044 7700 900101 x12", "Ada (her aunt): 07700.900101.", "2 07700 900101",
        "07700\u00A0900101", "7700 900101", "ada2@example.org 07700 900101", "07700/900101", "07700, 900101"})
    EXPECT_THAT(phone_numbers(text), ElementsAre("447700900101")) << text;
}

TEST(PhoneNumbers, MayBeSeveral) {
  for (const char* text :
       {"07700 900101 / 07700 900102", "07700900101/07700900102", "07700 900101 07700 900102",
        "7700 900101 7700 900102", "07700 900101 or +44 7700 900102", "07700 900101 (work: 07700 900102)"})
    EXPECT_THAT(phone_numbers(text), ElementsAre("447700900101", "447700900102")) << text;
  EXPECT_THAT(phone_numbers("01632 960001, +48 22 123 45 67 / 07700 900101"),
              ElementsAre("441632960001", "48221234567", "447700900101"));
  EXPECT_THAT(phone_numbers("07700 900101 and 07700900101"), ElementsAre("447700900101"));
}

TEST(PhoneNumbers, GroupsThatBeginWithANoughtAreNotNumbersOfTheirOwn) {
  EXPECT_THAT(phone_numbers("020 7946 0000"), ElementsAre("442079460000"));
  EXPECT_THAT(phone_numbers("07700 900 023"), ElementsAre("447700900023"));
  EXPECT_THAT(phone_numbers("+44 (0)20 7946 0018"), ElementsAre("442079460018"));
}

TEST(PhoneNumbers, AreWhatPhoneDigitsMakesOfANumberAlone) {
  for (const char* number : {"07700 900123", "+48 22 123 45 67", "48221234567", "946 0000", "0800 1111", "01204 99999",
                             "0207/946 0000", "+999123456780"})
    EXPECT_THAT(phone_numbers(number), ElementsAre(phone_digits(number))) << number;
  for (const char* text :
       {"", "withheld", "after 6", "07777777777", "opal07700900101@example.org", "123456", "960 001 (after 6)"})
    EXPECT_THAT(phone_numbers(text), IsEmpty()) << text;
}

TEST(EmailAddressesIn, StandBesideOtherText) {
  const EmailAddress ada{"ada", "example.org"};
  for (const char* text : {"Ada@Example.org", "ada@example.org (mornings)", "Her aunt: ada@example.org.",
                           "07700 900101/ada@example.org", "ada @ example.org"})
    EXPECT_THAT(email_addresses(text), ElementsAre(ada)) << text;
  EXPECT_THAT(email_addresses("ada@example.org, basil@example.org; ada@example.org"),
              ElementsAre(ada, EmailAddress{"basil", "example.org"}));
  for (const char* text : {"", "none", "@home", "ada at example.org"})
    EXPECT_THAT(email_addresses(text), IsEmpty()) << text;
}

TEST(EmailAddressOf, IgnoresWhatProvidersIgnore) {
  EXPECT_EQ(email_address(" Ada.L+news@GMail.com "), (EmailAddress{"adal", "gmail.com"}));
  EXPECT_EQ(email_address("ada.l@example.org"), (EmailAddress{"ada.l", "example.org"}));
  for (const char* text : {"", "none", "@example.org", "a@", "a@b", "a@b@c.org", "a@.org", "+x@example.org"})
    EXPECT_FALSE(email_address(text)) << text;
}

TEST(PostcodeOf, FollowsThePublishedShape) {
  EXPECT_EQ(postcode("rm17 6sl")->text(), "RM17 6SL");
  EXPECT_EQ(postcode("RM176SL")->sector(), "RM17 6");
  EXPECT_EQ(postcode("RM17 OSL")->text(), "RM17 0SL");  // the letter O for a nought
  EXPECT_EQ(postcode("ec1a 1bb")->district(), "EC1A");
  EXPECT_EQ(postcode("gir 0aa")->text(), "GIR 0AA");
  EXPECT_FALSE(postcode("RM17")->whole());
  for (const char* text : {"", "RM17 6CI", "QM1 1AA", "AJ1 1AA", "4011", "ZZ99 3VZ", "RM17 6S", "RM17 6SLL"})
    EXPECT_FALSE(postcode(text)) << text;
}

TEST(NhsNumberOf, ChecksModulus11AndKnowsTheTestRange) {
  EXPECT_TRUE(nhs_number("943 476 5919")->valid);  // the published example
  EXPECT_FALSE(nhs_number("943 476 5918")->valid);
  for (const char* text : {"", "999 123 4560", "0000000000", "1111111111", "94347659190", "943476591"})
    EXPECT_FALSE(nhs_number(text)) << text;
}

TEST(HouseOf, LeavesOutWordsThatAddNothing) {
  EXPECT_EQ(house("Flat 12a"), "12a");
  EXPECT_EQ(house("No. 7"), "7");
  EXPECT_EQ(house("Flat 1, 2"), "1-2");
  EXPECT_NE(house("Flat 1, 2"), house("12"));
  EXPECT_EQ(house("Rose Cottage"), "rosecottage");
}

}  // namespace
}  // namespace waymark::linkage
