// What was answered stays as it was worded; what was answered at different times stands side by side; and when to ask
// again.
#include <gmock/gmock.h>

#include "engines/assessing.hpp"

namespace waymark {
namespace {

using testing::ElementsAre;

class RiskHistory : public EachEngine {};

constexpr const char* kDash = "instruments/dash/2009.toml";

void replace(std::string& text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  ASSERT_NE(at, std::string::npos) << from;
  text.replace(at, from.size(), to);
}

TEST_P(RiskHistory, TheWordingAndTheThresholdStayThoseOfTheDay) {
  Assessing at(options());
  at.told(told_by_opal(at.world));
  at.answer(1, Assessing::yes(12));
  at.activate(kDash, [](std::string& text) {
    replace(text, "Was the person injured in the latest incident?", "Worded anew?");
    replace(text, "at_least = 14", "at_least = 10");
  });
  at.open_last_answers();
  EXPECT_TRUE(at.olive.shows("Was the person injured in the latest incident?"));
  EXPECT_FALSE(at.olive.shows("Worded anew?"));
  EXPECT_TRUE(at.olive.shows("12 yes, 12 unknown: 14 not reached"));
  at.olive.get(at.questions(1));
  EXPECT_TRUE(at.olive.shows("Worded anew?"));
}

// Questions 1 and 2 change places, and 19 gives way to another one, while the answers wait.
void change_questions(std::string& text) {
  replace(text, "code = \"injured\"", "code = \"for_a_moment\"");
  replace(text, "code = \"frightened\"", "code = \"injured\"");
  replace(text, "code = \"for_a_moment\"", "code = \"frightened\"");
  replace(text, "code = \"animals\"", "code = \"pets\"");
}

TEST_P(RiskHistory, WhatWasTypedStaysWithItsQuestionWhenTheQuestionsChange) {
  Assessing at(options());
  at.told(told_by_opal(at.world));
  at.olive.get(at.questions(1));
  const world::Form typed = {{"pack", hidden(at.olive, "pack")},
                             {"assessment", hidden(at.olive, "assessment")},
                             {"set", "1"},
                             {"topic_injured", "yes"},
                             {"topic_animals", "yes"},
                             {"comment_animals", "The dog was kicked"},
                             {"judgement", "not_raised"}};
  auto saved = typed;
  saved.emplace_back("kept-page", at.questions(1));
  at.olive.post("/drafts/pages", saved);
  at.activate(kDash, change_questions);
  const auto expect_all_in_its_place = [&] {
    EXPECT_TRUE(at.olive.shows("The questions were changed after this was typed"));
    EXPECT_TRUE(at.olive.shows("New: question 19"));
    EXPECT_TRUE(at.olive.shows("Asked in other words: questions 1, 2"));
    EXPECT_TRUE(at.olive.shows("name=\"topic_injured\" type=\"radio\" value=\"yes\" checked"));
    EXPECT_FALSE(at.olive.shows("name=\"topic_frightened\" type=\"radio\" value=\"yes\" checked"));
    EXPECT_FALSE(at.olive.shows("name=\"topic_pets\" type=\"radio\" value=\"yes\" checked"));
    EXPECT_TRUE(at.olive.shows("Answers to questions that are no longer asked"));
    EXPECT_TRUE(at.olive.shows("The dog was kicked"));
  };
  at.olive.get(at.questions(1));
  expect_all_in_its_place();
  at.olive.post(at.questions(1), typed);
  EXPECT_EQ(at.olive.page().status, 422);
  expect_all_in_its_place();
  at.send(
      1,
      {{"topic_injured", "yes"}, {"answered_before", "The dog was kicked"}, {"judgement", "high"}, {"reason", "Fear"}});
  at.open_last_answers();
  EXPECT_TRUE(at.olive.shows("The dog was kicked")) << "also once it is saved";
}

TEST_P(RiskHistory, ALicensedWordingIsShownWithItsLicenceAndNotAsOurs) {
  Assessing at(options());
  at.activate("instruments/stalking/wording.toml", [](std::string& text) {
    text = "instrument = \"stalking\"\nedition = \"2009\"\nlicence = \"Invented Licence 1\"\n";
    for (int i = 1; i <= 11; ++i)
      text += "[[topic]]\nnumber = " + std::to_string(i) + "\ntext = \"Licensed question " + std::to_string(i) + "\"\n";
  });
  at.told(told_by_opal(at.world));
  at.answer(3, Assessing::yes(1));
  at.olive.get(at.questions(3));
  const auto expect_licensed = [&] {
    EXPECT_TRUE(at.olive.shows("Licensed question 11"));
    EXPECT_TRUE(at.olive.shows("Invented Licence 1. The source names no number"));
    EXPECT_TRUE(at.olive.shows("unverified")) << "nobody checked the edition, whoever licensed its words";
    EXPECT_FALSE(at.olive.shows("not the official form"));
  };
  expect_licensed();
  at.open_last_answers();
  expect_licensed();
  at.olive.get(at.history());
  expect_licensed();
}

TEST_P(RiskHistory, AssessmentsStandSideBySideWithWhatChangedInWords) {
  Assessing at(options());
  at.told(told_by_opal(at.world));
  at.olive.get(at.history());
  EXPECT_EQ(at.olive.page().status, 200);
  EXPECT_TRUE(at.olive.shows("Nobody in our agency has asked any questions yet"));
  at.answer(1, {{"topic_1", "no"}, {"topic_2", "yes"}, {"comment_2", "Since Friday"}, {"judgement", "not_raised"}});
  at.world.clock().advance(std::chrono::minutes{5});
  at.answer(1, {{"topic_1", "yes"}, {"topic_2", "yes"}, {"judgement", "high"}, {"reason", "Her voice is hoarse"}});
  at.olive.get(at.history());
  EXPECT_TRUE(at.olive.shows("Changed: was No"));
  EXPECT_TRUE(at.olive.shows("1 answer changed"));
  EXPECT_TRUE(at.olive.shows("Since Friday"));
  EXPECT_TRUE(at.olive.shows("High risk: Her voice is hoarse"));
  EXPECT_LT(at.olive.page().body.find("3 February 2026 at 10:15am"),
            at.olive.page().body.find("3 February 2026 at 10:20am"))
      << "the older first";
}

TEST_P(RiskHistory, FourStandOnAPageAndEachInstrumentByItself) {
  Assessing at(options());
  at.told(told_by_opal(at.world));
  for (int i = 0; i < 5; ++i) {
    at.world.clock().advance(std::chrono::minutes{1});
    at.answer(1, Assessing::yes(i));
  }
  at.world.clock().advance(std::chrono::minutes{1});
  at.answer(3, Assessing::yes(7));
  at.olive.get(at.history());
  EXPECT_TRUE(at.olive.shows("7 yes, 4 unknown")) << "what was asked last";
  EXPECT_FALSE(at.olive.shows("14 not reached"));
  at.olive.get(at.history() + "?set=1");
  EXPECT_TRUE(at.olive.shows("4 yes, 20 unknown"));
  EXPECT_TRUE(at.olive.shows("1 yes, 23 unknown"));
  EXPECT_FALSE(at.olive.shows("0 yes, 24 unknown"));
  EXPECT_TRUE(at.olive.shows("Earlier ones (1 more)"));
  at.olive.get(at.history() + "?set=1&skip=4");
  EXPECT_TRUE(at.olive.shows("0 yes, 24 unknown"));
  EXPECT_FALSE(at.olive.shows("1 yes, 23 unknown"));
  EXPECT_TRUE(at.olive.shows("The newest ones"));
  for (const auto* anything : {"?set=9", "?skip=99", "?set=x&skip=-1"}) {
    at.olive.get(at.history() + anything);
    EXPECT_EQ(at.olive.page().status, 200) << anything;
  }
}

TEST_P(RiskHistory, WhatIsComparedIsInTheAudit) {
  Assessing at(options());
  at.told(told_by_opal(at.world));
  at.answer(1, Assessing::yes(1));
  at.olive.get(at.history());
  EXPECT_THAT(audited(at.world, "answers.compared"), testing::Contains(at.assessments().front().id.text()));
}

TEST_P(RiskHistory, AnotherAgencyFindsNoHistory) {
  Assessing at(options());
  at.told(told_by_opal(at.world));
  at.answer(1, Assessing::yes(1));
  world::Browser teacher(at.world, at.program.service);
  teacher.sign_in("tobias_fableton");
  teacher.get(at.history());
  EXPECT_EQ(teacher.page().status, 404);
}

TEST_P(RiskHistory, AFurtherContactAsksAgainUntilItWasAsked) {
  Assessing at(options());
  at.told(told_by_opal(at.world));
  at.answer(1, Assessing::yes(1));
  EXPECT_FALSE(at.olive.shows("Ask again: last asked"));
  at.world.clock().advance(std::chrono::hours{24});
  at.told(told_by_opal(at.world));
  for (const auto& page : {at.page(), at.person()}) {
    at.olive.get(page);
    EXPECT_TRUE(at.olive.shows("Ask again: last asked on 3 February 2026.")) << page;
    EXPECT_TRUE(at.olive.shows("one further contact, on 4 February 2026")) << page;
    EXPECT_TRUE(at.offers(1)) << page;
    EXPECT_TRUE(at.olive.shows("release from custody")) << page;
  }
  at.world.clock().advance(std::chrono::minutes{1});
  at.answer(1, Assessing::yes(1));
  for (const auto& page : {at.page(), at.person()}) {
    at.olive.get(page);
    EXPECT_FALSE(at.olive.shows("Ask again: last asked")) << page;
  }
}

TEST_P(RiskHistory, TimeAloneAsksAgain) {
  Assessing at(options());
  at.told(told_by_opal(at.world));
  at.answer(1, Assessing::yes(1));
  at.world.clock().advance(std::chrono::hours{24 * 200});
  at.olive.sign_in("olive_examplar");
  at.olive.get(at.person());
  EXPECT_TRUE(at.olive.shows("Ask again: last asked on 3 February 2026."));
  EXPECT_TRUE(at.olive.shows("more than 6 months have passed"));
}

// What a form carries unseen names nothing that exists: whoever sends an id in its place learns nothing from the
// answer.
TEST_P(RiskHistory, AnIdThatIsSentInPlaceOfTheDrawnOneNamesNoAssessment) {
  Assessing at(options());
  at.told(told_by_opal(at.world));
  at.answer(1, Assessing::yes(1));
  const auto olives = at.assessments().front().id;
  const auto teachers = record(at.world, "tobias_fableton", told_by_opal(at.world));
  const auto path = "/contacts/" + teachers.text() + "/questions";
  world::Browser teacher(at.world, at.program.service);
  teacher.sign_in("tobias_fableton");
  const auto saved_under = [&](const std::string& sent) {
    at.world.clock().advance(std::chrono::minutes{1});
    teacher.get(path);
    teacher.post(path, {{"assessment", sent}, {"pack", hidden(teacher, "pack")}, {"judgement", "not_raised"}});
    return core::read(at.world.partnership(), at.world.staff("tobias_fableton"), [&](core::Reading& reading) {
      return risk::assessments_of_contact(reading, teachers).at(0).id.text();
    });
  };
  EXPECT_NE(saved_under(olives.text()), olives.text());
  const std::string never_was = "0123456789abcdefghjkmnpqrs";
  EXPECT_NE(saved_under(never_was), never_was) << "it is the same for an id that there never was";
  EXPECT_EQ(at.assessments().size(), 1U);
}

WAYMARK_ON_EACH_ENGINE(RiskHistory);

}  // namespace
}  // namespace waymark
