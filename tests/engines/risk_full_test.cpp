// Every instrument, opened by what was told and answered, for people of every age.
#include <gmock/gmock.h>

#include "engines/assessing.hpp"

namespace waymark {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

class RiskFull : public EachEngine {};

TEST_P(RiskFull, BeingFollowedOpensTheStalkingQuestions) {
  Assessing at(options());
  at.told(told_by_opal(at.world));
  EXPECT_TRUE(at.offers(1));
  EXPECT_FALSE(at.offers(3));
  at.answer(1, {{"topic_8", "yes"}, {"judgement", "not_raised"}});
  EXPECT_TRUE(at.offers(3));
  EXPECT_TRUE(at.olive.shows("followed, watched or contacted again and again"));
  EXPECT_THAT(at.proposed(false), Contains("stalking_advocacy"));
}

TEST_P(RiskFull, TheStalkingQuestionsHaveNoNumberToReach) {
  Assessing at(options());
  auto told = told_by_opal(at.world);
  told.forms = {"stalking"};
  at.told(told);
  at.olive.get(at.questions(3));
  EXPECT_TRUE(at.olive.shows("Stalking questions (S-DASH)"));
  EXPECT_TRUE(at.olive.shows("name=\"topic_violent_before\""));
  EXPECT_FALSE(at.olive.shows("12. ")) << "there are eleven";
  at.answer(3, Assessing::yes(11));
  ASSERT_EQ(at.assessments().size(), 1U);
  EXPECT_EQ(at.assessments().front().instrument, "stalking");
  EXPECT_THAT(at.criteria(), IsEmpty());
  at.open_last_answers();
  EXPECT_TRUE(at.olive.shows("11 yes, 0 unknown; your judgement is needed"));
  EXPECT_FALSE(at.olive.shows("not reached"));
  at.world.clock().advance(std::chrono::minutes{1});
  at.answer(3, Assessing::yes(0, {{"judgement", "high"}, {"reason", "He waits at her work"}}));
  EXPECT_THAT(at.criteria(), ElementsAre("professional_judgement"));
  EXPECT_THAT(at.proposed(true), Contains("marac"));
  EXPECT_THAT(at.proposed(true), Contains("idva"));
}

const world::Form kReferralForm = {{"topic_1", "touching"},     {"topic_2-month", "1"}, {"topic_2-year", "2026"},
                                   {"about_2", "yes"},          {"topic_3", "days"},    {"topic_5", "undecided"},
                                   {"topic_9", "Sleeps badly"}, {"topic_13", "yes"},    {"topic_14", "yes"},
                                   {"judgement", "not_raised"}};

TEST_P(RiskFull, SexualHarmOpensTheReferralFormAndItsWishesAreProposed) {
  Assessing at(options());
  at.told(told_by_opal(at.world));
  EXPECT_FALSE(at.offers(4));
  at.answer(1, {{"topic_16", "yes"}, {"judgement", "not_raised"}});
  EXPECT_TRUE(at.offers(4));
  EXPECT_TRUE(at.olive.shows("somebody does or says sexual things that hurt the person"));
  at.olive.get(at.questions(4));
  EXPECT_TRUE(at.olive.shows("commonly 7 days")) << "what is known of time limits, with its source";
  EXPECT_FALSE(at.olive.shows("too late.")) << "nobody is told that";
  at.answer(4, kReferralForm);
  EXPECT_EQ(at.olive.where(), at.page());
  EXPECT_TRUE(at.olive.shows("Call the referral centre now and ask"));
  EXPECT_TRUE(at.olive.shows("These answers are not counted; your judgement is needed"));
  EXPECT_THAT(at.proposed(false), Contains("isva"));
  EXPECT_THAT(at.proposed(false), Contains("sarc"));
}

TEST_P(RiskFull, TheAnswersOfTheReferralFormAreKeptInTheWordsOfThePage) {
  Assessing at(options());
  at.told(told_by_opal(at.world));
  at.answer(4, kReferralForm);
  at.open_last_answers();
  for (const auto* said : {"Sexual touching without agreement", "about January 2026", "In the past 10 days",
                           "Not yet, the person has not decided", "Sleeps badly", "SERICC’s form"})
    EXPECT_TRUE(at.olive.shows(said)) << said;
  EXPECT_TRUE(at.assessments().front().criteria.empty());
  EXPECT_FALSE(at.olive.shows("Further police callouts")) << "nothing of it is counted";
}

TEST_P(RiskFull, WhatIsWrongStandsBesideItsFieldAndEverythingTypedIsKept) {
  Assessing at(options());
  at.told(told_by_opal(at.world));
  at.answer(4, {{"topic_2-day", "31"}, {"topic_2-month", "2"}, {"topic_2-year", "2025"}, {"topic_9", "Sleeps badly"}});
  EXPECT_EQ(at.olive.page().status, 422);
  EXPECT_TRUE(at.olive.shows("Select what happened, as far as they want to say"));
  EXPECT_TRUE(at.olive.shows("When it happened must be a real date"));
  EXPECT_TRUE(at.olive.shows("Select your judgement"));
  EXPECT_TRUE(at.olive.shows("Sleeps badly"));
  EXPECT_TRUE(at.olive.shows("value=\"31\""));
  EXPECT_THAT(at.assessments(), IsEmpty());
}

TEST_P(RiskFull, AGirlOfFifteenIsAskedTheYoungPersonsQuestionsAndNoMaracFollows) {
  Assessing at(options());
  at.told(told_by_opal(at.world, 2011));
  EXPECT_TRUE(at.offers(2));
  EXPECT_FALSE(at.offers(1));
  at.olive.get(at.questions(2));
  EXPECT_TRUE(at.olive.shows("Under 16: children’s safeguarding assesses the risk"));
  EXPECT_FALSE(at.olive.shows("How often were the police called")) << "no ground that a child could meet";
  at.answer(2, Assessing::yes(24, {{"judgement", "high"}, {"reason", "An older man"}, {"repeat", "yes"}}));
  EXPECT_THAT(at.criteria(), ElementsAre("professional_judgement"));
  EXPECT_THAT(at.proposed(true), Contains("childrens_safeguarding"));
  EXPECT_THAT(at.proposed(false), Not(Contains("marac")));
  at.open_last_answers();
  EXPECT_TRUE(at.olive.shows("24 yes, 0 unknown; your judgement is needed"));
  for (const int adult : {1, 3}) {
    at.olive.get(at.questions(adult));
    EXPECT_FALSE(at.olive.shows("name=\"topic_")) << adult;
  }
}

TEST_P(RiskFull, AYoungManOfSeventeenIsAdultAndChild) {
  Assessing at(options());
  auto told = told_by_opal(at.world, 2009);
  told.people.front().identity.sex = linkage::Sex::male;
  at.told(told);
  EXPECT_TRUE(at.offers(1));
  EXPECT_TRUE(at.offers(2));
  at.olive.get(at.questions(2));
  EXPECT_TRUE(at.olive.shows("adult and child at once"));
  at.answer(2, Assessing::yes(14));
  EXPECT_THAT(at.criteria(), ElementsAre("visible_high_risk"));
  for (const auto* pathway : {"marac", "idva", "childrens_safeguarding"})
    EXPECT_THAT(at.proposed(true), Contains(pathway));
}

TEST_P(RiskFull, AManAndAWomanOfEightyAreAskedLikeAnybody) {
  for (const auto& [year, sex, form] : {std::tuple{1980, linkage::Sex::male, "physical_abuse"},
                                        {1946, linkage::Sex::female, "abuse_by_family_member"}}) {
    Assessing at(options());
    auto told = told_by_opal(at.world, year);
    told.people.front().identity.sex = sex;
    told.forms = {form};
    at.told(told);
    EXPECT_TRUE(at.offers(1)) << year;
    EXPECT_FALSE(at.offers(2)) << year;
    at.answer(1, Assessing::yes(14));
    EXPECT_THAT(at.criteria(), ElementsAre("visible_high_risk")) << year;
    EXPECT_THAT(at.proposed(true), Contains("marac")) << year;
    EXPECT_EQ(testing::Matches(Contains("adult_safeguarding"))(at.proposed(false)), year == 1946);
    at.olive.get(at.questions(2));
    EXPECT_TRUE(at.olive.shows("These questions are for people of 13 to 17")) << year;
    EXPECT_FALSE(at.olive.shows("name=\"topic_")) << year;
  }
}

TEST_P(RiskFull, WhatHasNoQuestionsIsAnnouncedWithWhatToDo) {
  Assessing at(options());
  at.told(told_by_opal(at.world));
  EXPECT_FALSE(at.olive.shows("Pregnancy, or a baby"));
  at.answer(1, {{"topic_9", "yes"}, {"judgement", "not_raised"}});
  EXPECT_TRUE(at.olive.shows("Pregnancy, or a baby"));
  EXPECT_TRUE(at.olive.shows("Ask whether the midwife or the health visitor knows"));
}

TEST_P(RiskFull, ANumberThatNoInstrumentHasLeadsNowhere) {
  Assessing at(options());
  at.told(told_by_opal(at.world));
  for (const auto* set : {"9", "0", "-1", "x", "99999999999"}) {
    at.olive.get(at.page() + "/questions?set=" + set);
    EXPECT_EQ(at.olive.page().status, 404) << set;
  }
}

TEST_P(RiskFull, WhatOthersToldWithinTheWindowCountsAndHowItWasCountedIsShown) {
  Assessing at(options());
  for (int month = 0; month < 2; ++month) {
    record(at.world, "bertram_mockingham", told_by_opal(at.world));
    at.world.clock().advance(std::chrono::hours{24 * 30});
  }
  at.told(told_by_opal(at.world));
  at.olive.get(at.questions(1));
  EXPECT_TRUE(at.olive.shows("Police, as told at this contact: 2"));
  EXPECT_TRUE(at.olive.shows("Counted so far: 3"));
  at.answer(1, Assessing::yes(0));
  EXPECT_THAT(at.criteria(), ElementsAre("potential_escalation"));
  at.open_last_answers();
  EXPECT_TRUE(at.olive.shows("Other agencies’, as told at the contact, past 12 months"));
}

TEST_P(RiskFull, WhatOthersToldFromBeforeTheWindowDoesNotCount) {
  Assessing at(options());
  for (int i = 0; i < 2; ++i) record(at.world, "bertram_mockingham", told_by_opal(at.world));
  at.world.clock().advance(std::chrono::hours{24 * 366});
  at.told(told_by_opal(at.world));
  at.olive.get(at.questions(1));
  EXPECT_TRUE(at.olive.shows("Police, as told at this contact: 0"));
  EXPECT_TRUE(at.olive.shows("Not counted: 2, earlier or on days that nobody told"));
  at.answer(1, Assessing::yes(0));
  EXPECT_THAT(at.criteria(), IsEmpty());
}

// Asking somebody else's answer would be more than this viewer was told.
TEST_P(RiskFull, WhatOthersRecordAfterTheAnswerCountsNothing) {
  Assessing at(options());
  at.told(told_by_opal(at.world));
  for (int i = 0; i < 3; ++i) record(at.world, "bertram_mockingham", told_by_opal(at.world));
  at.olive.get(at.questions(1));
  EXPECT_FALSE(at.olive.shows("Police, as told"));
  at.answer(1, Assessing::yes(0));
  EXPECT_THAT(at.criteria(), IsEmpty());
}

constexpr const char* kDash = "instruments/dash/2009.toml";

TEST_P(RiskFull, AnAreasOwnThresholdHoldsForWhoeverLivesThere) {
  Assessing at(options());
  at.activate(kDash, [](std::string& text) {
    text += "\n[[threshold]]\ncode = \"visible_high_risk\"\nat_least = 10\narea = \"grays\"\nsource = \"G\"\n";
  });
  at.told(told_by_opal(at.world));
  at.olive.get(at.questions(1));
  EXPECT_TRUE(at.olive.shows("Where does the person live?"));
  const auto with_area = [&](const char* area) {
    at.world.clock().advance(std::chrono::minutes{1});
    at.answer(1, Assessing::yes(10, {{"judgement", "not_raised"}, {"area", area}}));
    return at.criteria();
  };
  EXPECT_THAT(with_area(""), IsEmpty());
  EXPECT_THAT(with_area("tilbury"), IsEmpty());
  EXPECT_THAT(with_area("anything else"), IsEmpty());
  EXPECT_THAT(with_area("grays"), ElementsAre("visible_high_risk"));
  at.open_last_answers();
  EXPECT_TRUE(at.olive.shows("10 yes, 14 unknown: 10 reached"));
  EXPECT_TRUE(at.olive.shows("Rules of"));
}

TEST_P(RiskFull, WhereNoRuleNamesAnAreaNobodyIsAskedWhereThePersonLives) {
  Assessing at(options());
  at.told(told_by_opal(at.world));
  at.olive.get(at.questions(1));
  EXPECT_FALSE(at.olive.shows("Where does the person live?"));
}

WAYMARK_ON_EACH_ENGINE(RiskFull);

}  // namespace
}  // namespace waymark
