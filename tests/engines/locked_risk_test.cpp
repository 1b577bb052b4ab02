// Who is kept out answers every instrument, compares her answers, and learns nothing of what colleagues asked.
#include "engines/her_day.hpp"

namespace waymark {
namespace {

class LockedRisk : public EachEngine {};

// Hortensia asks every instrument about what she heard, some twice, and compares.
Answers compare_everything(world::World& world) {
  HerDay day(world);
  day.work();
  auto& browser = day.hortensia.browser;
  const auto before = browser.transcript().size();
  const auto questions = day.contact + "/questions";
  for (const auto& form : {questions, questions + "?set=3", questions + "?set=4", questions}) {
    world.clock().advance(std::chrono::minutes{1});
    browser.get(form);
    EXPECT_EQ(browser.page().status, 200) << form;
    world::Form answers = {{"judgement", "not_raised"}};
    if (form.ends_with("3"))
      answers.insert(answers.end(), {{"topic_stalking_fear", "yes"}, {"topic_violent_to_others", "yes"}});
    else if (form.ends_with("4"))
      answers.insert(answers.end(), {{"topic_what_happened", "touching"}, {"topic_self_harm", "yes"}});
    else
      answers.insert(answers.end(), {{"topic_injured", "yes"}, {"topic_stalking", "yes"}});
    send_form(browser, form, answers);
    // Where being followed makes the page ask her to think again, she keeps to it.
    answers.emplace_back("not_raised_reason", "Her sister stays with her");
    if (browser.page().status == 422) send_form(browser, form, answers);
    EXPECT_EQ(browser.where(), day.contact);
  }
  const auto person = "/people/" + day.hers().record;
  for (const auto& page : {person, person + "/answers", person + "/answers?set=1", person + "/answers?set=2",
                           person + "/answers?set=3", person + "/answers?skip=1"}) {
    browser.get(page);
    EXPECT_EQ(browser.page().status, 200) << page;
  }
  return since(browser, before);
}

TEST_P(LockedRisk, WhatSheComparesIsWhatADatabaseWithoutThemHolds) {
  TwoWorlds worlds(options());
  const auto expected = compare_everything(worlds.empty);
  expect_same(compare_everything(worlds.full), expected);
}

// The only one of hers: about Marigold.
std::string olives_assessment(const world::World& world) {
  using sql::operator""_sql;
  const auto& partnership = world.partnership();
  return partnership.database.read({partnership.code, "test"}, [&](sql::Snapshot& snapshot) {
    return std::string(snapshot
                           .only("SELECT id FROM assessment WHERE partnership_id = $1 AND staff_id = $2"_sql,
                                 {partnership.code, world.staff("olive_examplar").staff_id()})
                           .text(0));
  });
}

// A form that carries the id of an answer that is hidden from her is answered as if there were no such id.
TEST_P(LockedRisk, AHiddenAnswersIdInAFormIsAnyOther) {
  TwoWorlds worlds(options());
  const auto hidden_id = olives_assessment(worlds.full);
  const auto sends_it = [&](world::World& world) {
    HerDay day(world);
    day.work();
    auto& browser = day.hortensia.browser;
    const auto before = browser.transcript().size();
    world.clock().advance(std::chrono::minutes{1});
    browser.get(day.contact + "/questions");
    browser.post(day.contact + "/questions", {{"assessment", hidden_id}, {"judgement", "not_raised"}});
    browser.get("/people/" + day.hers().record + "/answers");
    return since(browser, before);
  };
  const auto expected = sends_it(worlds.empty);
  expect_same(sends_it(worlds.full), expected);
}

// Her colleague's page of the person is "not found" for her, whatever its number.
TEST_P(LockedRisk, TheHistoryOfTheFamilyIsNotFound) {
  world::World world(options());
  const auto hidden = tell_of_the_family(world);
  const Program program(world);
  Colleague hortensia(world, program, "hortensia_testerly");
  Colleague olive(world, program, "olive_examplar", "later-");
  const auto answer_to = [&](const std::string& id) {
    hortensia.browser.get("/people/" + id + "/answers?set=1");
    return hortensia.browser.page().status;
  };
  bool there = false;
  for (const auto& id : hidden) {
    EXPECT_EQ(answer_to(id), 404);
    olive.browser.get("/people/" + id + "/answers");
    there = there || olive.browser.page().status == 200;
  }
  EXPECT_TRUE(there) << "there is something to hide";
}

WAYMARK_ON_EACH_ENGINE(LockedRisk);

}  // namespace
}  // namespace waymark
