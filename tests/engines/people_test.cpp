// One's own people: finding them, their page, and keeping a colleague out of it.
#include <gmock/gmock.h>

#include "core/record.hpp"
#include "engines/proposed.hpp"

namespace waymark {
namespace {

class People : public EachEngine {};

core::RecordId record_of(world::World& world, const std::string& staff, const std::string& person) {
  return core::read(world.partnership(), world.staff(staff), [&](core::Reading& reading) {
    for (const auto& id : world.people(person))
      for (const auto& record : core::records_of(reading, id)) return record.id;
    ADD_FAILURE() << staff << " holds no record of " << person;
    return core::RecordId{};
  });
}

void search(world::Browser& browser, const std::string& name) {
  browser.get("/people");
  browser.post("/people", {{"name", name}});
}

struct Story {
  explicit Story(const world::WorldOptions& options)
      : world(options), program(world), marigold("/people/" + record_of(world, "olive_examplar", "marigold").text()) {}

  world::Browser sign_in(const std::string& staff) {
    world::Browser browser(world, program.service);
    browser.sign_in(staff);
    return browser;
  }

  world::World world;
  Program program;
  std::string marigold;  // the page of her tenancy record
};

TEST_P(People, AreFoundByPartsOfAFormerNameAndNoNameStandsInTheAddress) {
  Story story(options());
  auto olive = story.sign_in("olive_examplar");
  search(olive, "placeh mari");
  EXPECT_TRUE(olive.shows("Marigold Testerly"));
  EXPECT_TRUE(olive.shows(story.marigold));
  EXPECT_EQ(olive.where(), "/people");
  search(olive, "");
  EXPECT_EQ(olive.page().status, 422);
  EXPECT_TRUE(olive.shows("Enter a name, telephone number, address or date of birth"));
}

TEST_P(People, ThePageSaysFirstWhatIsNotSafe) {
  Story story(options());
  auto olive = story.sign_in("olive_examplar");
  olive.get(story.marigold);
  const auto& body = olive.page().body;
  EXPECT_EQ(olive.page().status, 200);
  const auto banner = body.find("Do not call, text, e-mail or write");
  ASSERT_NE(banner, std::string::npos);
  EXPECT_LT(body.find("Marigold Testerly</h1>"), banner);
  EXPECT_LT(banner, body.find("What matters now"));
  EXPECT_TRUE(olive.shows("Confidential: tell nobody"));
}

TEST_P(People, NobodyLearnsWhichSpecialistServiceAskedAboutThem) {
  Story story(options());
  auto police = story.sign_in("bertram_mockingham");
  police.get("/notices");
  EXPECT_TRUE(police.shows("Specialist support"));
  auto olive = story.sign_in("olive_examplar");
  olive.get(story.marigold);
  EXPECT_TRUE(olive.shows("Specialist support, through the contact desk. Purpose:"));
  for (const auto* browser : {&police, &olive})
    for (const auto* name : {"Sexual health", "SERICC"}) EXPECT_FALSE(browser->shows(name)) << name;
}

TEST_P(People, WhatWasProposedStandsOnThePageUntilItIsDecided) {
  Proposed at(options());
  const auto name = [&](const char* code) { return at.world.partnership().packs.active()->pathway_name(code); };
  const auto opal = at.as("olive_examplar", [&](core::Reading& reading) { return at.record_of_opal(reading); });
  const auto proposed_idva = "Proposed and not decided: " + name("idva");
  at.olive.get("/people/" + opal.text());
  EXPECT_TRUE(at.olive.shows(proposed_idva));
  EXPECT_TRUE(at.olive.shows("/contacts/" + at.contact.text() + "#proposals"));
  EXPECT_THAT(audited(at.world, "person.read"), testing::Contains(at.proposals("idva").front().id.text()));

  at.refer("idva");
  at.olive.get("/people/" + opal.text());
  EXPECT_FALSE(at.olive.shows(proposed_idva));
  EXPECT_TRUE(at.olive.shows("Proposed and not decided: " + name("marac")));
  at.ione.get("/people/" + at.received("ione_pretendly").front().own_record.text());
  EXPECT_TRUE(at.ione.shows("Opal Madeup"));
  EXPECT_FALSE(at.ione.shows("Proposed and not decided")) << "what another agency has to decide";
}

TEST_P(People, WhatWasProposedForSomebodyLockedIsNotRead) {
  Story story(options());
  auto told = told_by_opal(story.world);
  told.people.front().identity =
      core::read(story.world.partnership(), story.world.staff("olive_examplar"), [&](core::Reading& reading) {
        const auto id = *core::RecordId::parse(story.marigold.substr(story.marigold.rfind('/') + 1));
        return core::find_record(reading, id)->identity;
      });
  const auto contact = record(story.world, "olive_examplar", told);
  const auto as = [&](const std::string& staff, auto&& body) {
    return core::read(story.world.partnership(), story.world.staff(staff), body);
  };
  const auto person = as("olive_examplar", [&](core::Reading& reading) {
    return core::find_record(reading, contacts::find_contact(reading, contact)->victim()->record)->person;
  });
  const auto open = [&](core::Reading& reading) { return referrals::open_proposals_of(reading, person).size(); };
  EXPECT_GT(as("olive_examplar", open), 0U);
  EXPECT_EQ(as("hortensia_testerly", open), 0U);
}

TEST_P(People, AnotherAgencysRecordIsNotFound) {
  Story story(options());
  auto teacher = story.sign_in("tobias_fableton");
  teacher.get(story.marigold);
  EXPECT_EQ(teacher.page().status, 404);
}

TEST_P(People, OnlyManagersKeepColleaguesOut) {
  Story story(options());
  auto olive = story.sign_in("olive_examplar");
  olive.get(story.marigold + "/colleagues");
  EXPECT_NE(olive.page().status, 200);
  auto other_agency = story.sign_in("sylvester_standalone");
  other_agency.get(story.marigold + "/colleagues");
  EXPECT_EQ(other_agency.page().status, 404);
}

std::string lock_on(const world::Browser& manager) {
  const std::string before = "name=\"which\" value=\"";
  const auto& body = manager.page().body;
  const auto at = body.rfind(before);  // the one that was entered last
  EXPECT_NE(at, std::string::npos);
  return at == std::string::npos
             ? ""
             : body.substr(at + before.size(), body.find('"', at + before.size()) - at - before.size());
}

TEST_P(People, WhoIsKeptOutFindsNobodyUntilLetInAgain) {
  Story story(options());
  auto olive = story.sign_in("olive_examplar");
  auto agatha = story.sign_in("agatha_figment");
  const auto colleagues = story.marigold + "/colleagues";
  agatha.get(colleagues);
  const auto whom = story.world.staff("olive_examplar").staff_id();
  agatha.post(colleagues, {{"colleague", whom}, {"reason", " "}});
  EXPECT_EQ(agatha.page().status, 422);
  story.world.clock().advance(std::chrono::minutes{1});
  agatha.post(colleagues, {{"colleague", whom}, {"reason", "Her neighbour"}});
  EXPECT_TRUE(agatha.shows("Her neighbour"));

  olive.get(story.marigold);
  EXPECT_EQ(olive.page().status, 404);
  search(olive, "Marigold");
  EXPECT_TRUE(olive.shows("Nobody found"));

  agatha.get(colleagues);
  const auto lock = lock_on(agatha);
  agatha.post(colleagues + "/readmission", {{"which", lock}});
  EXPECT_EQ(agatha.page().status, 422);
  agatha.post(colleagues + "/readmission", {{"which", lock}, {"lifting", "entered_by_mistake"}});
  EXPECT_FALSE(agatha.shows("Her neighbour"));
  olive.get(story.marigold);
  EXPECT_EQ(olive.page().status, 200);
}

TEST_P(People, KeepingOutTwiceSaysSo) {
  Story story(options());
  auto agatha = story.sign_in("agatha_figment");
  const auto colleagues = story.marigold + "/colleagues";
  const world::Form form = {{"colleague", story.world.staff("olive_examplar").staff_id()}, {"reason", "Her neighbour"}};
  agatha.get(colleagues);
  agatha.post(colleagues, form);
  agatha.post(colleagues, form);
  EXPECT_EQ(agatha.page().status, 422);
  EXPECT_TRUE(agatha.shows("kept out already"));
}

TEST_P(People, HomeAndNoticesAreThereForEverybodyWhoWorksWithPeople) {
  Story story(options());
  for (const auto* staff : {"olive_examplar", "agatha_figment", "cordelia_fauxley", "bertram_mockingham"}) {
    auto browser = story.sign_in(staff);
    browser.get("/");
    EXPECT_EQ(browser.page().status, 200) << staff;
    EXPECT_TRUE(browser.shows("Record a contact")) << staff;
    browser.get("/notices");
    EXPECT_EQ(browser.page().status, 200) << staff;
  }
}

WAYMARK_ON_EACH_ENGINE(People);

}  // namespace
}  // namespace waymark
