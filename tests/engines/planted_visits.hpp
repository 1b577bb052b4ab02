#pragma once
// Planted people on their way through every page on which something about them is typed, over a socket and with the
// log of a server that runs: what is right, what is refused, and what is typed where it does not belong.
#include "engines/planted.hpp"
#include "platform/http/http_test_server.hpp"
#include "world/served_browser.hpp"

namespace waymark {

class PlantedVisits {
 public:
  explicit PlantedVisits(world::World& world)
      : world_(world),
        program_(world),
        server_([this](const http::Request& request) { return program_.service.handle(request); }) {}

  int requests() const { return requests_; }
  // The last that was recorded.
  const std::string& contact() const { return contact_; }

  // One contact for each, by a housing officer; the first is then asked the questions and referred, and a colleague is
  // kept out; the last one stays a draft.
  void record(const std::vector<Plant>& plants) {
    auto olive = signed_in("olive_examplar");
    for (std::size_t i = 0; i + 1 < plants.size(); ++i) {
      record(olive, plants[i]);
      if (i == 0) help(olive, plants[i]);
      look_for(olive, plants[i]);
    }
    begin(olive, plants.back(), {{"later", "yes"}});
    EXPECT_EQ(olive.page().status, 200);
    requests_ += olive.requests();
  }

  // An account, and attempts to enter it.
  void add_account(const Plant& plant) {
    auto sidney = signed_in("sidney_sandbox");
    sidney.get("/accounts/new");
    const auto name = plant.forename + " " + plant.surname;
    EXPECT_EQ(sidney.post("/accounts/new", {{"name", name}, {"login", plant.surname}}), 422);
    EXPECT_EQ(sidney.post("/accounts/new", {{"name", name},
                                            {"login", plant.email},
                                            {"agency", "changing_pathways"},
                                            {"role", "practitioner"},
                                            {"about", plant.story()}}),
              200);
    const auto password = sidney.between("<code>", "</code>");
    world::ServedBrowser newcomer(server_.port());
    newcomer.get("/sign-in");
    EXPECT_EQ(newcomer.post("/sign-in", {{"email", plant.email}, {"password", plant.surname}}), 422);
    EXPECT_EQ(newcomer.post("/sign-in", {{"email", plant.email}, {"password", password}}), 200);
    EXPECT_TRUE(newcomer.shows("Choose a password"));
    requests_ += sidney.requests() + newcomer.requests();
  }

  // What somebody types where no name belongs, or without having signed in.
  void go_astray(const Plant& plant) {
    world::ServedBrowser stranger(server_.port());
    EXPECT_EQ(stranger.get("/" + plant.surname), 404);
    EXPECT_EQ(stranger.get("/people?name=" + plant.surname), 200) << "the page on which to sign in";
    EXPECT_NE(stranger.submit("/people", {{"name", plant.surname}}), 200);
    EXPECT_EQ(stranger.send("GET", "/%00" + plant.surname), 400);
    EXPECT_EQ(stranger.send(plant.surname, "/"), 501);
    EXPECT_EQ(stranger.send("POST", "/people", "application/x-www-form-urlencoded", "name=" + plant.surname + "%ff"),
              400);
    auto olive = signed_in("olive_examplar");
    EXPECT_EQ(olive.get("/people/" + plant.surname), 404);
    EXPECT_EQ(olive.get("/people?name=" + plant.surname), 200);
    requests_ += stranger.requests() + olive.requests();
  }

 private:
  world::ServedBrowser signed_in(const std::string& staff) const {
    world::ServedBrowser browser(server_.port());
    EXPECT_EQ(browser.sign_in(world_.staff(staff).staff_id()), 200);
    return browser;
  }

  // As far as the page that asks who; a refused page first, which the draft keeps all the same.
  static std::string begin(world::ServedBrowser& browser, const Plant& plant, const world::TypedFields& more = {}) {
    browser.get("/");
    browser.post("/contacts", {});
    const auto draft = browser.where().substr(0, browser.where().rfind('/'));
    browser.post(draft + "/now", {{"danger_danger_now", "no"}, {"safe_to_talk", "yes"}});
    world::TypedFields typed = {{"forenames", plant.forename},
                                {"surname", plant.surname},
                                {"former_surname", plant.surname + "son"},
                                {"also_known_as", plant.forename + "kin"},
                                {"phone", plant.phone},
                                {"email", plant.email},
                                {"address", plant.address},
                                {"postcode", "ZZ99 1AA"},
                                {"address_class", "normal"}};
    auto refused = typed;
    refused.emplace_back("birth-day", plant.surname);
    EXPECT_EQ(browser.post(draft + "/who", refused), 422);
    typed.emplace_back("birth-year", std::to_string(plant.birth.year.value_or(1990)));
    typed.emplace_back("birth-month", std::to_string(plant.birth.month.value_or(1)));
    typed.emplace_back("birth-day", std::to_string(plant.birth.day.value_or(1)));
    typed.insert(typed.end(), more.begin(), more.end());
    browser.post(draft + "/who", typed);
    return draft;
  }

  void record(world::ServedBrowser& browser, const Plant& plant) {
    const auto draft = begin(browser, plant);
    browser.post(draft + "/what", {{"forms", "domestic_abuse"}, {"narrative", plant.story()}, {"children", "yes"}});
    browser.post(
        draft + "/others",
        {{"harm_forenames", plant.forename + "son"}, {"harm_surname", plant.surname}, {"harm_relationship", "spouse"}});
    browser.post(draft + "/reaching", {{"reach_call", "no"},
                                       {"reach_times", "When " + plant.forename + " is out"},
                                       {"reach_who_else", plant.surname},
                                       {"code_word", plant.forename}});
    browser.post(draft + "/about", {{"own_words", plant.story()}});
    browser.post(draft + "/reason", {{"purpose", "safeguard_adult"},
                                     {"basis_safeguard_adult", "safeguarding_public_task"},
                                     {"basis_reason", plant.story()},
                                     {"wishes", plant.story()}});
    browser.get(draft + "/check");
    EXPECT_TRUE(browser.shows(plant.email));
    EXPECT_EQ(browser.post(browser.where(), {}), 200);
    EXPECT_TRUE(browser.shows(plant.forename));
    contact_ = browser.where().substr(std::string_view("/contacts/").size());
  }

  void help(world::ServedBrowser& browser, const Plant& plant) {
    const auto page = browser.where();
    const auto person = "/people/" + browser.between("/people/", "\"");
    browser.get(page + "/questions");
    EXPECT_EQ(browser.post(page + "/questions", {{"assessment", browser.hidden("assessment")},
                                                 {"pack", browser.hidden("pack")},
                                                 {"topic_injured", "yes"},
                                                 {"comment_injured", plant.story()},
                                                 {"judgement", "high"},
                                                 {"reason", plant.story()}}),
              200);
    browser.get(page);
    const auto referred = "/proposals/" + browser.between("/proposals/", "/referral") + "/referral";
    EXPECT_EQ(browser.get(referred), 200);
    EXPECT_EQ(browser.post(referred, {{"why", plant.story()}, {"shown", browser.hidden("shown")}}), 422);
    EXPECT_EQ(browser.post(
                  referred,
                  {{"why", plant.story()}, {"basis", "safeguarding_public_task"}, {"shown", browser.hidden("shown")}}),
              200);
    browser.get(page);
    const auto declined = "/proposals/" + browser.between("/proposals/", "/referral") + "/refusal";
    EXPECT_EQ(browser.get(declined), 200);
    EXPECT_EQ(browser.post(declined, {{"reason_code", "person_does_not_want"}, {"reason", plant.story()}}), 200);
    ask_for_more(browser, page, plant);
    keep_out(person, plant);
  }

  // And the police answer, with a note for themselves.
  void ask_for_more(world::ServedBrowser& browser, const std::string& page, const Plant& plant) {
    EXPECT_EQ(browser.get(page + "/ask"), 200);
    EXPECT_EQ(browser.post(page + "/ask", {{"whom", "another"},
                                           {"desk", "essex_police/mash"},
                                           {"kinds", "other"},
                                           {"words", plant.story()},
                                           {"why", plant.story()},
                                           {"purpose", "safeguard_adult"},
                                           {"basis_safeguard_adult", "safeguarding_public_task"},
                                           {"basis_reason", plant.story()},
                                           {"person_told", "unsafe"},
                                           {"untold_because", plant.story()},
                                           {"shown", browser.hidden("shown")},
                                           {"drawn", browser.hidden("drawn")}}),
              200);
    const auto request = browser.where();
    auto bertram = signed_in("bertram_mockingham");
    EXPECT_EQ(bertram.get(request + "/answer"), 200);
    world::TypedFields typed = {{"version", bertram.hidden("version")},
                                {"text", plant.story()},
                                {"facts", "other"},
                                {"basis", "safeguarding_public_task"},
                                {"basis_reason", plant.story()},
                                {"about", "none"},
                                {"note", plant.story()}};
    EXPECT_EQ(bertram.post(request + "/answer", typed), 200);
    typed.emplace_back("checked", bertram.hidden("checked"));
    EXPECT_EQ(bertram.post(request + "/answer", typed), 200);
    EXPECT_EQ(bertram.where(), request);
    EXPECT_TRUE(bertram.shows(plant.forename));
    requests_ += bertram.requests();
  }

  void keep_out(const std::string& person, const Plant& plant) {
    auto agatha = signed_in("agatha_figment");
    EXPECT_EQ(agatha.get(person + "/colleagues"), 200);
    const auto whom = world_.staff("hortensia_testerly").staff_id();
    EXPECT_EQ(agatha.post(person + "/colleagues", {{"colleague", whom}, {"reason", "A neighbour: " + plant.story()}}),
              200);
    EXPECT_TRUE(agatha.shows("A neighbour: " + plant.forename));
    requests_ += agatha.requests();
  }

  static void look_for(world::ServedBrowser& browser, const Plant& plant) {
    browser.get("/people");
    EXPECT_EQ(browser.post("/people", {{"name", plant.surname}}), 200);
    EXPECT_TRUE(browser.shows(plant.forename));
  }

  world::World& world_;
  Program program_;
  http::TestServer server_;
  int requests_ = 0;
  std::string contact_;
};

}  // namespace waymark
