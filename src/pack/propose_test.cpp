#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <random>

#include "pack/pack.hpp"

namespace waymark::pack {
namespace {

const Pack& thurrock() {
  static const Loaded loaded = load(std::filesystem::path(std::getenv("WAYMARK_SOURCE")) / "packs/thurrock");
  return *loaded.pack;
}

constexpr Date kToday{std::chrono::year{2026}, std::chrono::March, std::chrono::day{4}};

std::vector<Proposal> proposals(const Facts& facts) { return propose(thurrock(), facts, kToday); }

const Proposal* find(const std::vector<Proposal>& all, ProposalKind kind, std::string_view target) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Proposal& proposal) {
    return proposal.kind == kind && proposal.target == target;
  });
  return found == all.end() ? nullptr : &*found;
}

bool opens(const Facts& facts, std::string_view instrument) {
  return find(proposals(facts), ProposalKind::open_instrument, instrument);
}
bool announces(const Facts& facts, std::string_view instrument) {
  return find(proposals(facts), ProposalKind::announce, instrument);
}
bool offers(const Facts& facts, std::string_view pathway) {
  return find(proposals(facts), ProposalKind::propose_pathway, pathway);
}
bool asks(const Facts& facts, std::string_view question) { return find(proposals(facts), ProposalKind::ask, question); }

Facts domestic_abuse(std::optional<int> age) {
  Facts facts;
  facts.forms = {"physical_abuse"};
  facts.age = age;
  facts.relationship = "partner";
  facts.children = Known::no;
  return facts;
}

// --- Chosen cases

TEST(Propose, DashFromSixteen) {
  EXPECT_FALSE(opens(domestic_abuse(15), "dash"));
  EXPECT_TRUE(opens(domestic_abuse(16), "dash"));
  EXPECT_TRUE(opens(domestic_abuse(80), "dash"));
  EXPECT_FALSE(opens(domestic_abuse(std::nullopt), "dash"));
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
  EXPECT_FALSE(opens(domestic_abuse(std::nullopt), "young_person"));
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

TEST(Propose, DashOpensWhenNoPossibleAgeIsUnderSixteen) {
  Facts facts = domestic_abuse(std::nullopt);
  facts.youngest = 15;
  EXPECT_FALSE(opens(facts, "dash"));
  facts.youngest = 16;
  EXPECT_TRUE(opens(facts, "dash"));
}

TEST(Propose, ANeighbourIsNotADeadEnd) {
  Facts facts = domestic_abuse(30);
  facts.relationship = "neighbour";
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

TEST(Propose, NobodyIsReferredToAPerpetratorProgrammeByARule) {
  for (const Rule& rule : thurrock().rules.all()) EXPECT_NE(rule.target, "perpetrator_programme") << rule.code;
}

TEST(Propose, CodesThatNobodyKnowsDoNoHarm) {
  Facts facts;
  facts.forms = {"no such form"};
  facts.age = 30;
  facts.relationship = "no such thing";
  facts.children = Known::no;
  facts.risk_criteria = {"nothing"};
  EXPECT_TRUE(proposals(facts).empty());
}

// --- Laws, on facts drawn at random

template <class T>
const T& any_of(const std::vector<T>& all, std::mt19937& random) {
  return all[std::uniform_int_distribution<std::size_t>(0, all.size() - 1)(random)];
}

std::vector<std::string> some_codes(std::string_view list, int most, std::mt19937& random) {
  std::vector<std::string> codes;
  const int count = std::uniform_int_distribution<int>(0, most)(random);
  for (int i = 0; i < count; ++i) codes.push_back(any_of(thurrock().list(list).all(), random).code);
  return codes;
}

Facts random_facts(std::mt19937& random) {
  const auto draw = [&](int least, int most) { return std::uniform_int_distribution<int>(least, most)(random); };
  Facts facts;
  facts.forms = some_codes(lists::forms_of_abuse, 3, random);
  if (draw(0, 4) > 0) facts.age = draw(0, 3) == 0 ? draw(80, 110) : draw(0, 25);
  facts.relationship = any_of(thurrock().list(lists::relationships).all(), random).code;
  facts.danger = some_codes(lists::danger_questions, 2, random);
  facts.children = static_cast<Known>(draw(0, 2));
  facts.prior_contacts = draw(0, 6);
  facts.support_begun = draw(0, 1) == 1;
  facts.risk_criteria = some_codes(lists::risk_criteria, 2, random);
  for (const Instrument& instrument : thurrock().instruments.all())
    for (const Topic& topic : instrument.topics)
      if (draw(0, 8) == 0) facts.topics_yes.push_back(topic.code);
  return facts;
}

TEST(ProposeLaws, HoldForWhateverIsKnown) {
  std::mt19937 random(20260304);
  for (int i = 0; i < 20000; ++i) {
    const Facts facts = random_facts(random);
    const bool under_sixteen = facts.age && *facts.age < 16;
    const bool under_eighteen = facts.age && *facts.age < 18;
    const bool high_risk = !facts.risk_criteria.empty();
    if (under_sixteen) {
      ASSERT_FALSE(offers(facts, "marac")) << i;
      ASSERT_FALSE(opens(facts, "dash")) << i;
      ASSERT_FALSE(opens(facts, "stalking")) << i;
    }
    if (under_eighteen || facts.children == Known::yes) {
      ASSERT_TRUE(offers(facts, "childrens_safeguarding")) << i;
    }
    if (high_risk && !under_sixteen) {
      ASSERT_TRUE(offers(facts, "marac") && offers(facts, "idva")) << i;
    }
    ASSERT_EQ(asks(facts, "age"), !facts.age.has_value()) << i;
  }
}

TEST(ProposeLaws, EveryProposalHasAReasonWithASource) {
  std::mt19937 random(7);
  for (int i = 0; i < 2000; ++i)
    for (const Proposal& proposal : proposals(random_facts(random))) {
      ASSERT_FALSE(proposal.reasons.empty());
      for (const Reason& reason : proposal.reasons) {
        ASSERT_FALSE(reason.text.empty());
        ASSERT_NE(thurrock().source(reason.source), nullptr) << reason.source;
      }
    }
}

TEST(ProposeLaws, TheSameFactsGiveTheSameProposals) {
  std::mt19937 random(11);
  for (int i = 0; i < 500; ++i) {
    Facts facts = random_facts(random);
    const auto first = proposals(facts);
    std::reverse(facts.forms.begin(), facts.forms.end());
    std::reverse(facts.topics_yes.begin(), facts.topics_yes.end());
    ASSERT_EQ(first, proposals(facts)) << i;
  }
}

TEST(ProposeLaws, MoreGroundsNeverTakeAProposalAway) {
  std::mt19937 random(13);
  for (int i = 0; i < 2000; ++i) {
    Facts facts = random_facts(random);
    const auto before = proposals(facts);
    facts.risk_criteria.emplace_back("repeat");
    facts.topics_yes.emplace_back("stalking");
    facts.danger.emplace_back("danger_now");
    facts.forms.emplace_back("rape");
    const auto after = proposals(facts);
    for (const Proposal& proposal : before) ASSERT_NE(find(after, proposal.kind, proposal.target), nullptr) << i;
  }
}

// A rule that forgets the age still cannot reach a child: the target's minimum age stands in its way.
TEST(ProposeLaws, TheMinimumAgeHoldsEvenWhereTheRuleForgets) {
  Pack pack = thurrock();
  std::vector<Rule> rules = pack.rules.all();
  for (Rule& rule : rules) rule.when = {};
  pack.rules = Editions(std::move(rules));
  Facts facts;
  facts.age = 15;
  const auto all = propose(pack, facts, kToday);
  EXPECT_EQ(find(all, ProposalKind::propose_pathway, "marac"), nullptr);
  EXPECT_EQ(find(all, ProposalKind::open_instrument, "dash"), nullptr);
  EXPECT_NE(find(all, ProposalKind::propose_pathway, "childrens_safeguarding"), nullptr);
}

}  // namespace
}  // namespace waymark::pack
