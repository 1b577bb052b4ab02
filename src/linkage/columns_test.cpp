#include "linkage/columns.hpp"

#include <gmock/gmock.h>

namespace waymark::linkage {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

using Fields = std::vector<std::string>;

Identity person(const Fields& header, const Fields& fields) { return read_person(columns_of(header), fields); }

BirthDate date(std::optional<int> year, std::optional<unsigned> month, std::optional<unsigned> day) {
  return {year, month, day, {}};
}

TEST(ColumnNames, AreReadHoweverTheyAreWritten) {
  for (const auto* const name : {"date_of_birth", "Date of Birth", "dateOfBirth", "DATE-OF-BIRTH", "DOB", "client_dob"})
    EXPECT_EQ(use_of(name), ColumnUse::birth_date) << name;
  for (const auto* const name : {"forename", "Forenames", "given_name", "first name", "FirstName"})
    EXPECT_EQ(use_of(name), ColumnUse::forenames) << name;
  for (const auto* const name : {"surname", "last_name", "Family name", "patient surname"})
    EXPECT_EQ(use_of(name), ColumnUse::surname) << name;
  for (const auto* const name : {"phone", "phone_number", "Mobile No.", "telephone 2", "phone1"})
    EXPECT_EQ(use_of(name), ColumnUse::phone) << name;
  for (const auto* const name : {"postcode", "post code", "postcode_fake", "Zip"})
    EXPECT_EQ(use_of(name), ColumnUse::postcode) << name;
  EXPECT_EQ(use_of("gender"), ColumnUse::sex);
  EXPECT_EQ(use_of("E-mail address"), ColumnUse::email);
  EXPECT_EQ(use_of("NHS number"), ColumnUse::nhs_number);
  EXPECT_EQ(use_of("soc_sec_id"), ColumnUse::number);
  EXPECT_EQ(use_of("Maiden name"), ColumnUse::former_surname);
  EXPECT_EQ(use_of("address_1"), ColumnUse::street);
}

TEST(ColumnNames, WhatSpeaksOfSomebodyElseOrOfNothingKnownIsNotUsed) {
  for (const auto* const name :
       {"mother_surname", "gp_postcode", "next of kin phone", "emergency_contact_name", "occupation", "suburb", "state",
        "address_2", "town", "", "  ", "12", "\xF0\x9F\x98\x80", "date_of_death"})
    EXPECT_EQ(use_of(name), ColumnUse::not_used) << name;
}

TEST(Columns, TheTruthIsUsedForNothingElse) {
  const Fields header{"id", "phone", "surname"};
  const auto columns = columns_of(header, "phone");
  EXPECT_EQ(columns[1].use, ColumnUse::truth);
  EXPECT_THAT(read_person(columns, Fields{"1", "01632960001", "Testerly"}).phones, IsEmpty());
  EXPECT_EQ(read_person(columns, Fields{"1", "a", "Testerly"}), read_person(columns, Fields{"2", "b", "Testerly"}));
}

TEST(Columns, OneColumnNamesTheRowAndIsNoEvidence) {
  const auto columns = columns_of(Fields{"record_id", "id", "surname"});
  EXPECT_EQ(columns[0].use, ColumnUse::row_id);
  EXPECT_EQ(columns[1].use, ColumnUse::not_used);
  EXPECT_FALSE(describe_people(columns_of(Fields{"id", "entity", "colour"}, "entity")));
  EXPECT_TRUE(describe_people(columns));
}

TEST(Columns, ARowBecomesAPerson) {
  const auto found = person({"given_name", "middle_name", "surname", "maiden_name", "sex", "dob", "house_number",
                             "street", "postcode", "mobile", "landline", "email", "nhs_number", "upn"},
                            {"Marigold", "May", "Testerly", "Placeholder", "F", "1992-04-09", "12", "High Street",
                             "ZY1 1AA", "07700 900101", "01632 960001", "m@example.org", "999 000 0018", "A1"});
  EXPECT_EQ(found.forenames, "Marigold May");
  EXPECT_EQ(found.surname, "Testerly");
  EXPECT_THAT(found.former_surnames, ElementsAre("Placeholder"));
  EXPECT_EQ(found.sex, Sex::female);
  EXPECT_EQ(found.birth_date, date(1992, 4, 9));
  ASSERT_EQ(found.addresses.size(), 1U);
  EXPECT_EQ(found.addresses.front().house, "12");
  EXPECT_EQ(found.addresses.front().postcode, "ZY1 1AA");
  EXPECT_EQ(found.addresses.front().uprn, "");
  EXPECT_TRUE(found.addresses.front().class_normal);
  EXPECT_THAT(found.phones, ElementsAre("07700 900101", "01632 960001"));
  EXPECT_THAT(found.emails, ElementsAre("m@example.org"));
  EXPECT_EQ(found.nhs_number, "999 000 0018");
  EXPECT_THAT(found.numbers, ElementsAre(Number{"upn", "A1", false}));
}

TEST(Columns, NumbersOfTwoKindsAreNotHeldAgainstEachOther) {
  const auto found = person({"soc_sec_id", "passport number"}, {"7", "7"});
  ASSERT_EQ(found.numbers.size(), 2U);
  EXPECT_NE(found.numbers[0].scheme, found.numbers[1].scheme);
}

TEST(Columns, AHouseNumberIsFoundInTheStreet) {
  const auto house = [](const std::string& street) {
    return person({"address_1", "postcode"}, {street, "ZY1 1AA"}).addresses.front().house;
  };
  EXPECT_EQ(house("12a High Street"), "12a");
  EXPECT_EQ(house("Flat 3, 12 High Street"), "3, 12");
  EXPECT_EQ(house("Rose Cottage"), "Rose Cottage");
}

TEST(Columns, AHomeAbroadIsOneReferenceOfHouseStreetAndPostcode) {
  const Fields header{"street_number", "address_1", "postcode"};
  EXPECT_EQ(person(header, {"6", "tullaroop street", "4011"}).addresses.front().uprn, "6 tullaroop street 4011");
  EXPECT_EQ(person(header, {"6", "", "4011"}).addresses.front().uprn, "");
  EXPECT_EQ(person(header, {"6", "tullaroop street", ""}).addresses.front().uprn, "");
}

TEST(FullNames, AreDividedAtTheLastWordOrTheComma) {
  const auto name = [](const std::string& full) {
    const auto found = person({"full_name"}, {full});
    return found.forenames + '|' + found.surname;
  };
  EXPECT_EQ(name("Marigold May Testerly"), "marigold may|testerly");
  EXPECT_EQ(name("Testerly, Marigold May"), "marigold may|testerly");
  EXPECT_EQ(name("Mr Barnaby Testerly, 2nd Baronet"), "barnaby|testerly");
  EXPECT_EQ(name("Barnaby Testerly 2nd"), "barnaby|testerly");
  EXPECT_EQ(name("Marigold"), "marigold|");
  EXPECT_EQ(name("2nd"), "|");
  EXPECT_EQ(name(","), "|");
}

TEST(FullNames, SayWhatTheColumnsForTheirPartsLeaveOut) {
  const auto name = [](const std::string& full, const std::string& forename, const std::string& surname) {
    const auto found = person({"full name", "forename", "surname"}, {full, forename, surname});
    return found.forenames + '|' + found.surname;
  };
  EXPECT_EQ(name("Marigold May de Placeholder", "Marigold", "de Placeholder"), "marigold may|de placeholder");
  EXPECT_EQ(name("Marigold Testerly", "Marigold", "Testerly"), "Marigold|Testerly");
  EXPECT_EQ(name("", "Marigold", "Testerly"), "Marigold|Testerly");
  EXPECT_EQ(name("Marigold", "Marigold", ""), "Marigold|");
  EXPECT_EQ(name("Marigold May", "Marigold May", ""), "Marigold May|");
  EXPECT_EQ(name("Marigold", "", "Testerly"), "Marigold|Testerly");
}

TEST(FullNames, NameBesideASurnameIsTheForename) {
  const auto found = person({"name", "surname"}, {"Marigold May", "Testerly"});
  EXPECT_EQ(found.forenames, "Marigold May");
  EXPECT_EQ(found.surname, "Testerly");
}

TEST(BirthDates, AreReadAsRegistersWriteThem) {
  for (const auto* const text : {"19920409", "09041992", "1992-04-09", "1992/4/9", "09/04/1992", "9.4.1992",
                                 "9 Apr 1992", "09-APRIL-1992", "1992-04-09T00:00:00", "09/04/1992 00:00"})
    EXPECT_EQ(read_birth_date(text), date(1992, 4, 9)) << text;
}

TEST(BirthDates, KeepThePartsThatAreKnown) {
  EXPECT_EQ(read_birth_date("1992"), date(1992, {}, {}));
  EXPECT_EQ(read_birth_date("1992-04"), date(1992, 4, {}));
  EXPECT_EQ(read_birth_date("04/1992"), date(1992, 4, {}));
  EXPECT_EQ(read_birth_date("1992-00-00"), date(1992, {}, {}));
  EXPECT_EQ(read_birth_date("09/04/92"), date({}, 4, 9));
  EXPECT_EQ(read_birth_date("00/00/1992"), date(1992, {}, {}));
}

TEST(BirthDates, DayAndMonthInTheWrongPlacesAreKeptForTheComparison) {
  EXPECT_EQ(read_birth_date("12/31/1992"), date(1992, 31, 12));
  EXPECT_EQ(read_birth_date("19921304"), date(1992, 13, 4));
}

TEST(BirthDates, WhatIsNoneIsUnknown) {
  for (const auto* const text : {"", " ", "unknown", "n/a", "34", "199204091", "--", "\xFF\xFF"})
    EXPECT_EQ(read_birth_date(text), BirthDate{}) << text;
}

TEST(BirthDates, StandInOneColumnOrInThree) {
  EXPECT_EQ(person({"birth_year", "birth_month", "birth_day"}, {"1992", "4", "9"}).birth_date, date(1992, 4, 9));
  EXPECT_EQ(person({"yob"}, {"about 1992"}).birth_date, BirthDate{});
}

TEST(Sexes, AreReadByWordOrLetter) {
  EXPECT_EQ(read_sex("F"), Sex::female);
  EXPECT_EQ(read_sex(" Male "), Sex::male);
  EXPECT_EQ(read_sex("Non-binary"), Sex::other);
  EXPECT_EQ(read_sex("q"), Sex::unknown);
  EXPECT_EQ(read_sex(""), Sex::unknown);
}

}  // namespace
}  // namespace waymark::linkage
