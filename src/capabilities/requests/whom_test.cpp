// On the demonstration's pack.
#include "capabilities/requests/whom.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

namespace waymark::requests {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

const pack::Pack& demo_pack() {
  static const auto loaded = pack::load(std::filesystem::path(std::getenv("WAYMARK_SOURCE")) / "packs" / "demo");
  return *loaded.pack;
}

const base::Date kToday = *base::parse_date("2026-02-03");

Asker officer() { return {"thurrock_tenancy_services", demo_pack(), kToday}; }

known_to::Holder holder(const char* agency, const char* name) {
  known_to::Holder made;
  made.agency = agency;
  made.name = name;
  made.shown_as = *name ? name : "Specialist support";
  return made;
}

known_to::Answer answer() {
  known_to::Answer made;
  made.holders = {holder("essex_police", "Essex Police"), holder("", "")};
  return made;
}

core::RecordId record(char digit) { return *core::RecordId::parse(std::string(base::kIdTextLength, digit)); }

std::vector<known_to::Told::Asked> told() {
  return {{"essex_police", record('1')}, {"sericc", record('2')}, {"sexual_health_services", record('3')}};
}

std::vector<std::string> values(const std::vector<Whom>& all) {
  std::vector<std::string> texts;
  for (const auto& whom : all) texts.push_back(whom.value);
  return texts;
}

std::vector<Delivery> carried(std::string_view whom, std::string_view desk = "") {
  const auto found = chosen(whom, desk, answer(), officer());
  if (!found) return {};
  return deliveries(*found, answer(), told(), officer());
}

TEST(Whom, EachNamedHolderCanBeAskedAndSpecialistSupportAsOne) {
  const auto all = holders_to_ask(answer(), officer());
  EXPECT_THAT(values(all), ElementsAre("holder-essex_police", "specialist"));
  EXPECT_EQ(all.back().label, "Specialist support, through the contact desk");
  EXPECT_EQ(all.back().agency, "");
  EXPECT_EQ(all.back().desk, "");
}

TEST(Whom, AHolderWhomTheBasisDoesNotNameIsNotOffered) {
  auto silent = answer();
  silent.holders.front().name.clear();
  EXPECT_THAT(values(holders_to_ask(silent, officer())), ElementsAre("specialist"));
}

TEST(Whom, NoDeskOfOnesOwnAndNoneWithoutARightToBeTold) {
  const auto all = values(desks_to_ask(officer()));
  EXPECT_THAT(all, Contains("essex_police/mash"));
  EXPECT_THAT(all, Contains("sericc/office")) << "whether it knows somebody is for it to say";
  EXPECT_THAT(all, Not(Contains("thurrock_tenancy_services/duty")));
  EXPECT_THAT(all, Not(Contains("setdab/office")));
  EXPECT_FALSE(chosen("another", "setdab/office", answer(), officer()).has_value());
}

TEST(Whom, AHolderIsToldWhichOfItsRecordsWasMeant) {
  const auto to = carried("holder-essex_police");
  ASSERT_EQ(to.size(), 1U);
  EXPECT_EQ(to[0].agency, "essex_police");
  EXPECT_EQ(to[0].record, record('1'));
}

// It was decided since that their record is somebody else's: they look for themselves.
TEST(Whom, AHolderWithoutARecordOfThePersonIsAskedAllTheSame) {
  const auto police = chosen("holder-essex_police", "", answer(), officer());
  ASSERT_TRUE(police.has_value());
  const auto to = deliveries(*police, answer(), {{"sericc", record('2')}}, officer());
  ASSERT_EQ(to.size(), 1U);
  EXPECT_EQ(to[0].agency, "essex_police");
  EXPECT_FALSE(to[0].record.has_value());
}

TEST(Whom, SpecialistSupportIsCarriedToEachSensitiveHolderAndNobodyElse) {
  const auto to = carried("specialist");
  ASSERT_EQ(to.size(), 2U);
  EXPECT_EQ(to[0].agency, "sericc");
  EXPECT_EQ(to[1].agency, "sexual_health_services");
  EXPECT_EQ(to[1].record, record('3'));
}

TEST(Whom, AnotherDeskIsToldOfNoRecordEvenWhereItHasOne) {
  for (const auto* desk : {"essex_police/mash", "sericc/office"}) {
    const auto to = carried("another", desk);
    ASSERT_EQ(to.size(), 1U) << desk;
    EXPECT_FALSE(to[0].record.has_value()) << desk;
  }
}

TEST(Whom, WhatTheFormNeverOfferedIsNobody) {
  EXPECT_THAT(carried("holder-sericc"), IsEmpty());
  EXPECT_THAT(carried("another", "essex_police"), IsEmpty());
  EXPECT_THAT(carried(""), IsEmpty());
  const known_to::Answer nobody;
  EXPECT_FALSE(chosen("specialist", "", nobody, officer()).has_value());
}

TEST(Whom, SpecialistSupportThatNobodyIsAnyLongerIsCarriedNowhere) {
  const auto specialist = chosen("specialist", "", answer(), officer());
  ASSERT_TRUE(specialist.has_value());
  EXPECT_THAT(deliveries(*specialist, answer(), {{"essex_police", record('1')}}, officer()), IsEmpty());
}

}  // namespace
}  // namespace waymark::requests
