// The database goes away and comes back: what was typed stands in the answer and is sent from there, nobody is signed
// out by it, and whoever works in the background goes on.
#include <gmock/gmock.h>

#include <cstdlib>

#include "app/clock_keeper.hpp"
#include "app/kept_sweeper.hpp"
#include "core/kept.hpp"
#include "engines/faults.hpp"
#include "engines/proposed.hpp"
#include "engines/second_server.hpp"
#include "engines/timed.hpp"

namespace waymark {
namespace {

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using testing::Contains;
using testing::HasSubstr;
using sql::operator""_sql;

class FaultAway : public EachEngine {};

TEST_P(FaultAway, WhatWasTypedStandsInTheAnswerAndIsSentFromThereWhenItIsBack) {
  Proposed at(that_can_fail(options()));
  const auto path = at.proposal_path("idva") + "/refusal";
  at.olive.get(path);
  const auto form = as_shown(at.olive, {{"reason_code", "person_does_not_want"}, {"reason", kTypedWords}});
  at.world.faults().go_away();
  const auto log = logged([&] { at.olive.post(path, form); });
  EXPECT_EQ(at.olive.page().status, 503);
  EXPECT_TRUE(at.olive.shows(kTypedWords));
  EXPECT_TRUE(at.olive.shows("Person does not want")) << "what was chosen too";
  EXPECT_FALSE(at.olive.shows("Opal")) << "nothing but what was sent";
  EXPECT_THAT(log, HasSubstr("nothing answers there"));
  static_cast<void>(logged([&] { send_form(at.olive, path, {}); }));
  EXPECT_EQ(at.olive.page().status, 503) << "not yet back";
  EXPECT_TRUE(at.olive.shows(kTypedWords));
  at.world.faults().come_back();
  send_form(at.olive, path, {});
  EXPECT_EQ(at.proposals("idva").back().decision, "declined");
}

TEST_P(FaultAway, NobodyIsSignedOutByIt) {
  Proposed at(that_can_fail(options()));
  at.world.faults().go_away();
  for (auto* browser : {&at.olive, &at.ione}) {
    static_cast<void>(logged([&] { browser->get("/"); }));
    EXPECT_EQ(browser->page().status, 503);
  }
  at.world.clock().advance(minutes{14});
  at.world.faults().come_back();
  for (auto* browser : {&at.olive, &at.ione}) {
    browser->get("/");
    EXPECT_EQ(browser->page().status, 200);
    EXPECT_EQ(browser->where(), "/");
  }
}

TEST_P(FaultAway, WhateverCannotBeInTheAuditIsNotShown) {
  Proposed at(that_can_fail(options()));
  at.world.faults().fill_up();
  static_cast<void>(logged([&] { at.olive.get("/contacts/" + at.contact.text()); }));
  EXPECT_EQ(at.olive.page().status, 503);
  EXPECT_FALSE(at.olive.shows("Madeup"));
  at.world.faults().come_back();
  at.olive.get("/contacts/" + at.contact.text());
  EXPECT_TRUE(at.olive.shows("Madeup"));
}

TEST_P(FaultAway, TheClockKeeperGoesOnAndPassesOnOnce) {
  Timed at(that_can_fail(options()));
  const auto clock = at.start("declined_followup", kOurs, at.now() - hours{48});
  auto& faults = at.world.faults();
  const auto log = logged([&] {
    faults.go_away();
    const int met = faults.met();
    const app::ClockKeeper keeper(at.partnership(), milliseconds{1});
    EXPECT_TRUE(comes([&] { return faults.met() > met + 2; })) << "it looks again and again";
    faults.come_back();
    EXPECT_TRUE(comes([&] { return at.find(clock).clock.escalated.has_value(); }));
  });
  EXPECT_THAT(log, HasSubstr("\"clocks_not_looked_at\""));
  EXPECT_EQ(at.pass_on().clocks, 0);
  EXPECT_THAT(audited(at.world, "clock.escalated"), Contains(clock.text()).Times(1));
}

TEST_P(FaultAway, TheSweeperGoesOn) {
  Timed at(that_can_fail(options()));
  const auto& olive = at.world.staff("olive_examplar");
  http::Fields typed;
  typed.add("words", kTypedWords);
  ASSERT_TRUE(core::keep_unsent(at.partnership(), olive, "request", {"/people", typed}).ok());
  const auto drafts = [&] { return rows_in(at.world).at("draft"); };
  const auto before = drafts();
  at.world.clock().advance(core::kUnsentLasts + core::kRemovedAfter);
  auto& faults = at.world.faults();
  const auto log = logged([&] {
    faults.fill_up();
    const int met = faults.met();
    const app::KeptSweeper sweeper(at.partnership(), milliseconds{1});
    EXPECT_TRUE(comes([&] { return faults.met() > met + 2; }));
    EXPECT_EQ(drafts(), before);
    faults.come_back();
    EXPECT_TRUE(comes([&] { return drafts() == before - 1; }));
  });
  EXPECT_THAT(log, HasSubstr("\"kept_not_swept\""));
  if (GetParam() == world::Engine::sqlite) {
    EXPECT_THAT(log, HasSubstr("\"rows_not_counted\""));
  }
}

// Ends every connection that calls itself so.
void end_connections(world::World& world, const std::string& name) {
  const auto& code = world.partnership().code;
  const auto ended = world.database().read({code, "test"}, [&](sql::Snapshot& snapshot) {
    return snapshot
        .only(
            "SELECT COUNT(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity"
            " WHERE usename = current_user AND application_name = $1"_sql,
            {name})
        .integer(0);
  });
  EXPECT_GT(ended, 0);
}

TEST_P(FaultAway, ConnectionsThatAServerEndedAreOpenedAgainUnseen) {
  if (GetParam() != world::Engine::postgresql) GTEST_SKIP() << "SQLite has no server that could end one";
  world::World world(options());
  const auto name = "waymark_" + world.partnership().code;
  const auto url = std::string(std::getenv("WAYMARK_TEST_POSTGRESQL_APP")) + "&application_name=" + name;
  SecondServer second(world, url, {});
  world::Browser olive(world, second.service(), "second-");
  olive.sign_in("olive_examplar");
  end_connections(world, name);
  olive.get("/people");
  EXPECT_EQ(olive.page().status, 200);
  end_connections(world, name);
  olive.post("/people", {{"name", "Marigold"}});
  EXPECT_EQ(olive.page().status, 200);
}

TEST_P(FaultAway, AFileThatSomebodyElseLocksForLongIsAnErrorForAsLong) {
  if (GetParam() != world::Engine::sqlite) GTEST_SKIP() << "nobody can lock the whole of PostgreSQL";
  world::World world(options());
  SecondServer second(world, (world.folder() / "waymark.db").string(), {.lock_timeout = milliseconds{20}});
  world::Browser olive(world, second.service(), "second-");
  olive.sign_in("olive_examplar");
  const auto draft = write_down(olive);
  olive.get(draft + "/about");
  const auto& code = world.partnership().code;
  const auto held = world.database().write({code, "test"}, [&](sql::Transaction&) -> base::Result<base::Done> {
    static_cast<void>(logged([&] { olive.post(draft + "/about", {{"own_words", kTypedWords}}); }));
    EXPECT_EQ(olive.page().status, 503);
    EXPECT_TRUE(olive.shows(kTypedWords));
    return base::Done{};
  });
  ASSERT_TRUE(held.ok());
  send_form(olive, draft + "/about", {});
  EXPECT_EQ(olive.page().status, 200);
  olive.get(draft + "/about");
  EXPECT_TRUE(olive.shows(kTypedWords));
}

WAYMARK_ON_EACH_ENGINE(FaultAway);

}  // namespace
}  // namespace waymark
