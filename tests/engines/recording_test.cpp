// What recording a contact promises when several people do it at the same moment, what it keeps and what it stops.
#include <algorithm>
#include <set>
#include <thread>

#include "capabilities/contacts/check_answers.hpp"
#include "capabilities/contacts/form_for_tests.hpp"
#include "capabilities/contacts/step_pages.hpp"
#include "capabilities/contacts/typed_fields.hpp"
#include "core/clocks.hpp"
#include "core/form/answers.hpp"
#include "core/record.hpp"
#include "engines/recorded.hpp"

namespace waymark {
namespace {

class Recording : public EachEngine {};

TEST_P(Recording, TheSamePersonRecordedByFourAtOnceIsOnePerson) {
  world::World world(options());
  const std::vector<std::string> staff = {"olive_examplar", "agatha_figment", "cordelia_fauxley", "bertram_mockingham"};
  std::vector<contacts::NewContact> told;
  for (std::size_t i = 0; i < staff.size(); ++i) told.push_back(told_by_opal(world));
  {
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < staff.size(); ++i) threads.emplace_back([&, i] { record(world, staff[i], told[i]); });
  }
  std::set<std::string> persons;
  for (std::size_t i = 0; i < staff.size(); ++i)
    core::read(world.partnership(), world.staff(staff[i]), [&](core::Reading& reading) {
      const auto contact = contacts::find_contact(reading, told[i].id);
      persons.insert(core::find_record(reading, contact->victim()->record)->person.text());
      return base::Done{};
    });
  EXPECT_EQ(persons.size(), 1U);
}

// Answers every question of every page, and sends. Ends on the contact's page.
contacts::Typed answer_everything(world::Browser& browser) {
  contacts::Typed typed;
  browser.get("/");
  browser.post("/contacts", {});
  const auto draft = browser.where().substr(0, browser.where().rfind('/'));
  for (const auto& page : contacts::all_steps()) {
    browser.get(page.path.url(*core::DraftId::parse(draft.substr(draft.rfind('/') + 1))).text());
    const auto answers = contacts::filled(contacts::controls(browser.page().body));
    EXPECT_FALSE(answers.empty()) << browser.where();
    typed.insert(typed.end(), answers.begin(), answers.end());
    browser.post(browser.where(), answers);
    EXPECT_EQ(browser.page().status, 200) << browser.where();
  }
  browser.post(draft + "/check", {});
  contacts::leave_out_other_bases(typed);
  return typed;
}

contacts::Answers stored(world::World& world, const std::string& staff, const core::ContactId& id) {
  return core::read(world.partnership(), world.staff(staff), [&](core::Reading& reading) {
    const auto contact = contacts::find_contact(reading, id);
    EXPECT_TRUE(contact && contact->victim() && contact->alleged_perpetrator());
    if (!contact || !contact->victim() || !contact->alleged_perpetrator()) return contacts::Answers{};
    const auto fields = contacts::typed_fields(*contact, contacts::people_of(*contact, reading));
    return contacts::answers_in({fields.pairs().begin(), fields.pairs().end()});
  });
}

TEST_P(Recording, EverythingThatWasTypedIsKeptAndStandsOnTheContactsPage) {
  world::World world(options());
  const Program program(world);
  world::Browser ione(world, program.service);
  ione.sign_in("ione_pretendly");
  const auto typed = answer_everything(ione);
  ASSERT_EQ(ione.page().status, 200);
  const auto page = ione.where();
  const auto id = core::ContactId::parse(page.substr(page.rfind('/') + 1));
  ASSERT_TRUE(id.has_value()) << page;
  EXPECT_EQ(stored(world, "ione_pretendly", *id), contacts::answers_in(typed));

  http::Fields fields;
  for (const auto& [name, value] : typed) fields.add(name, value);
  const auto pack = world.partnership().packs.active();
  const auto today = base::local_time(world.clock().now(), pack->partnership.time_zone).date;
  for (const auto& checked : contacts::checked_answers(fields, {*pack, today, "changing_pathways"})) {
    EXPECT_TRUE(checked.answered) << checked.label;
    EXPECT_TRUE(ione.shows(html::Html::of(checked.label).text())) << checked.label;
    EXPECT_TRUE(ione.shows(core::form::in_lines(checked.answer).text())) << checked.label << ": " << checked.answer;
  }
  EXPECT_FALSE(ione.shows("Nothing written down about"));

  world::Browser teacher(world, program.service);
  teacher.sign_in("tobias_fableton");
  teacher.get(page);
  EXPECT_EQ(teacher.page().status, 404);
  EXPECT_FALSE(teacher.shows("Words for"));
}

TEST_P(Recording, WhatNobodyAnsweredIsNamedOnTheContactsPage) {
  world::World world(options());
  const Program program(world);
  const auto id = record(world, "olive_examplar", told_by_opal(world));
  world::Browser olive(world, program.service);
  olive.sign_in("olive_examplar");
  olive.get("/contacts/" + id.text());
  ASSERT_EQ(olive.page().status, 200);
  EXPECT_TRUE(olive.shows("3 Hidden Lane"));
  EXPECT_TRUE(olive.shows("ZZ1 3CC"));
  EXPECT_TRUE(olive.shows("marmalade"));
  EXPECT_TRUE(olive.shows("Nothing written down about"));
  EXPECT_FALSE(olive.shows("Not asked")) << "nobody knows whether it was";
}

WAYMARK_ON_EACH_ENGINE(Recording);

}  // namespace
}  // namespace waymark
