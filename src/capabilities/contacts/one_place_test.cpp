#include "capabilities/contacts/one_place.hpp"

#include <gtest/gtest.h>

namespace waymark::contacts {
namespace {

TEST(OnePlace, IsToldHoweverItIsWritten) {
  EXPECT_TRUE(one_place({"14 Nowhere Lane, Grays", "ZY1 1AA"}, {"14 nowhere lane\nGRAYS", "zy11aa"}));
  EXPECT_TRUE(one_place({"14 Nowhere Lane", "ZY1 1AA"}, {"14 Nowhere Lane, Grays", "ZY1 1AA"}));
  EXPECT_TRUE(one_place({"14 Nowhere Lane", ""}, {"14 Nowhere Lane", "ZY1 1AA"}));
}

TEST(OnePlace, IsNotAnotherHouseAndNotAnotherTown) {
  EXPECT_FALSE(one_place({"14 Nowhere Lane", "ZY1 1AA"}, {"16 Nowhere Lane", "ZY1 1AA"}));
  EXPECT_FALSE(one_place({"1 High Street", "ZY1 1AA"}, {"1 High Street", "ZY9 9ZZ"}));
}

TEST(OnePlace, IsNotKnownWhereNothingIsSaid) {
  EXPECT_FALSE(one_place({"", ""}, {"", ""}));
  EXPECT_FALSE(one_place({"", "ZY1 1AA"}, {"", "ZY1 1AA"})) << "a postcode alone is a street";
  EXPECT_FALSE(one_place({"14 Nowhere Lane", "ZY1 1AA"}, {"", "ZY1 1AA"}));
  EXPECT_FALSE(one_place({"No fixed abode", ""}, {"No fixed abode", ""}));
}

}  // namespace
}  // namespace waymark::contacts
