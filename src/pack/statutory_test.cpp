// The laws of the tests of the law, on the partnership's own pack.
#include "pack/statutory.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

#include "pack/pack.hpp"

namespace waymark::pack {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr auto kMet = StatutoryOutcome::met;
constexpr auto kNotMet = StatutoryOutcome::not_met;
constexpr auto kUnknown = StatutoryOutcome::unknown;

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

StatutoryFacts by(const char* relationship, std::optional<int> harmer_age = 36) {
  auto facts = spouses(34, 36);
  facts.harmers = {harmer_age};
  facts.relationships = {relationship};
  return facts;
}

StatutoryResult result_of(const StatutoryFacts& facts, std::string_view test, const char* day = "2026-02-03") {
  for (auto& result : statutory_results(thurrock(), facts, *base::parse_date(day)))
    if (result.test->code == test) return result;
  return {};
}

bool asked(const StatutoryFacts& facts, std::string_view test, const char* day = "2026-02-03") {
  return result_of(facts, test, day).test != nullptr;
}

StatutoryOutcome outcome(const StatutoryFacts& facts, const char* test = "domestic_abuse") {
  return result_of(facts, test).outcome;
}

TEST(StatutoryTests, DomesticAbuseNeedsBothToBeSixteenAndConnected) {
  EXPECT_EQ(outcome(spouses(34, 36)), kMet);
  EXPECT_EQ(outcome(spouses(16, 16)), kMet);
  EXPECT_EQ(outcome(spouses(15, 36)), kNotMet);
  EXPECT_EQ(outcome(spouses(34, 15)), kNotMet);
  EXPECT_EQ(outcome(by("neighbour")), kNotMet);
}

TEST(StatutoryTests, WhatNobodySaidIsAskedForAndNeverTaken) {
  auto facts = spouses(34, 36);
  facts.age.reset();
  EXPECT_EQ(outcome(facts), kUnknown);
  for (const auto* unsaid : {"", "not_known"}) EXPECT_EQ(outcome(by(unsaid)), kUnknown) << unsaid;
  facts = {};
  facts.forms = {"domestic_abuse"};
  EXPECT_EQ(outcome(facts), kUnknown) << "nobody was named who causes the harm";
  EXPECT_EQ(result_of(facts, "domestic_abuse").sentences.size(), 3U);
}

TEST(StatutoryTests, ARelationThatMayOrMayNotConnectThemIsAskedAbout) {
  for (const auto* open : {"carer", "other_relative"}) EXPECT_EQ(outcome(by(open)), kUnknown) << open;
  EXPECT_EQ(outcome(by("former_partner")), kMet);
  EXPECT_EQ(outcome(by("household_member")), kNotMet);
}

TEST(StatutoryTests, ARelationTellsTheAgeWhereNobodyElseDid) {
  EXPECT_EQ(outcome(by("child_adult", std::nullopt)), kMet);
  EXPECT_EQ(outcome(by("spouse", std::nullopt)), kUnknown);
  const auto young = result_of(by("child_under_16", std::nullopt), "domestic_abuse");
  EXPECT_EQ(young.outcome, kNotMet);
  EXPECT_THAT(young.sentences, ElementsAre(HasSubstr("both need safeguarding")))
      << "a son or daughter is connected: only the age fails";
  EXPECT_EQ(outcome(by("child_under_16", 17)), kUnknown) << "one of the two is wrong";
  EXPECT_EQ(outcome(by("child_adult", 14)), kUnknown);
}

TEST(StatutoryTests, WhatFailsNamesAnotherRouteEvenWhereMoreIsUnknown) {
  auto facts = spouses(12, 36);
  facts.relationships = {""};
  const auto result = result_of(facts, "domestic_abuse");
  EXPECT_EQ(result.outcome, kNotMet);
  EXPECT_THAT(result.sentences, ElementsAre(HasSubstr("children’s safeguarding")));
}

TEST(StatutoryTests, OneOfSeveralWhoCauseHarmIsEnough) {
  auto facts = spouses(34, 14);
  facts.harmers.emplace_back(40);
  facts.relationships.emplace_back("in_law");
  EXPECT_EQ(outcome(facts), kMet);
  facts.relationships.back() = "stranger";
  const auto result = result_of(facts, "domestic_abuse");
  EXPECT_EQ(result.outcome, kNotMet);
  EXPECT_THAT(result.sentences, ElementsAre(HasSubstr("under 16"), HasSubstr("not personally connected")))
      << "each of them has a route of their own";
}

TEST(StatutoryTests, WhateverAFormerPartnerDoesIsHeldAgainstDomesticAbuse) {
  for (const auto* form : {"stalking", "cyberstalking", "rape", "sexual_assault", "sexual_violence", "intimate_images",
                           "sexual_harassment", "domestic_servitude", "honour_based_abuse"}) {
    auto facts = by("former_partner");
    facts.forms = {form};
    EXPECT_EQ(outcome(facts), kMet) << form;
    facts.relationships = {"stranger"};
    EXPECT_THAT(result_of(facts, "domestic_abuse").sentences, ElementsAre(HasSubstr("stalking"))) << form;
  }
}

TEST(StatutoryTests, WhatMayHaveHappenedInChildhoodIsAskedAbout) {
  for (const auto* form : {"child_sexual_abuse", "child_sexual_exploitation", "fgm"}) {
    auto facts = by("parent");
    facts.forms = {form};
    const auto result = result_of(facts, "domestic_abuse");
    EXPECT_EQ(result.outcome, kUnknown) << form;
    EXPECT_THAT(result.sentences, ElementsAre(HasSubstr("16 or over when it happened"))) << form;
    facts.forms.emplace_back("economic_abuse");
    EXPECT_EQ(outcome(facts), kMet) << form;
  }
}

TEST(StatutoryTests, TheLawOfTheDayCountsOnEachSideOfItsFirstDay) {
  const auto law = [](const char* day) { return result_of(spouses(34, 36), "domestic_abuse", day).test->law; };
  EXPECT_THAT(law("2021-09-30"), HasSubstr("2013"));
  EXPECT_THAT(law("2021-10-01"), HasSubstr("2021"));
  EXPECT_FALSE(asked(spouses(34, 36), "priority_need", "2021-07-04"));
  EXPECT_TRUE(asked(spouses(34, 36), "priority_need", "2021-07-05"));
  auto facts = spouses(34, 36);
  facts.children.emplace_back();
  EXPECT_FALSE(asked(facts, "child_victim", "2022-01-30")) << "section 3 came later than sections 1 and 2";
  EXPECT_TRUE(asked(facts, "child_victim", "2022-01-31"));
}

StatutoryFacts::Child child(const char* where, const char* relation = "own_child", std::optional<int> age = 9) {
  StatutoryFacts::Child one;
  one.where = {where};
  one.relation = relation;
  one.age = age;
  return one;
}

StatutoryResult with(std::vector<StatutoryFacts::Child> children, StatutoryFacts facts = spouses(34, 36)) {
  facts.children = std::move(children);
  return result_of(facts, "child_victim");
}

TEST(StatutoryTests, AChildWhoHeardItAndIsRelatedIsAVictimWhereverTheChildLives) {
  EXPECT_FALSE(asked(spouses(34, 36), "child_victim")) << "no child was named";
  for (const auto* where : {"saw", "heard", "hurt", "effects"}) EXPECT_EQ(with({child(where)}).outcome, kMet) << where;
  EXPECT_EQ(with({child("saw", "in_household"), child("effects")}).outcome, kMet) << "one of two is enough";
}

TEST(StatutoryTests, AChildWhoWasElsewhereMayFeelItAllTheSame) {
  EXPECT_EQ(with({child("away")}).outcome, kUnknown);
  EXPECT_EQ(with({child("not_known")}).outcome, kUnknown);
  auto both = child("away");
  both.where.emplace_back("not_known");
  EXPECT_EQ(with({both}).outcome, kUnknown);
}

TEST(StatutoryTests, AnyRelativeOfEitherIsRelatedWhateverWasSaidOfTheOther) {
  for (const auto* relation : {"own_child", "step_child", "sibling", "grandchild"})
    for (const auto* to_harmer : {"no", "yes", "unknown", ""}) {
      auto one = child("saw", relation);
      one.related_to_harmer = to_harmer;
      EXPECT_EQ(with({one}).outcome, kMet) << relation << ", " << to_harmer;
    }
  for (const auto* relation : {"other_relative", "not_known", "in_household", ""}) {
    auto one = child("saw", relation);
    one.related_to_harmer = "yes";
    EXPECT_EQ(with({one}).outcome, kMet) << relation;
    one.related_to_harmer = "unknown";
    EXPECT_EQ(with({one}).outcome, kUnknown) << relation;
    one.related_to_harmer = "no";
    const bool neither = std::string_view(relation) == "in_household";
    EXPECT_EQ(with({one}).outcome, neither ? kNotMet : kUnknown) << relation;
  }
}

TEST(StatutoryTests, AChildIsOneFromBirthUntilEighteen) {
  EXPECT_EQ(with({child("saw", "own_child", 0)}).outcome, kMet);
  EXPECT_EQ(with({child("saw", "own_child", 17)}).outcome, kMet);
  EXPECT_THAT(with({child("saw", "own_child", 18)}).sentences, ElementsAre(HasSubstr("a person at risk too")));
  EXPECT_THAT(with({child("effects", "unborn", -1)}).sentences, ElementsAre(HasSubstr("before the birth")));
  EXPECT_THAT(with({child("saw", "own_child", std::nullopt)}).sentences, ElementsAre(HasSubstr("how old the child")))
      << "asked once";
}

TEST(StatutoryTests, AChildIsAVictimOfDomesticAbuseOnlyWhereThereIsDomesticAbuse) {
  EXPECT_THAT(with({child("saw")}, by("stranger")).sentences, ElementsAre(HasSubstr("not domestic abuse in law")));
  EXPECT_EQ(with({child("saw")}, spouses(15, 36)).outcome, kNotMet);
  const auto open = with({child("saw")}, by(""));
  EXPECT_EQ(open.outcome, kUnknown);
  EXPECT_THAT(open.sentences, ElementsAre(HasSubstr("do not wait for it")));
  auto facts = by("stranger");
  facts.harmers.emplace_back(40);
  facts.relationships.emplace_back("former_partner");
  EXPECT_EQ(with({child("saw")}, facts).outcome, kMet) << "of the second one named";
}

TEST(StatutoryTests, WhoeverTheFormDoesNotAskIsNeverSaidToHaveADuty) {
  StatutoryFacts facts;
  facts.forms = {"fgm", "labour_exploitation"};
  facts.age = 17;
  for (const auto* duty : {"fgm_report", "slavery_notice"}) {
    EXPECT_EQ(outcome(facts, duty), kUnknown) << duty;
    EXPECT_THAT(result_of(facts, duty).sentences, ElementsAre(HasSubstr("It depends on"))) << duty;
  }
  facts.age.reset();
  EXPECT_EQ(result_of(facts, "fgm_report").sentences.size(), 2U);
  facts.age = 18;
  EXPECT_EQ(outcome(facts, "fgm_report"), kNotMet) << "the duty to report FGM ends at eighteen";
}

TEST(StatutoryTests, NobodyIsCalledHomelessWhoWasNotAsked) {
  const auto result = result_of(spouses(34, 36), "priority_need");
  EXPECT_EQ(result.outcome, kUnknown);
  EXPECT_THAT(result.sentences, ElementsAre(HasSubstr("whether the person is homeless")));
  EXPECT_EQ(result_of(by(""), "priority_need").sentences.size(), 2U);
  EXPECT_THAT(result_of(by("neighbour"), "priority_need").sentences, ElementsAre(HasSubstr("other violence")));
}

TEST(StatutoryTests, AMarriageOfSomebodyUnderEighteenNeedsNoForce) {
  auto facts = by("parent");
  facts.forms = {"forced_marriage"};
  facts.age = 17;
  EXPECT_EQ(outcome(facts, "marriage_under_18"), kMet);
  facts.age = 18;
  EXPECT_EQ(outcome(facts, "marriage_under_18"), kNotMet);
  EXPECT_FALSE(asked(facts, "marriage_under_18", "2023-02-26"));
}

StatutoryTest bare_test(const char* code) {
  StatutoryTest test;
  test.code = code;
  test.met = "It applies to everybody.";
  test.dated.effective_from = *base::parse_date("2020-01-01");
  return test;
}

TEST(StatutoryTests, WhatStandsOnNothingIsNotSaidToApply) {
  Pack pack;
  pack.statutory = Editions(std::vector{bare_test("bare")});
  const auto results = statutory_results(pack, {}, *base::parse_date("2026-02-03"));
  ASSERT_EQ(results.size(), 1U);
  EXPECT_EQ(results.front().outcome, kUnknown) << "a pack of an earlier version may hold one";
}

TEST(StatutoryTests, TestsThatStandOnEachOtherInACircleComeToAnEnd) {
  const auto on = [](const char* code, const char* other) {
    auto test = bare_test(code);
    test.conditions.emplace_back();
    test.conditions.back().subject = StatutorySubject::test;
    test.conditions.back().test = other;
    return test;
  };
  Pack pack;
  pack.statutory = Editions(std::vector{on("one", "two"), on("two", "one"), on("self", "self")});
  EXPECT_TRUE(statutory_results(pack, {}, *base::parse_date("2026-02-03")).empty());
}

// Whatever is known, every result says something.
TEST(StatutoryTests, EveryResultSaysWhatToDo) {
  const std::optional<int> ages[] = {std::nullopt, 0, 15, 16, 17, 18, 80};
  const char* relationships[] = {"", "spouse", "child_under_16", "stranger", "not_known", "nonsense"};
  for (const auto& form : thurrock().list(lists::forms_of_abuse).all())
    for (const auto& age : ages)
      for (const auto& harmer : ages)
        for (const auto* relationship : relationships) {
          const StatutoryFacts facts{{form.code}, age, {harmer}, {relationship}, {child("saw", "", age)}};
          for (const auto& result : statutory_results(thurrock(), facts, *base::parse_date("2026-02-03"))) {
            EXPECT_FALSE(result.sentences.empty());
            for (const auto& sentence : result.sentences) EXPECT_FALSE(sentence.empty()) << result.test->code;
          }
        }
}

}  // namespace
}  // namespace waymark::pack
