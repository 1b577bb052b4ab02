#include "capabilities/referrals/proposal_rules.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace waymark::referrals {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Proposal proposal(std::string decision, bool high_risk) {
  Proposal made;
  made.decision = std::move(decision);
  made.high_risk = high_risk;
  return made;
}

Proposal named(std::string pathway, std::string rule, int minute, bool high_risk = false, std::string decision = "") {
  auto made = proposal(std::move(decision), high_risk);
  made.pathway = std::move(pathway);
  made.rules = {std::move(rule)};
  made.proposed = base::Instant(std::chrono::minutes{minute});
  return made;
}

std::vector<std::string> pathways(const std::vector<Proposal>& proposals) {
  std::vector<std::string> codes;
  for (const auto& one : proposals) codes.push_back(one.pathway);
  return codes;
}

pack::Pack pack_with_rules(std::initializer_list<const char*> codes) {
  std::vector<pack::Rule> rules;
  for (const auto* code : codes) {
    pack::Rule rule;
    rule.code = code;
    rules.push_back(rule);
  }
  pack::Pack made;
  made.rules = pack::Editions(std::move(rules));
  return made;
}

TEST(Keeping, AddsWhatWasNotProposed) {
  EXPECT_EQ(keeping_of({}, {false}), Keeping::add);
  EXPECT_EQ(keeping_of({}, {true}), Keeping::add);
}

TEST(Keeping, RefreshesWhatNobodyDecided) {
  EXPECT_EQ(keeping_of({proposal("", false)}, {false}), Keeping::refresh);
  EXPECT_EQ(keeping_of({proposal("", false)}, {true}), Keeping::refresh);
  EXPECT_EQ(keeping_of({proposal("declined", false), proposal("", true)}, {true}), Keeping::refresh);
}

TEST(Keeping, AsksAgainWhenTheRiskWasFoundToBeHighAfterwards) {
  EXPECT_EQ(keeping_of({proposal("declined", false)}, {true}), Keeping::add);
  EXPECT_EQ(keeping_of({proposal("declined", false)}, {false}), Keeping::leave);
}

TEST(Keeping, LeavesWhatWasDecidedAtHighRiskOrReferred) {
  for (const bool high_risk : {false, true}) {
    EXPECT_EQ(keeping_of({proposal("declined", true)}, {high_risk}), Keeping::leave);
    EXPECT_EQ(keeping_of({proposal("referred", false)}, {high_risk}), Keeping::leave);
    EXPECT_EQ(keeping_of({proposal("declined", false), proposal("declined", true)}, {high_risk}), Keeping::leave);
  }
}

base::Instant minute(int count) { return base::Instant(std::chrono::minutes{count}); }

Proposal declined_at(int when) {
  auto made = proposal("declined", true);
  made.decided = minute(when);
  return made;
}

TEST(Keeping, AsksAgainWhereAGroundForHighRiskWasFoundSinceItWasDeclined) {
  EXPECT_EQ(keeping_of({declined_at(5)}, {true, minute(6)}), Keeping::add);
  EXPECT_EQ(keeping_of({declined_at(5)}, {true, minute(5)}), Keeping::leave) << "that ground was known";
  EXPECT_EQ(keeping_of({declined_at(5), declined_at(7)}, {true, minute(6)}), Keeping::leave) << "declined again since";
  EXPECT_EQ(keeping_of({declined_at(5)}, {false, minute(6)}), Keeping::leave) << "the risk is not high";
}

TEST(Keeping, AsksAgainWhereTheReceivingServiceDeclinedTheReferral) {
  const auto sent = proposal("referred", true);
  EXPECT_EQ(keeping_of({sent}, {true, minute(1)}, {sent.id}), Keeping::add);
  EXPECT_EQ(keeping_of({sent}, {true, minute(1)}), Keeping::leave) << "it waits, or was accepted";
  EXPECT_EQ(keeping_of({sent}, {false}, {sent.id}), Keeping::leave);
}

TEST(TooYoung, IsWhoeverIsSurelyBelowTheAgeOfThePathwayOrLostTheReasons) {
  pack::Pathway marac;
  marac.minimum_age = 16;
  const auto today = *base::parse_date("2026-02-03");
  const auto young = [&](const Proposal& one, int year, const pack::Pathway* pathway) {
    return too_young(one, {year, 1U, 9U, {}}, pathway, today);
  };
  const auto open = named("marac", "high_risk_marac", 1, true);
  EXPECT_TRUE(young(open, 2011, &marac));
  EXPECT_FALSE(young(open, 2010, &marac)) << "16 since January";
  EXPECT_FALSE(too_young(open, {}, &marac, today)) << "nobody knows";
  EXPECT_TRUE(too_young(proposal("", true), {}, &marac, today)) << "an age of 15 was said, and its reasons were taken";
  pack::Pathway for_anybody;
  EXPECT_FALSE(young(open, 2020, &for_anybody));
  EXPECT_FALSE(young(open, 2011, nullptr));
}

TEST(NeedsReason, AtHighRiskOrWhereThePathwayAsks) {
  pack::Pathway lenient;
  pack::Pathway strict;
  strict.decline_needs_reason = true;
  EXPECT_FALSE(needs_reason(proposal("", false), &lenient));
  EXPECT_TRUE(needs_reason(proposal("", false), &strict));
  EXPECT_TRUE(needs_reason(proposal("", true), &lenient));
  EXPECT_TRUE(needs_reason(proposal("", true), nullptr));
}

TEST(Order, IsByTimeAndThenByRule) {
  const auto pack = pack_with_rules({"first", "second", "third"});
  std::vector<Proposal> proposals = {named("c", "third", 1), named("old", "gone", 1), named("a", "first", 1),
                                     named("late", "first", 2), named("b", "second", 1)};
  put_in_order(proposals, pack);
  EXPECT_THAT(pathways(proposals), ElementsAre("a", "b", "c", "old", "late"));
}

TEST(Order, ShowsWhatTheRiskAsksForFirstAndDecidedLast) {
  pack::Rule risky;
  risky.code = "risky";
  risky.when.risk_criteria_any = {"repeat"};
  pack::Pack pack;
  pack.rules = pack::Editions(std::vector{risky});
  std::vector<Proposal> proposals = {named("done", "risky", 1, true, "referred"), named("a", "r", 1, true),
                                     named("b", "r", 1), named("urgent", "risky", 2, true)};
  put_pressing_first(proposals, pack);
  EXPECT_THAT(pathways(proposals), ElementsAre("urgent", "a", "b", "done"));
}

TEST(Codes, ComeBackAsTheyWereJoined) {
  EXPECT_THAT(split(joined({"one", "two"})), ElementsAre("one", "two"));
  EXPECT_THAT(split(""), IsEmpty());
  EXPECT_THAT(split("  one  "), ElementsAre("one"));
  EXPECT_THAT(together({"one", "two"}, {"two", "three"}), ElementsAre("one", "two", "three"));
}

}  // namespace
}  // namespace waymark::referrals
