// The laws of the tests of the law, on the partnership's own pack.
#include "pack/statutory.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

#include "pack/pack.hpp"

namespace waymark::pack {
namespace {

const Pack& thurrock() {
  static const auto loaded = load(std::filesystem::path(std::getenv("WAYMARK_SOURCE")) / "packs" / "thurrock");
  return *loaded.pack;
}

StatutoryFacts spouses(int age, int harmer_age) {
  StatutoryFacts facts;
  facts.forms = {"physical_abuse"};
  facts.age = age;
  facts.harmers = {harmer_age};
  facts.relationships = {"spouse"};
  return facts;
}

StatutoryResult result_of(const StatutoryFacts& facts, std::string_view test, const char* day = "2026-02-03") {
  for (auto& result : statutory_results(thurrock(), facts, *base::parse_date(day)))
    if (result.test->code == test) return result;
  return {};
}

StatutoryOutcome outcome(const StatutoryFacts& facts, const char* day = "2026-02-03") {
  return result_of(facts, "domestic_abuse", day).outcome;
}

TEST(StatutoryTests, DomesticAbuseNeedsBothToBeSixteenAndConnected) {
  EXPECT_EQ(outcome(spouses(34, 36)), StatutoryOutcome::met);
  EXPECT_EQ(outcome(spouses(16, 16)), StatutoryOutcome::met);
  EXPECT_EQ(outcome(spouses(15, 36)), StatutoryOutcome::not_met);
  EXPECT_EQ(outcome(spouses(34, 15)), StatutoryOutcome::not_met);
  auto neighbours = spouses(34, 36);
  neighbours.relationships = {"neighbour"};
  EXPECT_EQ(outcome(neighbours), StatutoryOutcome::not_met);
}

TEST(StatutoryTests, WhatNobodySaidIsAskedForAndNeverTaken) {
  auto facts = spouses(34, 36);
  facts.age.reset();
  EXPECT_EQ(outcome(facts), StatutoryOutcome::unknown);
  for (const auto* unsaid : {"", "not_known"}) {
    facts = spouses(34, 36);
    facts.relationships = {unsaid};
    EXPECT_EQ(outcome(facts), StatutoryOutcome::unknown) << unsaid;
  }
  facts = {};
  facts.forms = {"domestic_abuse"};
  EXPECT_EQ(outcome(facts), StatutoryOutcome::unknown) << "nobody was named who causes the harm";
  EXPECT_EQ(result_of(facts, "domestic_abuse").sentences.size(), 3U);
}

TEST(StatutoryTests, WhatFailsNamesAnotherRouteEvenWhereMoreIsUnknown) {
  auto facts = spouses(12, 36);
  facts.relationships = {""};
  const auto result = result_of(facts, "domestic_abuse");
  EXPECT_EQ(result.outcome, StatutoryOutcome::not_met);
  ASSERT_EQ(result.sentences.size(), 1U);
  EXPECT_NE(result.sentences.front().find("children’s safeguarding"), std::string::npos);
}

TEST(StatutoryTests, OneOfSeveralWhoCauseHarmIsEnough) {
  auto facts = spouses(34, 14);
  facts.harmers.emplace_back(40);
  facts.relationships.emplace_back("in_law");
  EXPECT_EQ(outcome(facts), StatutoryOutcome::met);
  facts.relationships.back() = "stranger";
  EXPECT_EQ(outcome(facts), StatutoryOutcome::not_met);
}

TEST(StatutoryTests, TheLawOfTheDayCountsOnEachSideOfItsFirstDay) {
  const auto law = [](const char* day) { return result_of(spouses(34, 36), "domestic_abuse", day).test->law; };
  EXPECT_NE(law("2021-09-30").find("2013"), std::string::npos);
  EXPECT_NE(law("2021-10-01").find("2021"), std::string::npos);
  EXPECT_EQ(result_of(spouses(34, 36), "priority_need", "2021-07-04").test, nullptr);
  EXPECT_NE(result_of(spouses(34, 36), "priority_need", "2021-07-05").test, nullptr);
}

TEST(StatutoryTests, AChildWhoHeardItAndIsRelatedIsAVictimWhereverTheChildLives) {
  auto facts = spouses(34, 36);
  EXPECT_EQ(result_of(facts, "child_victim").test, nullptr) << "no child was named";
  facts.children = {{{"heard"}, "yes"}};
  EXPECT_EQ(result_of(facts, "child_victim").outcome, StatutoryOutcome::met);
  facts.children = {{{"away"}, "yes"}};
  EXPECT_EQ(result_of(facts, "child_victim").outcome, StatutoryOutcome::not_met);
  facts.children = {{{"saw"}, ""}};
  EXPECT_EQ(result_of(facts, "child_victim").outcome, StatutoryOutcome::unknown);
  facts.children = {{{"away"}, "yes"}, {{"effects"}, "yes"}};
  EXPECT_EQ(result_of(facts, "child_victim").outcome, StatutoryOutcome::met) << "one of two is enough";
}

TEST(StatutoryTests, TheDutyToReportFgmEndsAtEighteen) {
  StatutoryFacts facts;
  facts.forms = {"fgm"};
  facts.age = 17;
  EXPECT_EQ(result_of(facts, "fgm_report").outcome, StatutoryOutcome::met);
  facts.age = 18;
  EXPECT_EQ(result_of(facts, "fgm_report").outcome, StatutoryOutcome::not_met);
}

// Whatever is known: every result says something, and knowing more never turns "met" into "find out".
TEST(StatutoryTests, EveryResultSaysWhatToDo) {
  const std::optional<int> ages[] = {std::nullopt, 0, 15, 16, 17, 18, 80};
  const char* relationships[] = {"", "spouse", "child_under_16", "stranger", "not_known", "nonsense"};
  for (const auto& form : thurrock().list(lists::forms_of_abuse).all())
    for (const auto& age : ages)
      for (const auto& harmer : ages)
        for (const auto* relationship : relationships) {
          const StatutoryFacts facts{{form.code}, age, {harmer}, {relationship}, {{{"saw"}, "unknown"}}};
          for (const auto& result : statutory_results(thurrock(), facts, *base::parse_date("2026-02-03"))) {
            EXPECT_FALSE(result.sentences.empty());
            for (const auto& sentence : result.sentences) EXPECT_FALSE(sentence.empty()) << result.test->code;
          }
        }
}

}  // namespace
}  // namespace waymark::pack
