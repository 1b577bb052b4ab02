#include "capabilities/known_to/telling.hpp"

#include <gtest/gtest.h>

namespace waymark::known_to {
namespace {

const base::Date kToday = *base::parse_date("2026-02-03");

template <class T>
T dated(const char* code) {
  T entry;
  entry.code = code;
  entry.dated.effective_from = *base::parse_date("2020-01-01");
  return entry;
}

pack::Pack pack_of(bool right, bool holders) {
  pack::Pack pack;
  auto agency = dated<pack::Agency>("school");
  agency.notification_right = right;
  pack.agencies = pack::Editions<pack::Agency>({agency});
  auto basis = dated<pack::LawfulBasis>("care");
  basis.notice.holders = holders;
  pack.lawful_bases = pack::Editions<pack::LawfulBasis>({basis});
  return pack;
}

bool told(bool right, bool holders) { return holder_is_told(pack_of(right, holders), "school", "care", kToday); }

TEST(Telling, AHolderIsToldWhereItHasTheRightAndTheBasisTells) {
  EXPECT_TRUE(told(true, true));
  EXPECT_FALSE(told(false, true));
  EXPECT_FALSE(told(true, false));
  EXPECT_FALSE(told(false, false));
}

TEST(Telling, WhatThePackDoesNotHaveIsTold) {
  const auto pack = pack_of(false, false);
  EXPECT_TRUE(holder_is_told(pack, "unheard_of", "unheard_of", kToday));
  EXPECT_FALSE(holder_is_told(pack, "school", "unheard_of", kToday));
  EXPECT_FALSE(holder_is_told(pack, "unheard_of", "care", kToday));
}

}  // namespace
}  // namespace waymark::known_to
