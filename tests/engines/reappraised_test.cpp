// What was judged once is judged anew when more is known: history found later, an age put right, a referral refused.
#include <gmock/gmock.h>

#include "engines/assessing.hpp"
#include "engines/checking.hpp"
#include "engines/correcting.hpp"
#include "engines/proposed.hpp"

namespace waymark {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class Reappraised : public EachEngine {};

void answer_with(world::Browser& browser, const std::string& page, world::Form answers) {
  browser.get(page);
  for (const auto* name : {"assessment", "pack", "set"}) answers.emplace_back(name, hidden(browser, name));
  browser.post(page.substr(0, page.find('?')), std::move(answers));
}

TEST_P(Reappraised, HistoryThatTheDeskFindsAfterTheQuestionsIsCountedAndProposesWithItsClock) {
  Checking at(options());
  for (int i = 0; i < 2; ++i) record(at.world, "bertram_mockingham", told_by_opal(at.world));
  world::Browser olive(at.world, at.program.service);
  olive.sign_in("olive_examplar");
  answer_with(olive, at.page() + "/questions", {{"judgement", "not_raised"}, {"topic_injured", "yes"}});
  const auto proposed_at_high_risk = [&] {
    return at.as("olive_examplar", [&](core::Reading& reading) {
      std::vector<std::string> pathways;
      for (const auto& one : referrals::proposals_of(reading, at.contact))
        if (one.high_risk) pathways.push_back(one.pathway);
      return pathways;
    });
  };
  ASSERT_THAT(proposed_at_high_risk(), IsEmpty());
  at.decide(core::kSame);
  olive.get(at.page());
  EXPECT_THAT(proposed_at_high_risk(), Contains("marac"));
  EXPECT_THAT(proposed_at_high_risk(), Contains("idva"));
  EXPECT_TRUE(olive.shows("More is known since these questions were answered"));
  const auto clocks = at.as("olive_examplar", [&](core::Reading& reading) {
    std::vector<std::string> rules;
    for (const auto& one : referrals::proposals_of(reading, at.contact))
      for (const auto& clock : core::running_clocks_of(reading, one.id.text())) rules.push_back(clock.rule);
    return rules;
  });
  EXPECT_THAT(clocks, Contains("marac_referral"));
}

TEST_P(Reappraised, WhoIsCorrectedToBeGrownUpIsProposedToMaracByTheAnswersThatStand) {
  auto child = Corrected::misheard();
  contacts::put(child.who, "birth-year", "2011");
  Corrected at(options(), child);
  answer_with(at.olive.browser, at.contact + "/questions?set=2",
              {{"judgement", "high"}, {"reason", "Very frightened"}, {"topic_injured", "yes"}});
  ASSERT_THAT(at.proposed(), Not(Contains("marac")));
  correct(at.olive.browser, at.contact, "/who", {{"birth-year", "1991"}});
  EXPECT_THAT(at.proposed(), Contains("marac"));
  EXPECT_THAT(at.proposed(), Contains("idva"));
}

TEST_P(Reappraised, WhoIsCorrectedToBeUnderSixteenIsNotReferredToMaracAndThePageSaysWhatToDo) {
  Corrected at(options());
  at.olive.answer_questions(at.contact);
  const auto form = at.olive.proposal(at.contact, "marac") + "/referral";
  auto& browser = at.olive.browser;
  browser.get(form);
  const auto typed = as_shown(browser, {{"why", "He followed her to work."}, {"basis", "safeguarding_public_task"}});
  correct(browser, at.contact, "/who", {{"birth-year", "2011"}});
  EXPECT_TRUE(browser.shows("Do not refer here: this is for people of 16 and over."));
  EXPECT_FALSE(browser.shows("href=\"" + form + "\""));
  browser.get(form);
  EXPECT_EQ(browser.page().status, 200);
  EXPECT_TRUE(browser.shows("children’s safeguarding at once instead"));
  browser.post(form, typed);
  EXPECT_EQ(browser.page().status, 409);
  EXPECT_TRUE(browser.shows("He followed her to work.")) << "nothing typed is lost";
  EXPECT_THAT(at.olive.reads([](core::Reading& reading) { return all_referrals_sent(reading); }), IsEmpty());
}

TEST_P(Reappraised, WhatWasSetAsideAtHighRiskIsProposedAgainByALaterFindingAndNotBefore) {
  Assessing at(options());
  at.told(told_by_opal(at.world));
  at.answer(1, {{"judgement", "high"}, {"reason", "Very frightened"}});
  const auto set_aside = [&] {
    const auto all = at.as_olive([&](core::Reading& reading) { return referrals::proposals_of(reading, at.contact); });
    for (const auto& one : all) {
      if (one.pathway != "marac" || !one.decision.empty()) continue;
      const auto path = "/proposals/" + one.id.text() + "/refusal";
      at.olive.get(path);
      at.olive.post(path,
                    as_shown(at.olive, {{"reason_code", "person_does_not_want"}, {"reason", "She asks to wait."}}));
    }
  };
  const auto marac = [&] {
    return at.as_olive([&](core::Reading& reading) {
      auto all = referrals::proposals_of(reading, at.contact);
      std::erase_if(all, [](const referrals::Proposal& one) { return one.pathway != "marac"; });
      return all;
    });
  };
  set_aside();
  ASSERT_THAT(marac(), SizeIs(1));
  at.world.clock().advance(std::chrono::hours{24 * 21});
  at.olive.sign_in("olive_examplar");
  at.answer(1, {{"judgement", "not_raised"}, {"topic_1", "yes"}});
  EXPECT_THAT(marac(), SizeIs(1)) << "nothing was found since";
  at.answer(1, Assessing::yes(18));
  ASSERT_THAT(marac(), SizeIs(2));
  EXPECT_EQ(marac().back().decision, "");
  EXPECT_TRUE(marac().back().high_risk);
  const auto again = marac().back().id.text();
  const auto clocks =
      at.as_olive([&](core::Reading& reading) { return core::running_clocks_of(reading, again).size(); });
  EXPECT_EQ(clocks, 1U);
}

TEST_P(Reappraised, ACallOfASupportServiceIsNoEventOfEscalation) {
  Assessing at(options());
  for (int i = 0; i < 2; ++i) {
    auto call = told_by_opal(at.world);
    call.kind = contacts::kSupport;
    record(at.world, "olive_examplar", call);
  }
  at.told(told_by_opal(at.world));
  at.olive.get(at.questions(1));
  EXPECT_TRUE(at.olive.shows("Counted so far: 1"));
}

TEST_P(Reappraised, AReferralBeforeTheContactIsARepeatWheneverItIsAskedAboutAndIsAudited) {
  Proposed at(options());
  at.refer("marac");
  const auto referral = at.sent().front().id.text();
  at.world.clock().advance(std::chrono::hours{24 * 360});
  const auto contact = record(at.world, "olive_examplar", told_by_opal(at.world));
  at.world.clock().advance(std::chrono::hours{24 * 10});
  at.olive.sign_in("olive_examplar");
  const auto questions = "/contacts/" + contact.text() + "/questions";
  at.olive.get(questions);
  EXPECT_TRUE(at.olive.shows("A referral to MARAC was sent or received by our agency on"));
  EXPECT_THAT(audited(at.world, "questions.shown"), Contains(referral));
  const auto criteria = [&] {
    return at.as("olive_examplar", [&](core::Reading& reading) {
      return risk::assessments_of_contact(reading, contact).front().criteria;
    });
  };
  answer_with(at.olive, questions, {{"judgement", "not_raised"}, {"repeat", "no"}});
  EXPECT_THAT(criteria(), IsEmpty()) << "somebody else did it";
  at.world.clock().advance(std::chrono::minutes{1});
  answer_with(at.olive, questions, {{"judgement", "not_raised"}});
  EXPECT_THAT(criteria(), ElementsAre("repeat")) << "unless somebody is sure of that";
}

TEST_P(Reappraised, AContactFromBeforeTheReferralIsNoRepeatOfIt) {
  Proposed at(options());
  at.refer("marac");
  auto earlier = told_by_opal(at.world);
  earlier.happened_on = base::Date{std::chrono::sys_days{earlier.happened_on} - std::chrono::days{1}};
  const auto contact = record(at.world, "olive_examplar", earlier);
  at.olive.get("/contacts/" + contact.text() + "/questions");
  EXPECT_FALSE(at.olive.shows("A referral to MARAC was sent or received"));
}

WAYMARK_ON_EACH_ENGINE(Reappraised);

}  // namespace
}  // namespace waymark
