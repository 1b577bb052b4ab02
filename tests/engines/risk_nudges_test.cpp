// Grave answers are not left at "not high" before somebody has thought again; and nothing that was found is hidden by
// what was asked later.
#include <gmock/gmock.h>

#include "engines/assessing.hpp"

namespace waymark {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class RiskNudges : public EachEngine {};

// Leaving, control, a weapon, and a threat to kill that was believed [V10].
const world::Form kGrave = {{"topic_6", "yes"},  {"topic_12", "yes"},
                            {"topic_13", "yes"}, {"comment_13", "The bread knife"},
                            {"topic_14", "yes"}, {"judgement", "not_raised"}};

world::Form with(world::Form form, const world::Form& more) {
  form.insert(form.end(), more.begin(), more.end());
  return form;
}

// Olive at the questions about Opal, who told of domestic abuse unless told otherwise.
void open_questions(Assessing& at, std::vector<std::string> forms = {"domestic_abuse"}) {
  auto told = told_by_opal(at.world);
  told.forms = std::move(forms);
  at.told(told);
  at.olive.get(at.questions(1));
}

TEST_P(RiskNudges, GraveAnswersAreReadAgainBeforeTheyAreKeptAsNotHigh) {
  Assessing at(options());
  open_questions(at);
  EXPECT_FALSE(at.olive.shows("Think again"));
  at.send(1, kGrave);
  EXPECT_EQ(at.olive.page().status, 422);
  for (const auto* shown :
       {"Think again before you leave it at that", "Leaving, control and violence come together",
        "There was a threat to kill", "Enter why you do not judge the risk to be high", "The bread knife",
        "id=\"topic_separation\" name=\"topic_separation\" type=\"radio\" value=\"yes\" checked"})
    EXPECT_TRUE(at.olive.shows(shown)) << shown;
  EXPECT_THAT(at.assessments(), IsEmpty());
}

TEST_P(RiskNudges, WhoKeepsToItSaysWhyAndBothAreKept) {
  Assessing at(options());
  open_questions(at);
  at.send(1, kGrave);
  at.send(1, with(kGrave, {{"not_raised_reason", " "}}));
  EXPECT_THAT(at.assessments(), IsEmpty());
  at.send(1, with(kGrave, {{"not_raised_reason", "He is in prison since Monday"}}));
  ASSERT_THAT(at.assessments(), SizeIs(1));
  EXPECT_THAT(at.criteria(), IsEmpty());
  EXPECT_THAT(at.proposed(false), Not(Contains("marac")));
  at.open_last_answers();
  EXPECT_TRUE(at.olive.shows("He is in prison since Monday"));
  EXPECT_TRUE(at.olive.shows("There was a threat to kill, and it was believed."));
  at.olive.get(at.history());
  EXPECT_TRUE(at.olive.shows("Not raised: He is in prison since Monday"));
}

TEST_P(RiskNudges, WhoThinksAgainJudgesItToBeHigh) {
  Assessing at(options());
  open_questions(at);
  at.send(1, kGrave);
  auto high = kGrave;
  high.back().second = "high";
  at.send(1, with(high, {{"reason", "She has left him, and he has said it"}}));
  EXPECT_THAT(at.criteria(), ElementsAre("professional_judgement"));
  EXPECT_THAT(at.proposed(true), Contains("marac"));
  EXPECT_THAT(at.proposed(true), Contains("idva"));
}

TEST_P(RiskNudges, AReasonAgainstWhatNobodySawIsNotEnough) {
  Assessing at(options());
  open_questions(at);
  at.send(1, with(kGrave, {{"not_raised_reason", "Typed ahead"}}));
  EXPECT_EQ(at.olive.page().status, 422);
  EXPECT_TRUE(at.olive.shows("Typed ahead")) << "and nothing is lost";
  EXPECT_THAT(at.assessments(), IsEmpty());
  at.send(1, with(kGrave, {{"not_raised_reason", "Typed ahead"}, {"topic_15", "yes"}}));
  EXPECT_EQ(at.olive.page().status, 422);
  EXPECT_TRUE(at.olive.shows("The person was strangled")) << "which was not answered when the others were read";
  at.send(1, with(kGrave, {{"not_raised_reason", "Typed ahead"}, {"topic_15", "yes"}}));
  EXPECT_THAT(at.assessments(), SizeIs(1));
}

TEST_P(RiskNudges, WhatIsHighAnywayAndWhatIsNotGraveAskNobodyToThinkAgain) {
  Assessing at(options());
  open_questions(at);
  at.send(1, Assessing::yes(14));
  EXPECT_THAT(at.assessments(), SizeIs(1));
  at.world.clock().advance(std::chrono::minutes{1});
  at.olive.get(at.questions(1));
  at.send(1, {{"topic_19", "yes"}, {"topic_20", "yes"}, {"judgement", "not_raised"}});
  EXPECT_THAT(at.assessments(), SizeIs(2));
}

TEST_P(RiskNudges, WhatWasNamedAtTheContactCallsForItToo) {
  Assessing at(options());
  open_questions(at, {"honour_based_abuse"});
  at.send(1, Assessing::yes(0));
  EXPECT_EQ(at.olive.page().status, 422);
  EXPECT_TRUE(at.olive.shows("So-called “honour”-based abuse or a forced marriage was named"));
}

TEST_P(RiskNudges, WhoIsUnsafeNowAfterSexualViolenceIsNotLeftAtThat) {
  Assessing at(options());
  open_questions(at, {"rape"});
  const world::Form unsafe = {{"topic_1", "not_said"}, {"topic_6", "yes"}, {"judgement", "not_raised"}};
  at.olive.get(at.questions(4));
  at.send(4, unsafe);
  EXPECT_EQ(at.olive.page().status, 422);
  EXPECT_TRUE(at.olive.shows("Whoever did it could reach the person now."));
  at.send(4, with(unsafe, {{"not_raised_reason", "She is in hospital tonight"}}));
  EXPECT_EQ(at.olive.where(), at.page());
  EXPECT_TRUE(at.olive.shows("Not safe now")) << "what to do at once";
  EXPECT_THAT(at.proposed(false), Contains("housing_safeguarding"));
}

// --- What was found stands

TEST_P(RiskNudges, AnEarlierHighOneHeadsThePersonsPageWhateverWasAskedSince) {
  Assessing at(options());
  open_questions(at, {"stalking"});
  at.answer(1, Assessing::yes(18));
  at.world.clock().advance(std::chrono::minutes{1});
  at.answer(3, Assessing::yes(1));
  at.olive.get(at.person());
  const auto& body = at.olive.page().body;
  const auto high = body.find("18 yes, 6 unknown: 14 reached");
  ASSERT_NE(high, std::string::npos);
  EXPECT_LT(high, body.find("1 yes, 10 unknown")) << "the ground for high risk comes first";
  EXPECT_LT(high, body.find("No ground for high risk was found"));
}

TEST_P(RiskNudges, TheSameQuestionsOnAnotherDayTakeNothingBack) {
  Assessing at(options());
  open_questions(at);
  at.answer(1, Assessing::yes(18));
  at.world.clock().advance(std::chrono::minutes{1});
  at.answer(1, Assessing::yes(0));
  at.olive.get(at.person());
  const auto& body = at.olive.page().body;
  EXPECT_LT(body.find("18 yes, 6 unknown: 14 reached"), body.find("0 yes, 24 unknown"));
  EXPECT_TRUE(at.olive.shows("The same questions were asked again since, and no ground was found."));
}

WAYMARK_ON_EACH_ENGINE(RiskNudges);

}  // namespace
}  // namespace waymark
