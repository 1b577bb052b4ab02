// Laws, on facts drawn at random.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "pack/proposing_for_tests.hpp"

namespace waymark::pack {
namespace {

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
  facts.relationships = some_codes(lists::relationships, 2, random);
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
