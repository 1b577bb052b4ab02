#include "capabilities/people/identity_view.hpp"

#include <gtest/gtest.h>

namespace waymark::people {
namespace {

using core::AddressClass;

core::Record at(const char* lines, const char* postcode, AddressClass address_class) {
  core::Record record;
  record.identity.addresses = {{lines, postcode, address_class}};
  return record;
}

std::string shown(const std::vector<core::Record>& records) {
  pack::Pack pack;
  pack.partnership.time_zone = "Europe/London";
  return records_view(records, pack).take();
}

std::size_t count(const std::string& page, std::string_view text) {
  std::size_t times = 0;
  for (auto from = page.find(text); from != std::string::npos; from = page.find(text, from + text.size())) ++times;
  return times;
}

constexpr std::string_view kWarning = "Confidential: tell nobody";

TEST(RecordsView, AnAddressHasTheWarningThatAnotherRecordDemands) {
  const auto open = at("14 Nowhere Lane, Grays", "ZZ1 1AA", AddressClass::normal);
  const auto secret = at("Flat 2, 14 Nowhere Ln", "", AddressClass::confidential);
  EXPECT_EQ(count(shown({open}), kWarning), 0U);
  EXPECT_EQ(count(shown({open, secret}), kWarning), 2U);
  EXPECT_EQ(count(shown({secret, open}), kWarning), 2U);
  EXPECT_EQ(count(shown({secret, open}), "Nowhere"), 2U) << "our own agency reads it";
}

TEST(RecordsView, WhatOneRecordHasSealedStandsNowhere) {
  const auto page = shown({at("14 Nowhere Lane, Grays", "ZZ1 1AA", AddressClass::confidential),
                           at("14 Nowhere Lane", "", AddressClass::sealed),
                           at("3 Imaginary Court", "ZZ1 2BB", AddressClass::normal)});
  EXPECT_EQ(count(page, "Nowhere"), 0U);
  EXPECT_EQ(count(page, "Sealed. Not shown on this page."), 2U);
  EXPECT_EQ(count(page, "Imaginary"), 1U);
}

}  // namespace
}  // namespace waymark::people
