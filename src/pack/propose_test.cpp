// Chosen cases; more of them in propose_ages_test.cpp and propose_answers_test.cpp.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pack/proposing_for_tests.hpp"

namespace waymark::pack {
namespace {

TEST(Propose, DashFromSixteen) {
  EXPECT_FALSE(opens(domestic_abuse(15), "dash"));
  EXPECT_TRUE(opens(domestic_abuse(16), "dash"));
  EXPECT_TRUE(opens(domestic_abuse(80), "dash"));
}

TEST(Propose, SixteenAndSeventeenAreAdultAndChild) {
  for (const int age : {16, 17}) {
    EXPECT_TRUE(opens(domestic_abuse(age), "dash"));
    EXPECT_TRUE(offers(domestic_abuse(age), "childrens_safeguarding"));
  }
  EXPECT_FALSE(offers(domestic_abuse(18), "childrens_safeguarding"));
}

TEST(Propose, UnderSixteenGetsTheYoungPersonsRoute) {
  for (const int age : {13, 15}) {
    EXPECT_TRUE(opens(domestic_abuse(age), "young_person")) << age;
    EXPECT_TRUE(offers(domestic_abuse(age), "childrens_safeguarding")) << age;
  }
}

TEST(Propose, TheYoungPersonsQuestionsAreForThirteenToSeventeen) {
  for (const int age : {5, 12, 18, 80}) EXPECT_FALSE(opens(domestic_abuse(age), "young_person")) << age;
  for (const int age : {16, 17}) EXPECT_TRUE(opens(domestic_abuse(age), "young_person")) << age;
}

TEST(Propose, AChildUnderSixteenIsAskedNothingThatIsForAdults) {
  for (int age = 0; age < 16; ++age) {
    auto facts = domestic_abuse(age);
    facts.forms = {"domestic_abuse", "stalking", "rape", "sexual_harassment"};
    facts.topics_yes = {"stalking", "frightened", "sexual_harm"};
    facts.risk_criteria = {"professional_judgement"};
    facts.prior_contacts = 3;
    for (const char* instrument : {"dash", "stalking"}) EXPECT_FALSE(opens(facts, instrument)) << age;
    EXPECT_FALSE(offers(facts, "marac")) << age;
    EXPECT_TRUE(offers(facts, "childrens_safeguarding")) << age;
  }
}

TEST(Propose, ANeighbourIsNotADeadEnd) {
  Facts facts = domestic_abuse(30);
  facts.relationships = {"neighbour"};
  EXPECT_TRUE(asks(facts, "relationship"));
  EXPECT_TRUE(opens(facts, "dash"));
}

TEST(Propose, HighRiskWithChildrenIsThreePathways) {
  Facts facts = domestic_abuse(34);
  facts.children = Known::yes;
  facts.risk_criteria = {"visible_high_risk", "repeat"};
  EXPECT_TRUE(offers(facts, "marac"));
  EXPECT_TRUE(offers(facts, "idva"));
  EXPECT_TRUE(offers(facts, "childrens_safeguarding"));
}

TEST(Propose, HighRiskAtUnknownAgeIsNotLost) {
  Facts facts = domestic_abuse(std::nullopt);
  facts.risk_criteria = {"professional_judgement"};
  EXPECT_TRUE(offers(facts, "marac"));
  EXPECT_TRUE(offers(facts, "idva"));
  EXPECT_TRUE(asks(facts, "age"));
}

TEST(Propose, SexualViolenceOffersIsvaAndSarc) {
  for (const char* form : {"rape", "sexual_assault", "child_sexual_abuse", "sexual_abuse_in_relationship"}) {
    Facts facts = domestic_abuse(30);
    facts.forms = {form};
    EXPECT_TRUE(offers(facts, "isva")) << form;
    EXPECT_TRUE(offers(facts, "sarc")) << form;
  }
  EXPECT_FALSE(offers(domestic_abuse(30), "sarc"));
}

TEST(Propose, ASexualTopicOffersThemToo) {
  Facts facts = domestic_abuse(30);
  facts.topics_yes = {"sexual_harm"};
  EXPECT_TRUE(offers(facts, "isva"));
  EXPECT_TRUE(offers(facts, "sarc"));
}

TEST(Propose, StalkingHasQuestionsAndAnAdvocate) {
  Facts facts = domestic_abuse(30);
  EXPECT_FALSE(opens(facts, "stalking"));
  facts.topics_yes = {"stalking"};
  EXPECT_TRUE(opens(facts, "stalking"));
  EXPECT_TRUE(offers(facts, "stalking_advocacy"));
  facts.topics_yes.clear();
  facts.forms = {"cyberstalking"};
  EXPECT_TRUE(opens(facts, "stalking"));
}

// [V17]: two or more incidents, or extreme fear.
TEST(Propose, HarassmentThatComesAgainOrFrightensOpensTheStalkingQuestions) {
  Facts facts = domestic_abuse(30);
  facts.forms = {"sexual_harassment"};
  EXPECT_FALSE(opens(facts, "stalking"));
  facts.prior_contacts = 1;
  EXPECT_TRUE(opens(facts, "stalking"));
  facts.prior_contacts = 0;
  facts.topics_yes = {"frightened"};
  EXPECT_TRUE(opens(facts, "stalking"));
  facts.forms = {"physical_abuse"};
  EXPECT_FALSE(opens(facts, "stalking")) << "fear alone is no stalking";
}

TEST(Propose, SexualViolenceOpensTheReferralForm) {
  Facts facts = domestic_abuse(30);
  EXPECT_FALSE(opens(facts, "sexual_violence"));
  facts.topics_yes = {"sexual_harm"};
  EXPECT_TRUE(opens(facts, "sexual_violence"));
  facts.topics_yes.clear();
  facts.forms = {"rape"};
  EXPECT_TRUE(opens(facts, "sexual_violence"));
  facts.age = 13;
  EXPECT_TRUE(opens(facts, "sexual_violence"));
  facts.age = 12;
  EXPECT_FALSE(opens(facts, "sexual_violence")) << "the police or social care make the call";
  EXPECT_TRUE(offers(facts, "sarc"));
}

TEST(Propose, WhatHasNoQuestionsHereIsAnnounced) {
  Facts facts = domestic_abuse(30);
  for (const char* instrument : {"pregnancy", "suicide_safety", "honour_based", "fgm", "child_exploitation"})
    EXPECT_FALSE(announces(facts, instrument)) << instrument;
  facts.topics_yes = {"pregnancy", "low_or_suicidal", "others_feared"};
  for (const char* instrument : {"pregnancy", "suicide_safety", "honour_based"})
    EXPECT_TRUE(announces(facts, instrument)) << instrument;
  facts.forms = {"fgm", "child_sexual_exploitation"};
  EXPECT_TRUE(announces(facts, "fgm"));
  EXPECT_FALSE(announces(facts, "child_exploitation")) << "at 30";
  facts.age = 15;
  EXPECT_TRUE(announces(facts, "child_exploitation"));
}

TEST(Propose, TheThirdContactWithoutSupportAsksWhy) {
  Facts facts = domestic_abuse(34);
  facts.prior_contacts = 1;
  EXPECT_FALSE(asks(facts, "support"));
  facts.prior_contacts = 2;
  EXPECT_TRUE(asks(facts, "support"));
  facts.support_begun = true;
  EXPECT_FALSE(asks(facts, "support"));
}

TEST(Propose, EveryReasonIsGivenOnce) {
  Facts facts = domestic_abuse(17);
  facts.children = Known::yes;
  facts.danger = {"child_unsafe"};
  const auto all = proposals(facts);
  const Proposal* child = find(all, ProposalKind::propose_pathway, "childrens_safeguarding");
  ASSERT_NE(child, nullptr);
  ASSERT_EQ(child->reasons.size(), 3U);
  EXPECT_EQ(child->reasons[0].rule, "under_18_childrens_safeguarding");
  EXPECT_EQ(child->reasons[1].rule, "children_childrens_safeguarding");
  EXPECT_EQ(child->reasons[2].rule, "child_unsafe_childrens_safeguarding");
  EXPECT_TRUE(child->reasons[0].verified);
}

TEST(Propose, ARuleNotYetInForceIsSilent) {
  Facts facts = domestic_abuse(30);
  facts.danger = {"danger_now"};
  const auto before = propose(thurrock(), facts, *base::parse_date("2021-07-04"));
  const auto after = propose(thurrock(), facts, *base::parse_date("2021-07-05"));
  EXPECT_EQ(find(before, ProposalKind::propose_pathway, "housing_options"), nullptr);
  EXPECT_NE(find(after, ProposalKind::propose_pathway, "housing_options"), nullptr);
}

TEST(Propose, APathwayThatHasEndedIsNotProposedHoweverLongItsRulesAreInForce) {
  Pack pack = thurrock();
  std::vector<Pathway> pathways = pack.pathways.all();
  for (Pathway& pathway : pathways)
    if (pathway.code == "stalking_advocacy") pathway.dated.effective_to = kToday;
  pack.pathways = Editions(std::move(pathways));
  const Date before{std::chrono::sys_days{kToday} - std::chrono::days{1}};
  for (const auto age : {std::optional<int>(30), std::optional<int>()}) {
    Facts facts;
    facts.age = age;
    facts.forms = {"stalking"};
    facts.topics_yes = {"stalking"};
    const auto offered = [&](Date on) {
      return find(propose(pack, facts, on), ProposalKind::propose_pathway, "stalking_advocacy") != nullptr;
    };
    EXPECT_TRUE(offered(before)) << "the last day";
    EXPECT_FALSE(offered(kToday));
  }
}

TEST(Propose, NobodyIsReferredToAPerpetratorProgrammeByARule) {
  for (const Rule& rule : thurrock().rules.all()) EXPECT_NE(rule.target, "perpetrator_programme") << rule.code;
}

TEST(Propose, CodesThatNobodyKnowsDoNoHarm) {
  Facts facts;
  facts.forms = {"no such form"};
  facts.age = 30;
  facts.relationships = {"no such thing"};
  facts.children = Known::no;
  facts.risk_criteria = {"nothing"};
  EXPECT_TRUE(proposals(facts).empty());
}

}  // namespace
}  // namespace waymark::pack
