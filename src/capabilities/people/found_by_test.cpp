#include "capabilities/people/found_by.hpp"

#include <gtest/gtest.h>

#include <tuple>

namespace waymark::people {
namespace {

using core::AddressClass;

core::Identity marigold() {
  core::Identity identity;
  identity.forenames = "Marigold Anne-Marie";
  identity.surname = "O'Testerly";
  identity.former_surnames = {"Placeholder"};
  identity.aliases = {{"Goldie", ""}};
  identity.birth_date.year = 1991;
  identity.birth_date.month = 4U;
  identity.birth_date.day = 9U;
  identity.phones = {"07700 900101", "01632 960401"};
  identity.addresses = {{"14 Nowhere Lane, Grays", "ZZ99 1AA", AddressClass::normal}};
  return identity;
}

std::string by(const core::Identity& identity, std::string_view typed,
               const std::vector<core::Address>& kept_back = {}) {
  const auto found = found_by(identity, read_wanted(typed), kept_back);
  return found ? std::string(found->words) : "";
}

TEST(FoundBy, EveryWordTypedBeginsAWordOfAName) {
  for (const auto* typed : {"mari", "MARIGOLD", "o'test", "otest", "marie mari", "Anne Marie O'Testerly"})
    EXPECT_EQ(by(marigold(), typed), "Name") << typed;
  for (const auto* typed : {"placeh", "goldie otest"})
    EXPECT_EQ(by(marigold(), typed), "Former or other name") << typed;
  for (const auto* typed : {"jones", "mari jones"}) EXPECT_EQ(by(marigold(), typed), "") << typed;
}

TEST(FoundBy, ThreeLettersMayStandWithinAName) {
  for (const auto* typed : {"ste", "esterly", "holder", "igold est"}) {
    EXPECT_EQ(by(marigold(), typed), "Part of a name") << typed;
    EXPECT_TRUE(found_by(marigold(), read_wanted(typed), {}).value_or(FoundBy{}).nearly) << typed;
  }
  for (const auto* typed : {"st", "ig", "y"}) EXPECT_EQ(by(marigold(), typed), "") << typed;
}

TEST(FoundBy, ATelephoneNumberWholeOrByItsEnd) {
  for (const auto* typed : {"07700900101", "+44 7700 900 101", "900101", "0101", "01632 960401"})
    EXPECT_EQ(by(marigold(), typed), "Telephone number") << typed;
  for (const auto* typed : {"07700 900102", "7700 9001", "101"}) EXPECT_EQ(by(marigold(), typed), "") << typed;
}

TEST(FoundBy, ADateOfBirthAloneOrBesideAName) {
  EXPECT_EQ(by(marigold(), "9 4 1991"), "Date of birth");
  EXPECT_EQ(by(marigold(), "9/4/91"), "Date of birth");
  EXPECT_EQ(by(marigold(), "4 9 1991"), "Date of birth, with day and month exchanged");
  EXPECT_EQ(by(marigold(), "otest 9 4 1991"), "Name and date of birth");
  for (const auto* typed : {"10 4 1991", "9 4 1990", "9/4/01", "jones 9 4 1991", "otest 9 4 1990"})
    EXPECT_EQ(by(marigold(), typed), "") << typed;
}

TEST(FoundBy, ANameBesideADateFindsWhoeverHasNoWholeOneUnlessItIsAnother) {
  const std::string_view not_whole = "Name; the record has no whole date of birth";
  const auto born = [](std::optional<int> year, std::optional<unsigned> month, std::optional<unsigned> day) {
    auto identity = marigold();
    identity.birth_date = {year, month, day, {}};
    return identity;
  };
  for (const auto& unsure : {born({}, {}, {}), born(1991, {}, {}), born(1991, 4U, {}), born({}, 4U, 9U)}) {
    EXPECT_EQ(by(unsure, "otest 9/4/1991"), not_whole);
    EXPECT_EQ(by(unsure, "otest 9/4/91"), not_whole);
    EXPECT_TRUE(found_by(unsure, read_wanted("otest 9/4/1991"), {}).value_or(FoundBy{}).nearly);
    EXPECT_EQ(by(unsure, "9/4/1991"), "") << "a date alone is held against whole ones";
    EXPECT_EQ(by(unsure, "jones 9/4/1991"), "");
  }
  for (const auto& another : {born(1990, {}, {}), born(1991, 5U, {}), born({}, {}, 10U)})
    EXPECT_EQ(by(another, "otest 9/4/1991"), "");
  auto about_thirty = born({}, {}, {});
  about_thirty.birth_date.stated = linkage::YearSpan{1989, 1993};
  for (const auto* typed : {"otest 9/4/1991", "otest 9/4/91"}) EXPECT_EQ(by(about_thirty, typed), not_whole) << typed;
  for (const auto* typed : {"otest 9/4/1994", "otest 9/4/88"}) EXPECT_EQ(by(about_thirty, typed), "") << typed;
}

TEST(FoundBy, JoinedAndPartedNamesMeet) {
  const std::tuple<const char*, const char*> all[] = {
      {"O Brien", "O'Brien"},      {"O'Brien", "O Brien"},         {"D Souza", "D'Souza"},
      {"Al-Hassan", "Alhassan"},   {"Alhassan", "Al-Hassan"},      {"Anne-Marie", "Annemarie"},
      {"Annemarie", "Anne Marie"}, {"Mc Donald", "McDonald"},      {"McDonald", "Mc Donald"},
      {"Maryjo", "Mary Jo"},       {"van der Berg", "vanderberg"}, {"Vanderberg", "van der berg"}};
  for (const auto& [held, typed] : all) {
    core::Identity identity;
    identity.surname = held;
    EXPECT_EQ(by(identity, typed), "Name") << held << ", " << typed;
    identity = {};
    identity.aliases = {{held, ""}};
    EXPECT_EQ(by(identity, typed), "Former or other name") << held << ", " << typed;
  }
}

TEST(FoundBy, WhatIsJoinedIsMeantWhole) {
  core::Identity identity;
  identity.forenames = "Ann Abel";
  identity.surname = "O Brien";
  EXPECT_EQ(by(identity, "anna"), "Part of a name");
  EXPECT_EQ(by(identity, "obri"), "Part of a name");
  EXPECT_EQ(by(identity, "annabel obrien"), "Name");
  EXPECT_EQ(by(identity, "abelo"), "") << "forenames and surname are two";
}

TEST(FoundBy, APostcodeOrAnAddress) {
  for (const auto* typed : {"ZZ99 1AA", "zz991aa", "ZZ99"}) EXPECT_EQ(by(marigold(), typed), "Postcode") << typed;
  for (const auto* typed : {"14 Nowhere Lane", "nowhere la", "14 nowhere zz991aa", "Lane, Grays"})
    EXPECT_EQ(by(marigold(), typed), "Address") << typed;
  for (const auto* typed : {"1 Nowhere Lane", "140 Nowhere Lane", "ZZ9", "ZZ99 1AB", "Grays", "Somewhere Lane"})
    EXPECT_EQ(by(marigold(), typed), "") << typed;
}

TEST(FoundBy, AnAddressWithAPostcodeHoweverEitherIsWritten) {
  const auto lives_at = [](std::string lines, std::string postcode) {
    core::Identity identity;
    identity.addresses = {{std::move(lines), std::move(postcode), AddressClass::normal}};
    return identity;
  };
  const auto spaced = lives_at("14 Nowhere Lane", "RM17 6SL");
  const auto unspaced = lives_at("14 Nowhere Lane", "RM176SL");
  const auto in_lines = lives_at("14 Nowhere Lane\nRM17 6SL", "");
  for (const auto& held : {spaced, unspaced, in_lines}) {
    for (const auto* typed : {"14 Nowhere Lane RM17 6SL", "14 nowhere lane, rm176sl", "14 RM17 6SL", "Lane RM17"})
      EXPECT_EQ(by(held, typed), "Address") << typed;
    for (const auto* typed : {"14 Nowhere Lane, Grays RM17 6SL", "14 Nowhere Lane, Grays"})
      EXPECT_EQ(by(held, typed), "Part of an address") << typed;
    for (const auto* typed : {"15 Nowhere Lane RM17 6SL", "14 Nowhere Lane RM17 6SN", "Somewhere RM17 6SL",
                              "15 Nowhere Lane, Grays", "14 Somewhere Lane, Grays"})
      EXPECT_EQ(by(held, typed), "") << typed;
    EXPECT_EQ(by(held, "RM17 6SL"), "Postcode");
  }
  const auto without = lives_at("14 Nowhere Lane", "");
  EXPECT_EQ(by(without, "14 Nowhere Lane RM17 6SL"), "Part of an address");
  EXPECT_EQ(by(without, "RM17 6SL"), "");
  EXPECT_EQ(by(lives_at("Nowhere Lane", ""), "14 Nowhere Lane, Grays"), "") << "a street alone is not a place";
}

TEST(FoundBy, EachNumberOfAFieldThatHoldsSeveral) {
  core::Identity identity;
  identity.phones = {"07700 900101 or 07700 900102 (after 6)", "900 177"};
  for (const auto* typed : {"07700 900101", "+44 7700 900102", "0102", "900177"})
    EXPECT_EQ(by(identity, typed), "Telephone number") << typed;
}

TEST(FoundBy, NobodyIsFoundAtAnAddressThatIsNotNormal) {
  for (const auto address_class : {AddressClass::confidential, AddressClass::refuge, AddressClass::sealed}) {
    auto hidden = marigold();
    hidden.addresses.front().address_class = address_class;
    for (const auto* typed : {"ZZ99 1AA", "ZZ99", "14 Nowhere Lane", "Nowhere Lane Grays"})
      EXPECT_EQ(by(hidden, typed), "") << core::to_text(address_class) << ", " << typed;
    EXPECT_EQ(by(hidden, "mari"), "Name") << "the person is still found by name";
  }
}

TEST(FoundBy, NorWhereAnotherRecordSaysThatItIsNotNormal) {
  const std::vector<core::Address> kept_back[] = {{{"14 Nowhere Lane", "ZZ99 1AA", AddressClass::confidential}},
                                                  {{"", "zz991aa", AddressClass::confidential}},
                                                  {{"14 nowhere lane", "", AddressClass::sealed}},
                                                  {{"Flat 2, 14 Nowhere Lane, Grays", "", AddressClass::confidential}}};
  for (const auto& one : kept_back)
    for (const auto* typed : {"ZZ99 1AA", "14 Nowhere Lane"})
      EXPECT_EQ(by(marigold(), typed, one), "") << one.front().lines;
  const std::vector<core::Address> elsewhere = {{"3 Imaginary Court", "ZZ99 2BB", AddressClass::confidential},
                                                {"", "", AddressClass::refuge}};
  EXPECT_EQ(by(marigold(), "14 Nowhere Lane", elsewhere), "Address");
}

TEST(FoundBy, WhoHasNoHomeIsNotListedByThat) {
  auto homeless = marigold();
  for (const auto* lines : {core::kNoFixedAbode.data(), "no fixed  abode"}) {
    homeless.addresses = {{lines, "", AddressClass::normal}};
    EXPECT_EQ(by(homeless, "no fixed abode"), "");
  }
}

}  // namespace
}  // namespace waymark::people
