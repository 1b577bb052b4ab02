// A possible match that nobody decides in time is heard of by somebody who can do something, and leads nobody to ask a
// colleague who is kept from it.
#include <gmock/gmock.h>

#include <array>

#include "core/clock_escalation.hpp"
#include "engines/checking.hpp"
#include "engines/locked_out.hpp"

namespace waymark {
namespace {

using sql::operator""_sql;
using std::chrono::hours;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class MatchClocks : public EachEngine {};

constexpr const char* kDeskAgency = "thurrock_mash";
constexpr const char* kManager = "leonora_dutywise";
constexpr const char* kWaiting = "For the matching desk";
constexpr std::array kCoordinators = {kReviewer, "cordelia_fauxley"};

constexpr sql::Text kPassedTo = R"(
  SELECT COALESCE(passed_to, '') FROM clock WHERE partnership_id = $1 AND subject_id = $2 AND subject_kind = 'match'
)"_sql;

constexpr sql::Text kClose = R"(
  UPDATE staff SET closed_at = $4 WHERE partnership_id = $1 AND role = 'coordinator'
)"_sql;

constexpr sql::Text kOpen = R"(
  UPDATE staff SET closed_at = NULL WHERE partnership_id = $1 AND role = 'coordinator'
)"_sql;

// The pair of `Checking`, whose deadline nobody has kept.
struct Missed : Checking {
  explicit Missed(world::WorldOptions options, std::string asks = "olive_examplar")
      : Checking(quiet(std::move(options)), std::move(asks)) {
    world.clock().advance(hours{6});
  }
  // Without the one of the cast of whom a pair waits already.
  static world::WorldOptions quiet(world::WorldOptions options) {
    options.without.insert("winifred");
    return options;
  }

  core::PassedOn pass_on() { return core::pass_on_missed_clocks(world.partnership(), world.clock().now()); }
  std::string passed_to() {
    const auto& partnership = world.partnership();
    return partnership.database.read({partnership.code, "test"}, [&](sql::Snapshot& snapshot) {
      return std::string(snapshot.only(kPassedTo, {partnership.code, contact.text()}).text(0));
    });
  }
  void keep_coordinators_out() {
    for (const auto* coordinator : kCoordinators) keep_out_of(world, coordinator, police().person);
  }
  std::string home_of(const std::string& staff) {
    world::Browser browser(world, program.service, "visit-" + std::to_string(++visits_) + "-");
    browser.sign_in(staff);
    browser.get("/");
    return browser.page().body;
  }
  // How many at the matching desk, as somebody at the contact desk reads it.
  std::int64_t unseen(const std::string& staff) const {
    const auto all = as(staff, [](core::Reading& reading) { return core::unseen_clocks(reading); });
    std::int64_t count = 0;
    for (const auto& one : all)
      if (one.agency == kDeskAgency) count += one.count;
    return count;
  }
  std::int64_t waiting_for(const std::string& staff) const {
    return as(staff, [](core::Reading& reading) { return core::waiting_matches(reading).count; });
  }
  void accounts(sql::Text change) {
    const auto done = core::write(world.partnership(), core::Viewer::migration(), "request",
                                  [&](core::Transaction& transaction) -> base::Result<core::Committed<base::Done>> {
                                    transaction.run(change, {base::to_text(world.clock().now())});
                                    return transaction.commit({{"test.changed", "staff", "x"}}, base::Done{});
                                  });
    ASSERT_TRUE(done.ok());
  }

 private:
  int visits_ = 0;
};

TEST_P(MatchClocks, OneCoordinatorWhoFindsThePairIsEnough) {
  Missed at(options());
  keep_out_of(at.world, kReviewer, at.police().person);
  at.pass_on();
  EXPECT_THAT(at.passed_to(), HasSubstr("coordinator"));
  EXPECT_EQ(at.unseen(kManager), 0);
  const auto manager = at.home_of(kManager);
  EXPECT_THAT(manager, HasSubstr(kWaiting));
  EXPECT_THAT(manager, HasSubstr("pass nothing on to colleagues here"));
  EXPECT_THAT(manager, Not(HasSubstr("A coordinator decides")));
  EXPECT_THAT(at.home_of("cordelia_fauxley"), HasSubstr("href=\"/checks\""));
}

TEST_P(MatchClocks, WhereAllWhoDecideAreKeptOutTheContactDeskHearsAndNoManagerIsLedToThem) {
  Missed at(options());
  ASSERT_EQ(at.world.staff(kManager).role(), core::Role::manager);
  const auto before = at.waiting_for(kManager);
  ASSERT_GE(before, 1);
  at.keep_coordinators_out();
  EXPECT_GE(at.pass_on().unseen, 1);
  EXPECT_EQ(at.passed_to(), "contact_desk");
  EXPECT_EQ(at.waiting_for(kManager), before - 1);
  EXPECT_EQ(at.unseen(kManager), 1) << "she sits at the contact desk too";
  const auto manager = at.home_of(kManager);
  EXPECT_THAT(manager,
              HasSubstr("1 deadline was missed at " + at.world.partnership().packs.active()->agency_name(kDeskAgency)));
  EXPECT_THAT(manager, HasSubstr("Telephone nobody there."));
  EXPECT_EQ(at.pass_on().clocks, 0) << "once";
}

// A coordinator who is kept out receives the bytes of a desk at which nobody waits, before and after.
TEST_P(MatchClocks, WhoeverIsKeptOutLearnsNothingWhenItIsMissed) {
  Missed at(options());
  world::World empty(Missed::quiet(options()));
  empty.clock().advance(hours{6});
  at.keep_coordinators_out();
  at.pass_on();
  core::pass_on_missed_clocks(empty.partnership(), empty.clock().now());
  const Program in_empty(empty);
  for (const auto* coordinator : kCoordinators) {
    world::Browser received(at.world, at.program.service);
    world::Browser expected(empty, in_empty.service);
    for (auto* browser : {&received, &expected}) {
      browser->sign_in(coordinator);
      for (const auto* page : {"/", "/?show=all", "/checks"}) browser->get(page);
    }
    expect_same(received.transcript(), expected.transcript());
  }
}

// What they wrote stays theirs, with its deadline: but they find no pair, and can do nothing.
TEST_P(MatchClocks, ACoordinatorWhoWroteTheContactAndIsKeptOutSinceIsNobodyWhoDecides) {
  Missed at(options(), kReviewer);
  ASSERT_TRUE(at.given().back().answer.being_checked);
  at.keep_coordinators_out();
  ASSERT_TRUE(at.finds(kReviewer, at.later().id)) << "it is still theirs";
  EXPECT_THAT(at.waiting(), IsEmpty());
  at.pass_on();
  EXPECT_EQ(at.passed_to(), "contact_desk");
  EXPECT_EQ(at.unseen(kReviewer), 0) << "that somebody is kept out is not told to them";
  EXPECT_EQ(at.unseen(kManager), 1);
  EXPECT_THAT(at.home_of(kReviewer), Not(HasSubstr("seen by nobody")));
}

TEST_P(MatchClocks, WithoutAnAccountThatDecidesTheContactDeskIsToldToTelephone) {
  Missed at(options());
  at.accounts(kClose);
  at.pass_on();
  EXPECT_EQ(at.passed_to(), "contact_desk_no_account") << "a manager there has one, and cannot decide";
  const auto manager = at.home_of(kManager);
  EXPECT_THAT(manager, HasSubstr("Nobody there has an account with which to deal with it. Telephone the service"));
  EXPECT_THAT(manager, HasSubstr(kWaiting)) << "whoever is telephoned finds that something waits";
  at.accounts(kOpen);
  at.pass_on();
  EXPECT_THAT(at.passed_to(), HasSubstr("coordinator")) << "somebody decides again";
  EXPECT_EQ(at.unseen(kManager), 0);
}

TEST_P(MatchClocks, APairThatAShieldHidesFromEverybodyIsHeardOf) {
  Missed at(options());
  const auto record = at.police().id;
  const auto done = core::write(
      at.world.partnership(), core::Viewer::migration(), "request",
      [&](core::Transaction& transaction) -> base::Result<core::Committed<base::Done>> {
        transaction.run("UPDATE record SET shielded = 1 WHERE partnership_id = $1 AND id = $4"_sql, {record.text()});
        return transaction.commit({{"test.shielded", "record", record.text()}}, base::Done{});
      });
  ASSERT_TRUE(done.ok());
  at.pass_on();
  EXPECT_EQ(at.passed_to(), "contact_desk");
  EXPECT_EQ(at.unseen(kManager), 1);
}

WAYMARK_ON_EACH_ENGINE(MatchClocks);

}  // namespace
}  // namespace waymark
