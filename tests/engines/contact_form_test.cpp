// A contact while it is typed: what Enter does, how somebody is added and left out again, and what becomes of an answer
// under a choice that was changed.
#include <gmock/gmock.h>

#include <regex>
#include <sstream>

#include "capabilities/contacts/form_for_tests.hpp"
#include "capabilities/contacts/step_pages.hpp"
#include "engines/recorded.hpp"
#include "world/journey.hpp"

namespace waymark {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Pair;

class ContactForm : public EachEngine {};

// A draft that was just begun; its address.
std::string begin(world::Browser& browser) {
  browser.sign_in("olive_examplar");
  browser.get("/");
  browser.post("/contacts", {});
  return browser.where().substr(0, browser.where().rfind('/'));
}

const world::Form kThree = {{"harm_forenames", "Barnaby"},    {"harm_surname", "Testerly"},
                            {"harm2_forenames", "Cedric"},    {"harm2_phone", "07700 900177"},
                            {"harm3_forenames", "Hortensia"}, {"harm_groups", "3"}};

contacts::Answers typed_on(world::Browser& browser, const std::string& page) {
  browser.get(page);
  EXPECT_EQ(browser.page().status, 200) << page;
  return contacts::answers_on(browser.page().body);
}

// What Enter in a field presses.
std::string first_button(const world::Browser& browser) {
  const auto& body = browser.page().body;
  const auto button = body.find("<button", body.find("data-autosave"));
  return body.substr(button, body.find("</button>", button) - button);
}

bool was_led_to(const world::Browser& browser, const std::string& address) {
  const auto& all = browser.transcript();
  return std::any_of(all.begin(), all.end(), [&](const std::string& answer) {
    return answer.find("location: " + address + "\n") != std::string::npos;
  });
}

TEST_P(ContactForm, EnterInAFieldSavesAndGoesOnWhoeverStandsOnThePage) {
  world::World world(options());
  const Program program(world);
  world::Browser browser(world, program.service);
  const auto draft = begin(browser);
  browser.post(draft + "/others", kThree);
  for (const auto& page : contacts::all_steps()) {
    browser.get(page.path.url(draft.substr(draft.rfind('/') + 1)).text());
    EXPECT_THAT(first_button(browser), HasSubstr("Save and continue")) << browser.where();
  }
  browser.get(draft + "/quick");
  EXPECT_THAT(first_button(browser), HasSubstr("Check and send"));
}

TEST_P(ContactForm, WhoeverIsAddedHasTheFocusAndWhatWasTypedStays) {
  world::World world(options());
  const Program program(world);
  world::Browser browser(world, program.service);
  const auto others = begin(browser) + "/others";
  browser.get(others);
  browser.post(others, {{"harm_forenames", "Barnaby"}, {"harm_groups", "1"}, {"add", "yes"}});
  EXPECT_TRUE(was_led_to(browser, others + "#group-2"));
  EXPECT_TRUE(browser.shows("id=\"group-2\" tabindex=\"-1\""));
  EXPECT_TRUE(browser.shows("name=\"harm2_forenames\""));
  EXPECT_THAT(typed_on(browser, others), Contains(Pair("harm_forenames", "Barnaby")));
}

TEST_P(ContactForm, NobodyIsLeftOutBeforeTheyAreChosenByName) {
  world::World world(options());
  const Program program(world);
  world::Browser browser(world, program.service);
  const auto others = begin(browser) + "/others";
  auto leaves = kThree;
  leaves.emplace_back("leave_out", "yes");
  browser.post(others, leaves);
  EXPECT_EQ(browser.where(), others + "/omission");
  for (const auto* name : {"Barnaby Testerly", "Cedric", "Hortensia"}) EXPECT_TRUE(browser.shows(name)) << name;
  EXPECT_EQ(hidden(browser, "groups_then"), "3");
  browser.post(others + "/omission", {{"groups_then", "3"}});
  EXPECT_EQ(browser.page().status, 422);
  EXPECT_TRUE(browser.shows("Select who should be left out, or go back"));
  browser.post(others + "/omission", {{"groups_then", "3"}, {"left_out", "4"}});
  EXPECT_EQ(browser.page().status, 422);
  for (const auto* field : {"harm_forenames", "harm2_forenames", "harm3_forenames"})
    EXPECT_THAT(typed_on(browser, others), Contains(Pair(field, testing::_))) << field;
}

TEST_P(ContactForm, WhoIsLeftOutGoesAloneAndOnlyOnce) {
  world::World world(options());
  const Program program(world);
  world::Browser browser(world, program.service);
  const auto others = begin(browser) + "/others";
  browser.post(others, kThree);
  browser.get(others + "/omission");
  browser.post(others + "/omission", {{"groups_then", "3"}, {"left_out", "2"}});
  EXPECT_TRUE(was_led_to(browser, others + "#group-2"));
  const contacts::Answers left = {
      {"harm_forenames", "Barnaby"}, {"harm_surname", "Testerly"}, {"harm2_forenames", "Hortensia"}};
  EXPECT_EQ(typed_on(browser, others), left);
  browser.post(others + "/omission", {{"groups_then", "3"}, {"left_out", "2"}});
  EXPECT_EQ(browser.page().status, 409) << "sent twice";
  EXPECT_EQ(typed_on(browser, others), left);
  browser.post(others + "/omission", {{"groups_then", "2"}, {"left_out", "1"}});
  EXPECT_EQ(typed_on(browser, others), (contacts::Answers{{"harm_forenames", "Hortensia"}}));
  browser.get(others + "/omission");
  EXPECT_EQ(browser.where(), others) << "of one alone there is none to choose";
}

TEST_P(ContactForm, NobodyElseLeavesAnybodyOutOfADraft) {
  world::World world(options());
  const Program program(world);
  world::Browser olive(world, program.service);
  const auto others = begin(olive) + "/others";
  olive.post(others, kThree);
  world::Browser agatha(world, program.service);
  agatha.sign_in("agatha_figment");
  agatha.get(others + "/omission");
  EXPECT_EQ(agatha.page().status, 404);
  agatha.get("/");
  agatha.post(others + "/omission", {{"groups_then", "3"}, {"left_out", "2"}});
  EXPECT_EQ(agatha.page().status, 404);
  EXPECT_THAT(typed_on(olive, others), Contains(Pair("harm2_forenames", "Cedric")));
}

// What a browser sends of the page: what a choice hides is sent too.
world::Form lives(const char* home) {
  return {{"forenames", "Marigold"},
          {"home", home},
          {"address", "14 Nowhere Lane"},
          {"postcode", "ZZ99"},
          {"address_class", "normal"}};
}

TEST_P(ContactForm, AnAddressUnderAChoiceThatWasChangedWaitsInTheDraft) {
  world::World world(options());
  const Program program(world);
  world::Browser browser(world, program.service);
  const auto draft = begin(browser);
  browser.post(draft + "/who", lives("address"));
  browser.get(draft + "/check");
  EXPECT_TRUE(browser.shows("14 Nowhere Lane"));
  browser.post(draft + "/who", lives("not_known"));
  browser.get(draft + "/check");
  EXPECT_FALSE(browser.shows("14 Nowhere Lane"));
  EXPECT_FALSE(browser.shows("It may be shared with"));
  EXPECT_THAT(typed_on(browser, draft + "/who"), Contains(Pair("address", "14 Nowhere Lane")));
  browser.post(draft + "/who", lives("address"));
  browser.get(draft + "/check");
  EXPECT_TRUE(browser.shows("14 Nowhere Lane"));
}

int times(const std::string& page, std::string_view text) {
  int count = 0;
  for (auto at = page.find(text); at != std::string::npos; at = page.find(text, at + text.size())) ++count;
  return count;
}

// Ids by which something on the page is described, and which are nowhere on it.
std::vector<std::string> missing_descriptions(const std::string& page) {
  static const std::regex described("aria-describedby=\"([^\"]*)\"");
  std::vector<std::string> missing;
  for (std::sregex_iterator one(page.begin(), page.end(), described), end; one != end; ++one) {
    std::istringstream ids((*one)[1].str());
    for (std::string id; ids >> id;)
      if (page.find(" id=\"" + id + "\"") == std::string::npos) missing.push_back(id);
  }
  return missing;
}

TEST_P(ContactForm, WhatTheWordsMeanIsSaidOnceAndDoesNotPushTheChoicesApart) {
  world::World world(options());
  const Program program(world);
  world::Browser browser(world, program.service);
  const auto draft = begin(browser);
  for (const auto* page : {"/quick", "/what"}) {
    for (const int status : {200, 422}) {
      if (status == 200)
        browser.get(draft + page);
      else
        browser.post(draft + page, {});
      ASSERT_EQ(browser.page().status, status) << page;
      const auto& body = browser.page().body;
      EXPECT_EQ(times(body, "What these words mean"), 1) << page;
      EXPECT_EQ(times(body, "Penetration without agreement."), 1) << page;
      EXPECT_EQ(times(body, "id=\"forms-2-item-hint\""), 0) << page;
      EXPECT_GT(times(body, "name=\"forms\""), 20) << page;
      EXPECT_THAT(missing_descriptions(body), testing::IsEmpty()) << page;
    }
  }
}

TEST_P(ContactForm, OnPaperItSaysWhosePaperItIs) {
  world::World world(options());
  const Program program(world);
  world::Browser browser(world, program.service);
  browser.sign_in("olive_examplar");
  world::record_contact(browser, world);
  EXPECT_TRUE(browser.shows("waymark-on-paper"));
  EXPECT_TRUE(browser.shows("Printed from Waymark by Olive Examplar"));
}

WAYMARK_ON_EACH_ENGINE(ContactForm);

}  // namespace
}  // namespace waymark
