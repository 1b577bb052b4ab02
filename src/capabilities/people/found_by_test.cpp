#include "capabilities/people/found_by.hpp"

#include <gtest/gtest.h>

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
  auto unsure = marigold();
  unsure.birth_date.day.reset();
  EXPECT_EQ(by(unsure, "9 4 1991"), "");
}

TEST(FoundBy, APostcodeOrAnAddress) {
  for (const auto* typed : {"ZZ99 1AA", "zz991aa", "ZZ99"}) EXPECT_EQ(by(marigold(), typed), "Postcode") << typed;
  for (const auto* typed : {"14 Nowhere Lane", "nowhere la", "14 nowhere zz991aa", "Lane, Grays"})
    EXPECT_EQ(by(marigold(), typed), "Address") << typed;
  for (const auto* typed : {"1 Nowhere Lane", "140 Nowhere Lane", "ZZ9", "ZZ99 1AB", "Grays", "Somewhere Lane"})
    EXPECT_EQ(by(marigold(), typed), "") << typed;
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
  homeless.addresses = {{std::string(core::kNoFixedAbode), "", AddressClass::normal}};
  EXPECT_EQ(by(homeless, "no fixed abode"), "");
}

}  // namespace
}  // namespace waymark::people
