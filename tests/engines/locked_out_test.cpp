// A housing officer who is the alleged perpetrator's sister makes the same journey and learns nothing: what
// she receives is, byte for byte, what she would receive if the family were in no database.
#include "engines/each_engine.hpp"
#include "world/journey.hpp"

namespace waymark {
namespace {

class LockedOut : public EachEngine {};

const std::set<std::string> kFamily = {"marigold", "barnaby", "clover", "basil", "primrose"};

std::string first_difference(const std::string& left, const std::string& right) {
  const auto at = static_cast<std::size_t>(std::mismatch(left.begin(), left.end(), right.begin(), right.end()).first -
                                           left.begin());
  const auto from = at < 150 ? 0 : at - 150;
  return "\nreceived: …" + left.substr(from, 300) + "\nexpected: …" + right.substr(from, 300);
}

std::vector<std::string> what_she_receives(world::World& world) {
  const Program program(world);
  world::Browser browser(world, program.service);
  browser.sign_in("hortensia_testerly");
  for (const auto* page : {"/", "/people", "/referrals", "/notices", "/account"}) browser.get(page);
  for (const auto* name : {"Marigold", "Testerly", "Placeholder"}) {
    browser.get("/people");
    browser.post("/people", {{"name", name}});
  }
  world::record_contact(browser, world);
  const auto contact = browser.where();
  browser.get(contact + "/questions");
  browser.post(contact + "/questions",
               {{"topic_1", "yes"}, {"topic_15", "yes"}, {"judgement", "high"}, {"reason", "Strangled"}});
  for (const auto& page :
       {contact, std::string("/"), std::string("/people"), std::string("/referrals"), std::string("/notices")})
    browser.get(page);
  return browser.transcript();
}

TEST_P(LockedOut, ReceivesTheBytesOfADatabaseWithoutThem) {
  auto without = options();
  without.without = kFamily;
  world::World empty(without);
  world::World full(without);
  full.add(kFamily);
  ASSERT_FALSE(full.people("marigold").empty());

  const auto expected = what_she_receives(empty);
  const auto received = what_she_receives(full);
  ASSERT_EQ(received.size(), expected.size());
  for (std::size_t i = 0; i < received.size(); ++i)
    EXPECT_TRUE(received[i] == expected[i]) << "answer " << i << first_difference(received[i], expected[i]);
}

TEST_P(LockedOut, WhoIsNotLockedReceivesSomethingElse) {
  auto without = options();
  without.without = kFamily;
  world::World empty(without);
  world::World full(without);
  full.add(kFamily);
  const auto journey = [](world::World& world) {
    const Program program(world);
    world::Browser browser(world, program.service);
    browser.sign_in("olive_examplar");
    world::record_contact(browser, world);
    return browser.transcript();
  };
  EXPECT_FALSE(journey(full) == journey(empty));
}

WAYMARK_ON_EACH_ENGINE(LockedOut);

}  // namespace
}  // namespace waymark
