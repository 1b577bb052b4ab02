// What whoever compares two agencies' records may read of each.
#include "core/reviewed_identity.hpp"

#include <gtest/gtest.h>

namespace waymark::core {
namespace {

Identity living_at(const char* lines, const char* postcode, AddressClass address_class) {
  Identity identity;
  identity.addresses = {{lines, postcode, address_class}};
  return identity;
}

TEST(Reviewed, OfAPostcodeOnlyTheFirstHalfIsLeft) {
  EXPECT_EQ(first_half("ZZ1 3CC"), "ZZ1");
  EXPECT_EQ(first_half("zz123cc"), "ZZ12");
  EXPECT_EQ(first_half("Z1 1AA"), "Z1");
  EXPECT_EQ(first_half("ZZ12"), "ZZ12") << "nobody wrote more";
  EXPECT_EQ(first_half(""), "");
}

TEST(Reviewed, NoStreetAndNothingOfAnAddressThatIsNotNormalIsLeft) {
  auto identity = living_at("3 Hidden Lane", "ZZ1 3CC", AddressClass::confidential);
  identity.addresses.push_back({"7 Nowhere Close", "ZZ2 4DD", AddressClass::normal});
  identity.emails = {"opal@example.org"};
  identity.nhs_number = "999 000 1375";
  const auto left = reviewed(identity);
  ASSERT_EQ(left.addresses.size(), 1U);
  EXPECT_EQ(left.addresses.front().lines, "");
  EXPECT_EQ(left.addresses.front().postcode, "ZZ2");
  EXPECT_TRUE(left.emails.empty());
  EXPECT_EQ(left.nhs_number, "");
}

TEST(Reviewed, TwoConfidentialAddressesAreTheSameOrNot) {
  const auto here = living_at("3 Hidden Lane", "ZZ1 3CC", AddressClass::confidential);
  const auto written_otherwise = living_at("3, hidden lane", "zz13cc", AddressClass::confidential);
  const auto elsewhere = living_at("3 Hidden Lane", "ZZ1 3CD", AddressClass::confidential);
  const auto no_postcode = living_at("3 hidden lane", "", AddressClass::confidential);
  EXPECT_EQ(confidential_addresses(here, written_otherwise), Confidential::same);
  EXPECT_EQ(confidential_addresses(here, elsewhere), Confidential::different);
  EXPECT_EQ(confidential_addresses(here, no_postcode), Confidential::same);
  EXPECT_EQ(confidential_addresses({}, {}), Confidential::none);
}

TEST(Reviewed, ANormalAddressNeverTellsWhereAConfidentialOneIs) {
  const auto hidden = living_at("3 Hidden Lane", "ZZ1 3CC", AddressClass::confidential);
  const auto open = living_at("3 Hidden Lane", "ZZ1 3CC", AddressClass::normal);
  EXPECT_EQ(confidential_addresses(hidden, open), Confidential::not_compared);
  EXPECT_EQ(confidential_addresses(open, hidden), Confidential::not_compared);
}

TEST(Reviewed, ARefugeAndASealedAddressAreNeverCompared) {
  for (const auto address_class : {AddressClass::refuge, AddressClass::sealed}) {
    const auto held = living_at("", "ZZ1 3CC", address_class);
    EXPECT_EQ(confidential_addresses(held, held), Confidential::not_compared);
    EXPECT_TRUE(holds_confidential(held));
  }
}

}  // namespace
}  // namespace waymark::core
