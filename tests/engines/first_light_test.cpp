// The journey through the pages: a housing officer, the police who are told, the coordinator who receives.
#include "capabilities/contacts/form_for_tests.hpp"
#include "engines/each_engine.hpp"
#include "world/journey.hpp"

namespace waymark {
namespace {

class FirstLight : public EachEngine {};

TEST_P(FirstLight, TheOfficerIsToldWhatSheMayKnow) {
  world::World world(options());
  const Program program(world);
  world::Browser browser(world, program.service);
  browser.sign_in("olive_examplar");
  world::record_contact(browser, world);
  EXPECT_EQ(browser.page().status, 200);
  EXPECT_TRUE(browser.shows("This is the third contact in fourteen months."));
  EXPECT_TRUE(browser.shows("No support has begun"));
  EXPECT_TRUE(browser.shows("Two other agencies know this person"));
  EXPECT_TRUE(browser.shows("Specialist support"));
  EXPECT_FALSE(browser.shows("Sexual Health"));
}

TEST_P(FirstLight, EveryAnswerIsFoundAgainAfterTheNameWasMisheard) {
  world::World world(options());
  const Program program(world);
  world::Browser browser(world, program.service);
  browser.sign_in("olive_examplar");
  world::record_contact(browser, world, {"Marrigold", "Testerly", "Placeholder", false});
  EXPECT_TRUE(browser.shows("This is the third contact in fourteen months."));
}

TEST_P(FirstLight, SendingTwiceRecordsOnce) {
  world::World world(options());
  const Program program(world);
  world::Browser browser(world, program.service);
  browser.sign_in("olive_examplar");
  world::record_contact(browser, world);
  const auto contact = browser.where();
  browser.post(contact + "/check", {});
  EXPECT_EQ(browser.where(), contact);
  EXPECT_TRUE(browser.shows("This is the third contact in fourteen months."));
}

TEST_P(FirstLight, AnotherAgencyDoesNotFindTheContact) {
  world::World world(options());
  const Program program(world);
  world::Browser officer(world, program.service);
  officer.sign_in("olive_examplar");
  world::record_contact(officer, world);
  world::Browser teacher(world, program.service);
  teacher.sign_in("tobias_fableton");
  teacher.get(officer.where());
  EXPECT_EQ(teacher.page().status, 404);
}

struct Slip {
  std::string page;
  contacts::Typed wrong;  // put into a page on which everything else is answered
};

const std::vector<Slip>& slips() {
  static const std::vector<Slip> all = {
      {"/who", {{"forenames", ""}, {"surname", ""}}},
      {"/who", {{"birth-month", "nonsense"}}},
      {"/who", {{"birth-day", "31"}, {"birth-month", "2"}}},
      {"/who", {{"birth-year", "91"}}},
      {"/who", {{"age", "about thirty"}}},
      {"/what", {{"forms", ""}}},
      {"/what", {{"happened-month", "13"}}},
      {"/what", {{"happened-day", ""}}},
      {"/what", {{"happened-year", "26"}}},
      {"/others", {{"harm_birth-day", "ninth"}}},
      {"/others", {{"harm_birth-year", "91"}}},
      {"/reason", {{"purpose", ""}}},
      {"/reason", {{"purpose", "safeguard_adult"}, {"basis_safeguard_adult", ""}}},
      {"/reason", {{"purpose", "safeguard_adult"}, {"basis_safeguard_adult", "consent"}, {"consent", "refused"}}},
      {"/reason",
       {{"purpose", "safeguard_adult"}, {"basis_safeguard_adult", "safeguarding_public_task"}, {"basis_reason", ""}}},
  };
  return all;
}

// A draft that was just begun, of a service that is asked everything; its address.
std::string begin(world::Browser& browser) {
  browser.sign_in("ione_pretendly");
  browser.get("/");
  browser.post("/contacts", {});
  return browser.where().substr(0, browser.where().rfind('/'));
}

TEST_P(FirstLight, OneWrongAnswerTakesNoOtherAway) {
  world::World world(options());
  const Program program(world);
  world::Browser browser(world, program.service);
  const auto draft = begin(browser);
  for (const auto& slip : slips()) {
    const auto told = slip.page + " " + slip.wrong.back().first + "=" + slip.wrong.back().second;
    browser.get(draft + slip.page);
    auto typed = contacts::filled(contacts::controls(browser.page().body));
    for (const auto& [name, value] : slip.wrong) contacts::put(typed, name, value);
    browser.post(draft + slip.page, typed);
    EXPECT_EQ(browser.page().status, 422) << told;
    EXPECT_EQ(contacts::answers_on(browser.page().body), contacts::answers_in(typed)) << told;
    browser.get(draft + slip.page);
    EXPECT_EQ(contacts::answers_on(browser.page().body), contacts::answers_in(typed)) << told;
  }
}

TEST_P(FirstLight, ThePagesWhereNothingCanBeWrongKeepEveryAnswer) {
  world::World world(options());
  const Program program(world);
  world::Browser browser(world, program.service);
  const auto draft = begin(browser);
  for (const auto* page : {"/now", "/reaching"}) {
    browser.get(draft + page);
    const auto typed = contacts::filled(contacts::controls(browser.page().body));
    EXPECT_GT(typed.size(), 3U) << page;
    browser.post(draft + page, typed);
    EXPECT_EQ(browser.page().status, 200) << page;
    browser.get(draft + page);
    EXPECT_EQ(contacts::answers_on(browser.page().body), contacts::answers_in(typed)) << page;
  }
}

WAYMARK_ON_EACH_ENGINE(FirstLight);

}  // namespace
}  // namespace waymark
