#pragma once
// What tests of faults share.
#include <thread>

#include "engines/casework.hpp"

namespace waymark {

// A world whose databases can be made to fail.
inline world::WorldOptions that_can_fail(world::WorldOptions options) {
  options.can_fail = true;
  return options;
}

// Half a minute at most, where the machine has other things to do.
template <class Condition>
bool comes(const Condition& condition) {
  for (int i = 0; i < 30'000 && !condition(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds{1});
  return condition();
}

// What goes to standard error meanwhile.
template <class Act>
std::string logged(const Act& act) {
  testing::internal::CaptureStderr();
  act();
  return testing::internal::GetCapturedStderr();
}

// How many rows of the partnership each table has.
using Counts = std::map<std::string, std::int64_t>;
inline Counts rows_in(world::World& world) {
  using sql::operator""_sql;
  const std::pair<const char*, sql::Text> tables[] = {
      {"audit_entry", "SELECT COUNT(*) FROM audit_entry WHERE partnership_id = $1"_sql},
      {"clock", "SELECT COUNT(*) FROM clock WHERE partnership_id = $1"_sql},
      {"contact", "SELECT COUNT(*) FROM contact WHERE partnership_id = $1"_sql},
      {"contact_part", "SELECT COUNT(*) FROM contact_part WHERE partnership_id = $1"_sql},
      {"draft", "SELECT COUNT(*) FROM draft WHERE partnership_id = $1"_sql},
      {"enquiry", "SELECT COUNT(*) FROM enquiry WHERE partnership_id = $1"_sql},
      {"link", "SELECT COUNT(*) FROM link WHERE partnership_id = $1"_sql},
      {"notice", "SELECT COUNT(*) FROM notice WHERE partnership_id = $1"_sql},
      {"proposal", "SELECT COUNT(*) FROM proposal WHERE partnership_id = $1"_sql},
      {"record", "SELECT COUNT(*) FROM record WHERE partnership_id = $1"_sql}};
  const auto& code = world.partnership().code;
  return world.database().read({code, "test"}, [&](sql::Snapshot& snapshot) {
    Counts counts;
    for (const auto& [name, text] : tables) counts[name] = snapshot.only(text, {code}).integer(0);
    return counts;
  });
}

constexpr const char* kTypedWords = "He waits outside her work and she has moved twice.";

// A contact of which everything is written down but not sent: the address of its draft.
inline std::string write_down(world::Browser& browser) {
  browser.get("/");
  browser.post("/contacts", {});
  const auto draft = browser.where().substr(0, browser.where().rfind('/'));
  browser.post(draft + "/who", {{"forenames", "Opal"}, {"surname", "Madeup"}});
  browser.post(draft + "/what", {{"forms", "domestic_abuse"}, {"narrative", kTypedWords}, {"children", "no"}});
  browser.post(draft + "/reason", {{"purpose", "safeguard_adult"},
                                   {"basis_safeguard_adult", "safeguarding_public_task"},
                                   {"basis_reason", "Asking would have put her at more risk."}});
  browser.get(draft + "/check");
  EXPECT_EQ(browser.page().status, 200);
  return draft;
}

}  // namespace waymark
