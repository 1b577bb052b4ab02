#include "core/same_place.hpp"

#include <gtest/gtest.h>

namespace waymark::core {
namespace {

struct Two {
  Address one;
  Address other;
};

void expect(bool same, bool (*rule)(const Address&, const Address&), const Two& two) {
  EXPECT_EQ(rule(two.one, two.other), same) << two.one.lines << " and " << two.other.lines;
  EXPECT_EQ(rule(two.other, two.one), same) << two.other.lines << " and " << two.one.lines;
}

TEST(MayBeOnePlace, WithoutAPostcodeByHouseAndStreet) {
  for (const auto& two : {Two{{"Flat 2, 14 Nowhere Lane", "ZZ99 1AA"}, {"14 Nowhere Lane, Grays", ""}},
                          Two{{"14 Nowhere Rd", ""}, {"14 Nowhere Road", ""}},
                          Two{{"14a Nowhere Rd, Grays", ""}, {"14 Nowhere Road", ""}},
                          Two{{"14-16 Nowhere Ave", ""}, {"16 Nowhere Avenue, Grays", ""}},
                          Two{{"2/14 Nowhere Ln", ""}, {"14 Nowhere", ""}},
                          Two{{"Rose Cottage, 14 Nowhere Cl", ""}, {"14 Nowhere Close, Grays", ""}},
                          Two{{"14 St James Gdns, Grays", ""}, {"14 Saint James Gardens", ""}},
                          Two{{"14 Nowere Lane, Grays", ""}, {"14 Nowhere Lane", ""}},
                          Two{{"14 Park Lane, Grays", ""}, {"14, Park Ln", ""}},
                          Two{{"Nowhere Lane 14", ""}, {"14 Nowhere Lane, Grays", ""}}})
    expect(true, may_be_one_place, two);
}

TEST(MayBeOnePlace, WhereTheHouseIsNotNamedByTheStreet) {
  expect(true, may_be_one_place, {{"Nowhere Lane, Grays", ""}, {"14 Nowhere Lane, Tilbury", ""}});
  expect(true, may_be_one_place, {{"Flat 2 Nowhere Court, Grays", ""}, {"Flat 7, Nowhere Ct", ""}});
}

TEST(MayBeOnePlace, AMistypedPostcodeMakesNoOtherPlace) {
  expect(true, may_be_one_place, {{"14 Nowhere Lane, Grays", "ZZ1 1AA"}, {"14 Nowhere Lane", "ZZ1 1AB"}});
  expect(true, may_be_one_place, {{"14 Nowhere Lane, Grays", "ZZ1 1AA"}, {"The old school", "zz11aa"}});
  expect(true, may_be_one_place, {{"16 Nowhere Lane, Grays ZY1 1AA", ""}, {"The old school", "ZY1 1AA"}});
}

TEST(MayBeOnePlace, AnotherHouseOrAnotherStreetIsAnotherPlace) {
  for (const auto& two :
       {Two{{"14 Nowhere Lane, Grays", ""}, {"16 Nowhere Lane, Grays", ""}},
        Two{{"14 Nowhere Lane, Grays", "ZZ1 1AA"}, {"14 Hidden Lane, Grays", "ZZ1 2BB"}},
        Two{{"14 The Avenue, Grays", ""}, {"14 The Close, Grays", ""}},
        Two{{"14 Mill Road, Grays", ""}, {"14 Hill Road, Grays", ""}},
        Two{{"3 Imaginary Court", "ZZ99 2BB"}, {"14 Nowhere Lane, Grays", "ZZ99 1AA"}},
        Two{{std::string(kNoFixedAbode), ""}, {"14 Nowhere Lane", ""}}, Two{{"", ""}, {"14 Nowhere Lane", ""}}})
    expect(false, may_be_one_place, two);
}

TEST(OneHome, IsToldHoweverItIsWritten) {
  for (const auto& two : {Two{{"14 Nowhere Lane, Grays", "ZY1 1AA"}, {"14 nowhere lane\nGRAYS", "zy11aa"}},
                          Two{{"14 Nowhere Lane", "ZY1 1AA"}, {"14 Nowhere Lane, Grays", "ZY1 1AA"}},
                          Two{{"14 Nowhere Lane", ""}, {"14 Nowhere Lane", "ZY1 1AA"}},
                          Two{{"14 Nowhere Lane, Grays", ""}, {"14 Nowhere Ln", "ZY1 1AA"}},
                          Two{{"14", "ZY1 1AA"}, {"Flat 2, 14 Nowhere Lane", "ZY1 1AA"}},
                          Two{{"14 Nowhere Lane", "ZY1"}, {"14 Nowhere Lane, Grays", "ZY1 1AA"}},
                          Two{{"Rose Cottage", "ZY1 1AA"}, {"Rose Cottage, Nowhere Lane", "ZY1 1AA"}}})
    expect(true, one_home, two);
}

TEST(OneHome, IsNotAnotherHouseAnotherFlatOrAnotherTown) {
  for (const auto& two : {Two{{"14 Nowhere Lane", "ZY1 1AA"}, {"16 Nowhere Lane", "ZY1 1AA"}},
                          Two{{"Flat 1, 14 Nowhere Lane", "ZY1 1AA"}, {"Flat 2, 14 Nowhere Lane", "ZY1 1AA"}},
                          Two{{"Flat 1 Nowhere Court", ""}, {"Flat 2 Nowhere Court", ""}},
                          Two{{"1 High Street", "ZY1 1AA"}, {"1 High Street", "ZY9 9ZZ"}},
                          Two{{"14 Nowhere Lane", ""}, {"14 Hidden Lane", ""}}})
    expect(false, one_home, two);
}

TEST(OneHome, IsNotKnownWhereNothingIsSaid) {
  for (const auto& two :
       {Two{{"", ""}, {"", ""}}, Two{{"", "ZY1 1AA"}, {"", "ZY1 1AA"}},
        Two{{"14 Nowhere Lane", "ZY1 1AA"}, {"", "ZY1 1AA"}}, Two{{"Nowhere Lane", ""}, {"14 Nowhere Lane", ""}},
        Two{{"No fixed abode", ""}, {"no fixed abode", ""}}})
    expect(false, one_home, two);
}

}  // namespace
}  // namespace waymark::core
