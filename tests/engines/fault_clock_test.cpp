// The machine's clock is set forwards or back by an hour, or summer time begins and ends: the audit counts on, no pack
// that was activated is overlooked, and no deadline is passed on twice or missed. What becomes of sessions and of what
// was typed: src/app/clock_fault_test.cpp.
#include <gmock/gmock.h>

#include <cstdlib>

#include "core/pack_activation.hpp"
#include "engines/tampering.hpp"
#include "engines/timed.hpp"

namespace waymark {
namespace {

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using testing::IsEmpty;

class FaultClock : public EachEngine {};

TEST_P(FaultClock, TheAuditCountsOnWhateverTimeItIs) {
  AuditedWorld at(options());
  at.read_something(2);
  at.sign();
  const auto before = at.head();
  for (const auto step : {-hours{1}, hours{2}, -hours{1}}) {
    at.world.clock().advance(step);
    at.read_something(2);
    at.sign();
  }
  EXPECT_EQ(at.head().chain, before.chain);
  EXPECT_EQ(at.last(), before.position + 6);
  const auto verdict = at.verify();
  EXPECT_TRUE(verdict.sound());
  EXPECT_THAT(verdict.uncovered, IsEmpty());
}

TEST_P(FaultClock, APackThatIsActivatedAfterAnHourBackIsTheOneThatCounts) {
  world::World world(options());
  const auto& here = world.partnership();
  here.packs.refresh(world.clock().now());
  const auto before = here.packs.active_hash();
  auto files = pack::read_files(std::filesystem::path(std::getenv("WAYMARK_SOURCE")) / "packs" / "demo");
  files["routing.toml"] += "\n# Another edition.\n";
  world.clock().advance(-hours{1});
  core::PackShelf theirs(world.database(), here.code);
  core::activate_pack(
      {here.code, here.database, here.keys, here.audit, theirs, here.clock, here.randomness, here.index_size},
      core::Viewer::migration(), files);
  ASSERT_NE(theirs.active_hash(), before);
  core::PackShelf restarted(world.database(), here.code);
  EXPECT_EQ(restarted.active_hash(), theirs.active_hash()) << "activated last, whatever the clock said";
  here.packs.refresh(world.clock().now());
  EXPECT_EQ(here.packs.active_hash(), theirs.active_hash()) << "a server that runs does not wait for an hour";
}

TEST_P(FaultClock, AnHourAheadPassesOnOnceAndNothingIsMissedAfterIt) {
  Timed at(options());
  const auto first = at.start("declined_followup");
  const auto due = at.find(first).clock.due;
  at.world.clock().set(due - minutes{30});
  const auto second = at.start("declined_followup");
  EXPECT_EQ(at.pass_on().clocks, 0);
  at.world.clock().advance(hours{1});
  EXPECT_EQ(at.pass_on().clocks, 1) << "half an hour too early is on the safe side";
  at.world.clock().advance(-hours{1});
  EXPECT_EQ(at.pass_on().clocks, 0);
  EXPECT_TRUE(at.find(first).clock.escalated.has_value()) << "who heard of it has heard of it";
  at.world.clock().set(due);
  EXPECT_EQ(at.pass_on().clocks, 0) << "not twice";
  at.world.clock().set(at.find(second).clock.due - milliseconds{1});
  EXPECT_EQ(at.pass_on().clocks, 0);
  at.world.clock().set(at.find(second).clock.due);
  EXPECT_EQ(at.pass_on().clocks, 1);
  EXPECT_THAT(core::wrong_clocks(at.partnership()), IsEmpty());
}

TEST_P(FaultClock, SummerTimePassesNothingOnTwiceAndMissesNothing) {
  Timed at(options());
  for (const auto* change : {"2026-03-29T01:00:00.000Z", "2026-10-25T01:00:00.000Z"}) {
    at.world.clock().set(*base::parse_instant(change) - hours{24} + minutes{10});
    const auto clock = at.start("high_risk_idva_contact");
    const auto due = at.find(clock).clock.due;
    for (auto now = due - hours{3}; now <= due + hours{3}; now += minutes{30}) {
      at.world.clock().set(now);
      at.pass_on();
      EXPECT_EQ(at.find(clock).events.size(), now < due ? 0U : 1U) << base::to_text(now);
    }
    EXPECT_THAT(core::wrong_clocks(at.partnership()), IsEmpty()) << change;
  }
}

WAYMARK_ON_EACH_ENGINE(FaultClock);

}  // namespace
}  // namespace waymark
