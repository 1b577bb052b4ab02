// How old somebody is, may be, or was said to be.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pack/proposing_for_tests.hpp"

namespace waymark::pack {
namespace {

// Somebody who may be of any of these ages; `said` where one of them was plainly said.
Facts may_be(int youngest, int oldest, std::optional<int> said = {}) {
  auto facts = domestic_abuse(said);
  facts.youngest = youngest;
  facts.oldest = oldest;
  return facts;
}

// The pages say whom the questions are for, and to ask the age first.
TEST(Propose, NobodyIsLeftWithoutQuestionsBecauseTheirAgeIsNotKnown) {
  for (auto facts : {domestic_abuse(std::nullopt), may_be(15, 16), may_be(12, 18)}) {
    EXPECT_TRUE(opens(facts, "dash"));
    EXPECT_TRUE(opens(facts, "young_person"));
    facts.forms = {"stalking"};
    EXPECT_TRUE(opens(facts, "stalking"));
    EXPECT_TRUE(opens(facts, "young_person"));
    facts.forms = {"rape"};
    EXPECT_TRUE(opens(facts, "sexual_violence"));
  }
}

// As `tell_age` tells what was said: two years may be wrong, and nobody is older than was said.
TEST(Propose, APlainlyStatedAgeRoutesAsStatedAndAsAChildWhoeverMayBeOne) {
  for (const int age : {16, 17, 18, 19, 20}) {
    auto facts = may_be(age - 3, age, age);
    EXPECT_TRUE(opens(facts, "dash")) << age;
    EXPECT_TRUE(opens(facts, "young_person")) << age;
    EXPECT_TRUE(offers(facts, "childrens_safeguarding")) << age;
    EXPECT_TRUE(asks(facts, "age")) << age;
    facts.forms = {"stalking"};
    EXPECT_TRUE(opens(facts, "stalking")) << age;
    facts.risk_criteria = {"visible_high_risk"};
    EXPECT_TRUE(offers(facts, "marac")) << age;
  }
  const auto grown_up = may_be(21, 24, 24);
  EXPECT_FALSE(opens(grown_up, "young_person"));
  EXPECT_FALSE(offers(grown_up, "childrens_safeguarding"));
  EXPECT_FALSE(asks(grown_up, "age"));
}

TEST(Propose, WhoWasSaidToBeFifteenIsAChild) {
  auto facts = may_be(12, 15, 15);
  facts.forms = {"domestic_abuse", "stalking"};
  facts.risk_criteria = {"professional_judgement"};
  EXPECT_TRUE(opens(facts, "young_person"));
  EXPECT_TRUE(offers(facts, "childrens_safeguarding"));
  for (const char* adult : {"dash", "stalking"}) EXPECT_FALSE(opens(facts, adult)) << adult;
  EXPECT_FALSE(offers(facts, "marac"));
}

TEST(Propose, AYearThatLeavesTwelveOrThirteenOpensTheYoungPersonsQuestions) {
  const auto facts = may_be(12, 13, 12);  // on one side of 16, so that any of the two is told
  EXPECT_TRUE(opens(facts, "young_person"));
  EXPECT_FALSE(opens(facts, "dash"));
  EXPECT_FALSE(opens(domestic_abuse(12), "young_person"));
}

TEST(Propose, WhoMayBeOldEnoughIsOfferedTheAdultsPathwaysBesideTheChilds) {
  auto facts = may_be(15, 16);
  EXPECT_TRUE(offers(facts, "housing_safeguarding"));
  EXPECT_TRUE(offers(facts, "childrens_safeguarding"));
  facts.risk_criteria = {"repeat"};
  EXPECT_TRUE(offers(facts, "marac"));
  facts = may_be(17, 18);
  facts.danger = {"danger_now"};
  EXPECT_TRUE(offers(facts, "refuge"));
  EXPECT_TRUE(offers(facts, "childrens_safeguarding"));
}

TEST(Propose, WhoMayBeUnderEighteenIsReferredAsAChildWhoCouldBe) {
  Facts facts = domestic_abuse(std::nullopt);
  EXPECT_FALSE(offers(facts, "childrens_safeguarding")) << "nobody said anything: the age is asked";
  facts.youngest = 18;
  EXPECT_FALSE(offers(facts, "childrens_safeguarding"));
  for (const int youngest : {12, 15, 17}) {
    facts.youngest = youngest;
    EXPECT_TRUE(offers(facts, "childrens_safeguarding")) << youngest;
    EXPECT_TRUE(asks(facts, "age"));
  }
}

}  // namespace
}  // namespace waymark::pack
