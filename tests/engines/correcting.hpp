#pragma once
// A contact that is typed page by page, and corrected on the same pages.
#include "capabilities/contacts/form_for_tests.hpp"
#include "engines/accused.hpp"
#include "engines/casework.hpp"

namespace waymark {

// What is typed on each page: Opal, and a number on which a message is safe.
struct Typing {
  world::Form who = {{"forenames", "Opal"}, {"surname", "Madeup"},  {"birth-day", "2"},
                     {"birth-month", "1"},  {"birth-year", "1990"}, {"phone", "07700 900177"}};
  world::Form what = {{"forms", "domestic_abuse"}, {"narrative", "She told me at the counter."}, {"children", "no"}};
  world::Form others{};
  world::Form family{};
  world::Form reaching = {{"reach_text", "yes"}};
};

// Everything but the sending: "/contacts/{draft}".
inline std::string type_contact(world::Browser& browser, const Typing& typing = {}) {
  browser.get("/");
  browser.post("/contacts", {});
  auto draft = browser.where().substr(0, browser.where().rfind('/'));
  browser.post(draft + "/now", {{"danger_danger_now", "no"}, {"safe_to_talk", "yes"}});
  browser.post(draft + "/who", typing.who);
  browser.post(draft + "/what", typing.what);
  if (!typing.others.empty()) browser.post(draft + "/others", typing.others);
  if (!typing.family.empty()) browser.post(draft + "/family", typing.family);
  browser.post(draft + "/reaching", typing.reaching);
  browser.post(draft + "/reason", {{"purpose", "safeguard_adult"},
                                   {"basis_safeguard_adult", "safeguarding_public_task"},
                                   {"basis_reason", "Asking would have put her at more risk."}});
  return draft;
}

inline void send_typed(world::Browser& browser, const std::string& draft, world::Form form = {}) {
  browser.get(draft + "/check");
  send_form(browser, draft + "/check", std::move(form));
}

// Typed and sent: "/contacts/{id}".
inline std::string tell(world::Browser& browser, const Typing& typing = {}) {
  send_typed(browser, type_contact(browser, typing));
  EXPECT_EQ(browser.page().status, 200) << browser.page().body;
  return browser.where();
}

// "/contacts/{draft}", filled with what the contact says.
inline std::string begin_correction(world::Browser& browser, const std::string& contact) {
  browser.get(contact);
  send_form(browser, contact + "/corrections", {});
  EXPECT_TRUE(browser.where().ends_with("/list")) << browser.where();
  return browser.where().substr(0, browser.where().rfind('/'));
}

// What the form that leads to `path` carries unseen, on the page that was last received.
inline world::Form unseen(const world::Browser& browser, const std::string& path) {
  static const std::regex field("type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");
  const auto& page = browser.page().body;
  const auto from = page.find("action=\"" + path + "\"");
  const auto fields = from == std::string::npos ? "" : page.substr(from, page.find("</form>", from) - from);
  world::Form form;
  for (std::sregex_iterator one(fields.begin(), fields.end(), field), end; one != end; ++one)
    if ((*one)[1] != "csrf") form.emplace_back((*one)[1].str(), (*one)[2].str());
  return form;
}

// One page of a draft as it is filled, but for these answers.
inline void change(world::Browser& browser, const std::string& page, const world::Form& answers) {
  browser.get(page);
  world::Form form;
  for (const auto& control : contacts::controls(browser.page().body))
    if (control.filled && !control.value.empty()) form.emplace_back(control.name, control.value);
  for (const auto& [name, value] : answers) contacts::put(form, name, value);
  browser.post(page, std::move(form));
}

inline void send_correction(world::Browser& browser, const std::string& draft, const std::string& reason = "typing") {
  send_typed(browser, draft, {{"reason_code", reason}});
}

// Begun, changed on one page and sent.
inline void correct(world::Browser& browser, const std::string& contact, const std::string& page,
                    const world::Form& answers, const std::string& reason = "typing") {
  const auto draft = begin_correction(browser, contact);
  change(browser, draft + page, answers);
  send_correction(browser, draft, reason);
  EXPECT_EQ(browser.where(), contact) << browser.page().body;
}

inline constexpr const char* kMisheard = "He took her purse.";
inline constexpr const char* kMeant = "He took her passport.";

// Olive's contact, in which she misheard something.
struct Corrected {
  explicit Corrected(const world::WorldOptions& options, const Typing& typing = misheard())
      : world(options), program(world), olive(world, program, "olive_examplar") {
    contact = tell(olive.browser, typing);
  }

  static Typing misheard() {
    Typing typing;
    contacts::put(typing.what, "narrative", kMisheard);
    return typing;
  }

  // Later, when Olive's session is over: she signs in again.
  void pass(std::chrono::hours time) {
    world.clock().advance(time);
    olive.browser.sign_in("olive_examplar");
  }
  core::ContactId id() const { return id_in<core::ContactId>(contact); }
  contacts::Contact told() const {
    return olive.reads([&](core::Reading& reading) {
      return base::promised(contacts::find_contact(reading, id()), "it was recorded");
    });
  }
  std::vector<core::Record> people() const { return people_in(world, "olive_examplar", id()); }
  std::vector<std::string> proposed() const {
    return olive.reads([&](core::Reading& reading) {
      std::vector<std::string> pathways;
      for (const auto& proposal : referrals::proposals_of(reading, id())) pathways.push_back(proposal.pathway);
      return pathways;
    });
  }

  world::World world;
  Program program;
  Colleague olive;
  std::string contact;  // its address
};

inline Typing two_who_harm() {
  Typing typing;
  typing.others = {{"harm_forenames", "Barnaby"},
                   {"harm_surname", "Testerly"},
                   {"harm_relationship", "spouse"},
                   {"harm2_forenames", "Camilla"},
                   {"harm2_surname", "Mockford"}};
  return typing;
}

inline std::vector<std::string> names(const std::vector<core::Record>& people) {
  std::vector<std::string> all;
  for (const auto& one : people) all.push_back(one.identity.display_name());
  return all;
}

}  // namespace waymark
