// The journey through the pages: a housing officer, the police who are told, the coordinator who receives.
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

WAYMARK_ON_EACH_ENGINE(FirstLight);

}  // namespace
}  // namespace waymark
