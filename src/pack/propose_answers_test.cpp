// Who did it, what was answered, and what to think of before it is left at that.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

#include "pack/proposing_for_tests.hpp"

namespace waymark::pack {
namespace {

constexpr std::array kNamedOtherwise = {"rape",          "sexual_assault",    "intimate_images",   "stalking",
                                        "cyberstalking", "sexual_harassment", "domestic_servitude"};

// The law calls it domestic abuse too (statutory.toml).
TEST(Propose, WhateverItIsCalledByAFormerPartnerItOpensDashAndSomebodyCalls) {
  for (const char* form : kNamedOtherwise) {
    auto facts = domestic_abuse(30);
    facts.forms = {form};
    facts.relationships = {"former_partner"};
    EXPECT_TRUE(opens(facts, "dash")) << form;
    EXPECT_TRUE(offers(facts, "domestic_abuse_outreach")) << form;
    facts.age = 17;
    EXPECT_TRUE(opens(facts, "young_person")) << form;
    facts.age = 30;
    facts.danger = {"danger_now"};
    EXPECT_TRUE(offers(facts, "refuge") && offers(facts, "housing_options")) << form;
    facts.relationships = {"stranger"};
    EXPECT_FALSE(opens(facts, "dash")) << form;
    EXPECT_FALSE(offers(facts, "domestic_abuse_outreach")) << form;
  }
}

TEST(Propose, AnyOfSeveralAllegedPerpetratorsMayBeTheOneWhoIsConnected) {
  auto facts = domestic_abuse(30);
  facts.forms = {"stalking"};
  for (const auto& relationships :
       {std::vector<std::string>{"acquaintance", "former_partner"},
        std::vector<std::string>{"former_partner", "acquaintance"}, std::vector<std::string>{"", "former_partner"}}) {
    facts.relationships = relationships;
    EXPECT_TRUE(opens(facts, "dash")) << testing::PrintToString(relationships);
    EXPECT_TRUE(opens(facts, "stalking"));
  }
}

TEST(Propose, WhoDidItIsAskedWhereNobodySaidIt) {
  for (const auto& relationships :
       {std::vector<std::string>{}, std::vector<std::string>{""}, std::vector<std::string>{"not_known"}}) {
    auto facts = domestic_abuse(30);
    facts.forms = {"rape"};
    facts.relationships = relationships;
    EXPECT_TRUE(asks(facts, "relationship")) << testing::PrintToString(relationships);
    EXPECT_FALSE(opens(facts, "dash"));
  }
}

TEST(Propose, AnOptionThatWasChosenOpensWhatItCallsFor) {
  auto facts = domestic_abuse(30);
  facts.forms = {"rape"};
  facts.relationships.clear();
  for (const char* chosen : {"who_did_it.partner", "who_did_it.relative"}) {
    facts.options = {chosen};
    EXPECT_TRUE(opens(facts, "dash")) << chosen;
    EXPECT_TRUE(offers(facts, "domestic_abuse_outreach")) << chosen;
  }
  facts.options = {"who_did_it.stranger"};
  EXPECT_FALSE(opens(facts, "dash"));
  facts.options = {"who_did_it.several"};
  EXPECT_TRUE(asks(facts, "relationship"));
}

TEST(Propose, WhoeverHurtOthersOrExpectsAChildLeadsToChildrensSafeguarding) {
  for (const char* topic : {"hurt_others", "violent_to_others", "child_contact", "pregnancy"}) {
    auto facts = domestic_abuse(30);
    EXPECT_FALSE(offers(facts, "childrens_safeguarding"));
    facts.topics_yes = {topic};
    EXPECT_TRUE(offers(facts, "childrens_safeguarding")) << topic;
    EXPECT_EQ(offers(facts, "maternity"), topic == std::string("pregnancy")) << topic;
  }
}

TEST(Propose, WhoIsUnsafeNowIsOfferedASafeHome) {
  auto facts = domestic_abuse(30);
  facts.forms = {"stalking"};
  EXPECT_FALSE(offers(facts, "housing_safeguarding"));
  facts.topics_yes = {"unsafe_now"};
  EXPECT_TRUE(offers(facts, "housing_safeguarding"));
}

// --- Grounds for thinking of high risk

std::vector<std::string> nudged(std::vector<std::string> topics_yes, std::vector<std::string> forms = {}) {
  auto facts = domestic_abuse(30);
  facts.topics_yes = std::move(topics_yes);
  if (!forms.empty()) facts.forms = std::move(forms);
  std::vector<std::string> rules;
  for (const auto& reason : nudges(thurrock(), facts, kToday)) rules.push_back(reason.rule);
  return rules;
}

// The triggers of [V10].
TEST(Nudges, AreGivenByEachTriggerForJudgement) {
  using testing::Contains;
  EXPECT_THAT(nudged({"separation", "control", "weapon", "threat_to_kill"}),
              testing::IsSupersetOf({"nudge_separation_control_violence", "nudge_threat_to_kill"}));
  EXPECT_THAT(nudged({"strangulation"}), Contains("nudge_strangulation"));
  EXPECT_THAT(nudged({"stalking"}), Contains("nudge_stalking"));
  EXPECT_THAT(nudged({}, {"cyberstalking"}), Contains("nudge_stalking_form"));
  EXPECT_THAT(nudged({"frightened", "feared_harm"}), Contains("nudge_own_view"));
  EXPECT_THAT(nudged({"worse"}), Contains("nudge_escalation"));
  for (const char* form : {"honour_based_abuse", "forced_marriage"})
    EXPECT_THAT(nudged({}, {form}), Contains("nudge_honour"));
  EXPECT_THAT(nudged({"unsafe_now"}), Contains("nudge_unsafe_now"));
}

TEST(Nudges, OfATogetherNeedEachPart) {
  const auto together = testing::Contains("nudge_separation_control_violence");
  for (const auto& topics :
       {std::vector<std::string>{"separation", "weapon"}, std::vector<std::string>{"control", "weapon"},
        std::vector<std::string>{"separation", "control"}})
    EXPECT_THAT(nudged(topics), testing::Not(together)) << testing::PrintToString(topics);
  EXPECT_THAT(nudged({"separation", "control", "injured"}), together);
}

TEST(Nudges, AreNoneWhereNothingGraveWasAnswered) {
  EXPECT_THAT(nudged({"money", "animals", "isolated", "frightened"}), testing::IsEmpty());
}

TEST(Nudges, AreNoProposals) {
  auto facts = domestic_abuse(30);
  facts.topics_yes = {"strangulation"};
  for (const auto& proposal : proposals(facts)) EXPECT_NE(proposal.kind, ProposalKind::nudge);
}

}  // namespace
}  // namespace waymark::pack
