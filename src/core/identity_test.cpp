#include "core/identity.hpp"

#include <gtest/gtest.h>

namespace waymark::core {
namespace {

Identity full() {
  Identity identity;
  identity.forenames = "Siân \"Quote\" <b>";
  identity.surname = "O'Brien";
  identity.former_surnames = {"Placeholder", ""};
  identity.aliases = {{"Shaz", ""}};
  identity.birth_date = {1991, 4U, std::nullopt, linkage::YearSpan{1990, 1992}};
  identity.sex = linkage::Sex::other;
  identity.addresses = {{"14 Nowhere Lane\nGrays", "ZZ99 1AA", AddressClass::normal}, {"", "", AddressClass::refuge}};
  identity.phones = {"07700 900101"};
  identity.emails = {"a@example.org"};
  identity.nhs_number = "999 000 1375";
  return identity;
}

TEST(Identity, IsReadBackAsItWasWritten) {
  for (const auto& identity : {full(), Identity{}}) {
    const auto read = crypto::Codec<Identity>::read(crypto::Codec<Identity>::write(identity));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(*read, identity);
  }
  EXPECT_FALSE(crypto::Codec<Identity>::read("[]").ok());
}

TEST(Identity, OnlyNormalAddressesAreComparedOrDisclosed) {
  auto identity = full();
  identity.addresses.push_back({"1 Secret Street", "ZZ99 2BB", AddressClass::confidential});
  identity.addresses.push_back({"2 Secret Street", "ZZ99 2BB", AddressClass::sealed});
  ASSERT_EQ(comparable(identity).addresses.size(), 1U);
  EXPECT_EQ(comparable(identity).addresses[0].house, "14");
  ASSERT_EQ(disclosable(identity).addresses.size(), 1U);
  EXPECT_EQ(disclosable(identity).addresses[0].lines, "14 Nowhere Lane\nGrays");
}

TEST(Identity, AnAddressClassNobodyKnowsIsConfidential) {
  EXPECT_EQ(parse_address_class(""), AddressClass::confidential);
  EXPECT_EQ(parse_address_class("public"), AddressClass::confidential);
}

TEST(Identity, WhatCouldNotBeReadAgainIsNotKept) {
  Identity identity;
  identity.forenames = "Si\xc3";
  EXPECT_THROW(static_cast<void>(crypto::Codec<Identity>::write(identity)), base::InfrastructureError);
}

TEST(Age, IsKnownOnlyWhereTheDateLeavesNoDoubt) {
  const auto today = *base::parse_date("2026-02-03");
  EXPECT_EQ(age_on({2008, 2U, 3U, {}}, today), 18);
  EXPECT_EQ(age_on({2008, 2U, 4U, {}}, today), 17);
  EXPECT_EQ(age_on({2008, 3U, std::nullopt, {}}, today), 17);
  EXPECT_EQ(age_on({2008, 2U, std::nullopt, {}}, today), std::nullopt);
  EXPECT_EQ(age_on({2008, std::nullopt, std::nullopt, {}}, today), std::nullopt);
  EXPECT_EQ(age_on({}, today), std::nullopt);
}

TEST(BirthDate, IsSpokenAsFarAsItIsKnown) {
  EXPECT_EQ(spoken_birth_date({1991, 4U, 9U, {}}), "9 April 1991");
  EXPECT_EQ(spoken_birth_date({1991, 4U, std::nullopt, {}}), "April 1991");
  EXPECT_EQ(spoken_birth_date({1991, std::nullopt, std::nullopt, {}}), "1991");
  EXPECT_EQ(spoken_birth_date({}), "not known");
}

}  // namespace
}  // namespace waymark::core
