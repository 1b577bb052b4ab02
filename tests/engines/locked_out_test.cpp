// A housing officer who is the alleged perpetrator's sister makes the same journey and learns nothing: what
// she receives is, byte for byte, what she would receive if the family were in no database.
#include <regex>

#include "engines/her_day.hpp"

namespace waymark {
namespace {

class LockedOut : public EachEngine {};

TEST_P(LockedOut, ReceivesTheBytesOfADatabaseWithoutThem) {
  TwoWorlds worlds(options());
  HerDay expected(worlds.empty);
  HerDay received(worlds.full);
  expected.work();
  received.work();
  expect_same(received.hortensia.browser.transcript(), expected.hortensia.browser.transcript());
}

TEST_P(LockedOut, WhoIsNotLockedReceivesSomethingElse) {
  TwoWorlds worlds(options());
  const auto journey = [](world::World& world) {
    const Program program(world);
    Colleague olive(world, program, "olive_examplar");
    olive.record_contact();
    return olive.browser.transcript();
  };
  EXPECT_FALSE(journey(worlds.full) == journey(worlds.empty));
}

TEST_P(LockedOut, WhatAColleagueRecordsLaterChangesNothingThatIsHers) {
  world::World world(options());
  tell_of_the_family(world);
  HerDay day(world);
  day.work();
  // The questions' page draws another number whenever it is shown.
  const auto looks = [&day] {
    const auto before = day.hortensia.browser.transcript().size();
    day.look();
    auto answers = since(day.hortensia.browser, before);
    static const std::regex drawn("name=\"assessment\" value=\"[^\"]*\"");
    for (auto& answer : answers) answer = std::regex_replace(answer, drawn, "");
    return answers;
  };
  const auto before = looks();
  Colleague(world, day.program, "olive_examplar", "later-").record_contact();
  expect_same(looks(), before);
}

// Whoever receives her referral may know the family, and their reason must not say so to her.
TEST_P(LockedOut, ReadsNoReasonThatTellsThatThePersonIsKnownThere) {
  world::World world(options());
  HerDay day(world);
  day.work();
  const auto pack = world.partnership().packs.active();
  for (const auto& answer : day.hortensia.browser.transcript()) {
    if (answer.find("name=\"reason_code\"") != std::string::npos) continue;  // where she selects one of her own
    for (const auto* reason : {"duplicate", "already_in_place"})
      EXPECT_EQ(answer.find(pack->label(pack::lists::decline_reasons, reason)), std::string::npos)
          << reason << " in " << answer.substr(0, 2'000);
  }
}

WAYMARK_ON_EACH_ENGINE(LockedOut);

}  // namespace
}  // namespace waymark
