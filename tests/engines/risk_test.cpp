// The questions, from the page to what follows from the answers.
#include "capabilities/risk/risk.hpp"

#include <gmock/gmock.h>

#include "capabilities/referrals/referrals.hpp"
#include "engines/recorded.hpp"

namespace waymark {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

class Risk : public EachEngine {};

// Olive at the page of questions for what Opal told her.
struct AtTheQuestions {
  explicit AtTheQuestions(const world::WorldOptions& options, int birth_year = 1990)
      : world(options), program(world), olive(world, program.service) {
    contact = record(world, "olive_examplar", told_by_opal(world, birth_year));
    olive.sign_in("olive_examplar");
    open();
  }

  void open() { olive.get(path()); }
  std::string path() const { return "/contacts/" + contact.text() + "/questions"; }

  // The form as it is on the page, with these answers.
  world::Form form(world::Form answers) const {
    answers.emplace_back("assessment", hidden(olive, "assessment"));
    answers.emplace_back("pack", hidden(olive, "pack"));
    return answers;
  }
  world::Form with_yes(int count, world::Form more) const {
    const auto* dash = world.partnership().packs.active()->instruments.latest("dash");
    for (int i = 0; i < count; ++i)
      more.emplace_back("topic_" + dash->topics.at(static_cast<std::size_t>(i)).code, "yes");
    return form(std::move(more));
  }

  // Where she is asked to think again, she keeps to it.
  void send(world::Form answers) {
    olive.post(path(), answers);
    const auto nudged = all_hidden(olive, "nudged");
    if (nudged.empty()) return;
    for (const auto& rule : nudged) answers.emplace_back("nudged", rule);
    answers.emplace_back("not_raised_reason", "Her sister stays with her");
    olive.post(path(), std::move(answers));
  }

  std::vector<risk::Assessment> assessments(const std::string& staff = "olive_examplar") const {
    return core::read(world.partnership(), world.staff(staff),
                      [&](core::Reading& reading) { return risk::assessments_of_contact(reading, contact); });
  }
  // Codes of the pathways proposed at high risk.
  std::vector<std::string> at_high_risk() const {
    return core::read(world.partnership(), world.staff("olive_examplar"), [&](core::Reading& reading) {
      std::vector<std::string> codes;
      for (const auto& proposal : referrals::proposals_of(reading, contact))
        if (proposal.high_risk) codes.push_back(proposal.pathway);
      return codes;
    });
  }

  world::World world;
  Program program;
  world::Browser olive;
  core::ContactId contact;
};

TEST_P(Risk, TheFormKeepsEverythingWhenTheJudgementIsMissing) {
  AtTheQuestions at(options());
  at.olive.post(at.path(), at.form({{"topic_injured", "yes"}, {"comment_injured", "A cut above the eye"}}));
  EXPECT_EQ(at.olive.page().status, 422);
  EXPECT_TRUE(at.olive.shows("Select your judgement"));
  EXPECT_TRUE(at.olive.shows("A cut above the eye"));
  EXPECT_TRUE(at.olive.shows("id=\"topic_injured\" name=\"topic_injured\" type=\"radio\" value=\"yes\" checked"));
  EXPECT_THAT(at.assessments(), IsEmpty());
}

TEST_P(Risk, BelowTheThresholdNothingIsNamedAndNothingIsHigh) {
  AtTheQuestions at(options());
  at.send(at.with_yes(6, {{"judgement", "not_raised"}}));
  ASSERT_EQ(at.assessments().size(), 1U);
  const auto assessment = at.assessments().front();
  EXPECT_EQ(assessment.yes, 6);
  EXPECT_EQ(assessment.not_asked, 18);
  EXPECT_THAT(assessment.criteria, IsEmpty());
  EXPECT_THAT(at.at_high_risk(), IsEmpty());
  at.olive.get("/questions/" + assessment.id.text());
  EXPECT_TRUE(at.olive.shows("6 yes, 18 unknown: 14 not reached; your judgement is needed"));
  EXPECT_FALSE(at.olive.shows("tandard"));
}

TEST_P(Risk, FourteenProposeMaracAndIdva) {
  AtTheQuestions at(options());
  at.olive.post(at.path(), at.with_yes(14, {{"judgement", "not_raised"}}));
  EXPECT_THAT(at.assessments().front().criteria, ElementsAre("visible_high_risk"));
  EXPECT_THAT(at.at_high_risk(), Contains("marac"));
  EXPECT_THAT(at.at_high_risk(), Contains("idva"));
}

TEST_P(Risk, JudgementAloneProposesBothToo) {
  AtTheQuestions at(options());
  at.olive.post(at.path(), at.form({{"judgement", "high"}, {"reason", "Extreme fear"}}));
  EXPECT_THAT(at.assessments().front().criteria, ElementsAre("professional_judgement"));
  EXPECT_THAT(at.at_high_risk(), Contains("marac"));
  EXPECT_THAT(at.at_high_risk(), Contains("idva"));
}

TEST_P(Risk, TwoPoliceCalloutsAndThisContactEscalate) {
  AtTheQuestions at(options());
  at.olive.post(at.path(), at.form({{"judgement", "not_raised"}, {"police_callouts", "2"}}));
  EXPECT_THAT(at.assessments().front().criteria, ElementsAre("potential_escalation"));
}

TEST_P(Risk, StrangulationIsUrgentWhereverTheAnswersShow) {
  AtTheQuestions at(options());
  at.send(at.form({{"judgement", "not_raised"}, {"topic_strangulation", "yes"}}));
  EXPECT_THAT(at.assessments().front().flags, Contains("non_fatal_strangulation"));
  at.olive.get("/questions/" + at.assessments().front().id.text());
  EXPECT_TRUE(at.olive.shows("To be seen by a clinician today"));
}

TEST_P(Risk, TheSameFormTwiceIsOneAssessmentAndAChangedOneIsAnother) {
  AtTheQuestions at(options());
  const auto first = at.form({{"judgement", "not_raised"}, {"topic_injured", "yes"}});
  at.olive.post(at.path(), first);
  at.open();  // for a fresh token: the fields are those of the first page
  at.olive.post(at.path(), first);
  EXPECT_EQ(at.assessments().size(), 1U);
  auto changed = first;
  changed.emplace_back("topic_animals", "yes");
  at.open();
  at.olive.post(at.path(), changed);
  EXPECT_EQ(at.assessments().size(), 2U);
}

TEST_P(Risk, AChildIsSentToChildrensSafeguardingAndNeverAsked) {
  AtTheQuestions at(options(), 2014);
  EXPECT_TRUE(at.olive.shows("children’s safeguarding assesses the risk"));
  EXPECT_FALSE(at.olive.shows("name=\"topic_"));
  at.olive.post(at.path(), {{"judgement", "high"}, {"reason", "Fear"}});
  EXPECT_THAT(at.assessments(), IsEmpty());
}

TEST_P(Risk, WhoWasSaidToBeFifteenIsNotAskedAlthoughTheyMightBeOlder) {
  AtTheQuestions at(options());
  auto contact = told_by_opal(at.world);
  auto& birth = contact.people.front().identity.birth_date;
  birth = {};
  birth.stated = linkage::born_for_age(13, 17, contact.happened_on);
  contact.details.stated_age = 15;
  at.contact = record(at.world, "olive_examplar", contact);
  at.open();
  EXPECT_TRUE(at.olive.shows("children’s safeguarding assesses the risk"));
  EXPECT_FALSE(at.olive.shows("name=\"topic_"));
}

TEST_P(Risk, SixteenIsAskedAndAChildAtOnce) {
  AtTheQuestions at(options(), 2010);
  EXPECT_TRUE(at.olive.shows("adult and child at once"));
  at.olive.post(at.path(), at.form({{"judgement", "high"}, {"reason", "Fear"}}));
  EXPECT_THAT(at.at_high_risk(), Contains("childrens_safeguarding"));
  EXPECT_THAT(at.at_high_risk(), Contains("marac"));
}

TEST_P(Risk, WhatWasAnsweredBeforeTheAgeWasKnownIsShownAndKept) {
  AtTheQuestions at(options(), 2014);
  at.olive.post(at.path(), {{"topic_injured", "yes"},
                            {"comment_injured", "A cut above the eye"},
                            {"topic_money", "unknown"},
                            {"judgement", "high"},
                            {"reason", "Extreme fear"}});
  EXPECT_EQ(at.olive.page().status, 409);
  const auto expect_all_of_it = [&] {
    for (const auto* said : {"1. Was the person injured in the latest incident?", "A cut above the eye", "Don’t know",
                             "Extreme fear", "They are kept for you", "children’s safeguarding assesses the risk"})
      EXPECT_TRUE(at.olive.shows(said)) << said;
  };
  expect_all_of_it();
  EXPECT_THAT(at.assessments(), IsEmpty());
  at.open();
  EXPECT_EQ(at.olive.page().status, 200);
  expect_all_of_it();
}

TEST_P(Risk, AnotherWordingIsShownBeforeAnythingIsSaved) {
  AtTheQuestions at(options());
  at.olive.post(at.path(), {{"judgement", "not_raised"}, {"topic_injured", "yes"}, {"pack", "an earlier one"}});
  EXPECT_EQ(at.olive.page().status, 422);
  EXPECT_TRUE(at.olive.shows("The questions were changed meanwhile"));
  EXPECT_THAT(at.assessments(), IsEmpty());
}

TEST_P(Risk, AnotherAgencyFindsNeitherQuestionsNorAnswers) {
  AtTheQuestions at(options());
  at.olive.post(at.path(), at.form({{"judgement", "not_raised"}}));
  const auto id = at.assessments().front().id;
  world::Browser teacher(at.world, at.program.service);
  teacher.sign_in("tobias_fableton");
  teacher.get(at.path());
  EXPECT_EQ(teacher.page().status, 404);
  teacher.get("/questions/" + id.text());
  EXPECT_EQ(teacher.page().status, 404);
  EXPECT_THAT(at.assessments("tobias_fableton"), IsEmpty());
}

WAYMARK_ON_EACH_ENGINE(Risk);

}  // namespace
}  // namespace waymark
