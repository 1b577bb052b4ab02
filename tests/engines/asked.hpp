#pragma once
// What stands before an answer: Olive's contact with Marigold, whom the police, the hospital and a sexual health
// service know.
#include "capabilities/requests/requests.hpp"
#include "core/clock_changes.hpp"
#include "engines/casework.hpp"

namespace waymark {

// As somebody of the cast, in the words in which `record` was written.
inline contacts::NewContact told_by(world::World& world, const std::string& record,
                                    const std::vector<std::string>& phones = {}) {
  auto contact = told_by_opal(world);
  const auto today = base::local_time(world.clock().now(), "Europe/London").date;
  auto& person = contact.people.front();
  person.identity = app::identity_of(*world.cast().record(record), world.cast(), today);
  if (!phones.empty()) person.identity.phones = phones;
  person.safe_contact = {};
  return contact;
}
inline contacts::NewContact told_by_marigold(world::World& world) {
  return told_by(world, "marigold_tenancy", {"07700 900142"});
}

// The value of the first radio button of this name; "" where there is none.
inline std::string first_choice(const world::Browser& browser, const std::string& name) {
  const std::regex radio("name=\"" + name + "\" type=\"radio\" value=\"([^\"]*)\"");
  std::smatch found;
  return std::regex_search(browser.page().body, found, radio) ? found[1].str() : "";
}

// What somebody asks, filled in; what stands in `first` counts.
inline world::Form question(const std::string& whom, world::Form first = {}) {
  for (auto& field : world::Form{{"whom", whom},
                                 {"kinds", "support"},
                                 {"words", "Who sees her now?"},
                                 {"why", "I must know before she goes home."},
                                 {"urgency", "usual"},
                                 {"purpose", "safeguard_adult"},
                                 {"basis_safeguard_adult", "safeguarding_public_task"},
                                 {"basis_reason", "He was beside her."},
                                 {"person_told", "yes"}})
    first.push_back(std::move(field));
  return first;
}

// What somebody answers, filled in as far as the page that was last received asks it.
inline world::Form information(const world::Browser& browser, const std::string& text) {
  world::Form form = {{"text", text},
                      {"facts", "support"},
                      {"basis", "safeguarding_public_task"},
                      {"basis_reason", "It cannot wait."},
                      {"note", "Told by the day shift."}};
  if (auto about = first_choice(browser, "about"); !about.empty()) form.emplace_back("about", std::move(about));
  return form;
}

// Whoever was asked sets the deadline of a request later by so much.
inline void set_later(world::World& world, const std::string& staff, const std::string& request,
                      std::chrono::hours later) {
  const auto& viewer = world.staff(staff);
  const auto clock = core::read(world.partnership(), viewer, [&](core::Reading& reading) {
    return core::running_clocks_of(reading, id_in<core::RequestId>(request).text()).at(0);
  });
  const auto terms = base::promised(core::terms_of(world.partnership(), clock), "a clock has a rule");
  const core::ClockChange change{clock.id, clock.version, "nobody_free"};
  const auto done = core::write(world.partnership(), viewer, "request",
                                [&](core::Transaction& transaction) -> base::Result<core::Committed<base::Instant>> {
                                  const auto due = core::extend_clock(transaction, terms, change, clock.due + later,
                                                                      world.clock().now());
                                  if (!due) return due.failure();
                                  return transaction.commit({{"test.changed", "clock", clock.id.text()}}, *due);
                                });
  ASSERT_TRUE(done.ok());
}

struct AskedFor {
  explicit AskedFor(const world::WorldOptions& options)
      : world(options),
        program(world),
        olive(world, program, "olive_examplar"),
        bertram(world, program, "bertram_mockingham"),
        nell(world, program, "nell_imaginary") {}

  // The page of a contact of Olive's.
  std::string hear(const contacts::NewContact& told) {
    return "/contacts/" + record(world, "olive_examplar", told).text();
  }
  // The address of the request.
  std::string ask(const std::string& contact, const std::string& whom, world::Form first = {}) {
    olive.browser.get(contact + "/ask");
    send_form(olive.browser, contact + "/ask", question(whom, std::move(first)));
    EXPECT_TRUE(olive.browser.where().starts_with("/requests/")) << olive.browser.page().body;
    return olive.browser.where();
  }
  std::string ask_about_marigold(const std::string& whom, world::Form first = {}) {
    return ask(hear(told_by_marigold(world)), whom, std::move(first));
  }

  // Typed, checked and sent.
  static void answer(Colleague& who, const std::string& request, const std::string& text) {
    const auto form = request + "/answer";
    who.browser.get(form);
    send_form(who.browser, form, information(who.browser, text));
    EXPECT_TRUE(who.browser.shows("will read exactly this")) << who.browser.page().body;
    send_form(who.browser, form, {});
    EXPECT_EQ(who.browser.where(), request);
  }

  static std::vector<requests::Request> received(const Colleague& who) {
    return who.reads([](core::Reading& reading) { return all_requests_received(reading); });
  }
  std::vector<requests::Request> sent() const {
    return olive.reads([](core::Reading& reading) { return all_requests_sent(reading); });
  }
  // Rules of the clocks that run for this request in somebody's agency.
  static std::vector<std::string> clocks(const Colleague& who, const std::string& request) {
    return who.reads([&](core::Reading& reading) {
      std::vector<std::string> rules;
      for (const auto& clock : core::running_clocks_of(reading, id_in<core::RequestId>(request).text()))
        rules.push_back(clock.rule);
      return rules;
    });
  }

  world::World world;
  Program program;
  Colleague olive;
  Colleague bertram;
  Colleague nell;
};

}  // namespace waymark
