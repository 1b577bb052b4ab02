// A duty of the law has a deadline: it runs for whoever recorded what the duty is about, or may be about, and ends when
// somebody says what was done, or why it is not theirs.
#include <gmock/gmock.h>

#include "core/clock_check.hpp"
#include "core/clock_escalation.hpp"
#include "engines/correcting.hpp"
#include "engines/proposed.hpp"

namespace waymark {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class Duties : public EachEngine {};

constexpr const char* kDuty = "fgm_police_report";
constexpr const char* kLabel = "FGM: report it to the police, or say why it is not our duty";
constexpr int kChild = 2014;
constexpr int kAdult = 1990;

std::vector<core::RunningClock> duties(world::World& world, const std::string& staff, const core::ContactId& contact) {
  auto clocks = core::read(world.partnership(), world.staff(staff),
                           [&](core::Reading& reading) { return core::running_clocks_of(reading, contact.text()); });
  std::erase_if(clocks, [](const core::RunningClock& clock) { return clock.rule != kDuty; });
  return clocks;
}

contacts::NewContact fgm(world::World& world, int birth_year) {
  auto contact = told_by_opal(world, birth_year);
  contact.forms = {"fgm"};
  return contact;
}

// Olive wrote it down; she is signed in.
struct Told {
  explicit Told(const world::WorldOptions& options, const std::string& heard = "2026-02-03")
      : world(options), program(world), olive(world, program.service) {
    auto told = fgm(world, kChild);
    told.happened_on = *base::parse_date(heard);
    contact = record(world, "olive_examplar", told);
    olive.sign_in("olive_examplar");
  }
  core::RunningClock clock() { return duties(world, "olive_examplar", contact).at(0); }
  std::string page() { return "/times/" + clock().id.text(); }

  world::World world;
  Program program;
  world::Browser olive;
  core::ContactId contact;
};

TEST_P(Duties, RunWhereTheTestAppliesOrMayApply) {
  world::World world(options());
  const auto count = [&](const contacts::NewContact& told) {
    return duties(world, "olive_examplar", record(world, "olive_examplar", told)).size();
  };
  EXPECT_EQ(count(fgm(world, kChild)), 1U);
  auto unknown = fgm(world, kAdult);
  unknown.people.front().identity.birth_date = {};
  EXPECT_EQ(count(unknown), 1U) << "nobody knows that there is no such duty";
  EXPECT_EQ(count(fgm(world, kAdult)), 0U);
  EXPECT_EQ(count(told_by_opal(world, kChild)), 0U) << "of another form";
}

TEST_P(Duties, StandAtHomeAndOnTheContactUntilTheNextWorkingDayIsOver) {
  Told at(options());
  EXPECT_EQ(at.clock().due, *base::parse_instant("2026-02-04T17:00:00.000Z"));
  at.olive.get("/");
  EXPECT_TRUE(at.olive.shows(kLabel));
  at.olive.get("/contacts/" + at.contact.text());
  EXPECT_TRUE(at.olive.shows("href=\"" + at.page() + "\">Say how it was settled<"));
  EXPECT_TRUE(at.olive.shows("Duty to report FGM to the police"));
  at.world.clock().set(at.clock().due);
  core::pass_on_missed_clocks(at.world.partnership(), at.world.clock().now());
  EXPECT_TRUE(at.clock().escalated.has_value()) << "it is missed like any other";
}

TEST_P(Duties, CountFromTheDayOnWhichItWasHeard) {
  Told at(options(), "2026-01-30");
  EXPECT_EQ(at.clock().due, *base::parse_instant("2026-02-02T17:00:00.000Z")) << "a Friday, and the Monday after";
  at.olive.get("/");
  EXPECT_TRUE(at.olive.shows("id=\"overdue\""));
  EXPECT_THAT(core::wrong_clocks(at.world.partnership()), IsEmpty());
}

TEST_P(Duties, AreSettledByWhatWasDoneOrWhyItIsNotOurs) {
  Told at(options());
  const auto clock = at.clock().id.text();
  const auto page = at.page();
  at.olive.get(page);
  EXPECT_TRUE(at.olive.shows("Not our duty: the person is 18 or over"));
  at.olive.post(page + "/settlement", as_shown(at.olive, {}));
  EXPECT_EQ(at.olive.page().status, 422);
  EXPECT_TRUE(at.olive.shows("Select what was done, or why it is not our duty"));
  at.olive.post(page + "/settlement", as_shown(at.olive, {{"settle_reason", "nobody_free"}}));
  EXPECT_EQ(at.olive.page().status, 422) << "no such reason";
  EXPECT_THAT(duties(at.world, "olive_examplar", at.contact), SizeIs(1));

  const auto form = as_shown(at.olive, {{"settle_reason", "police_told"}});
  at.olive.post(page + "/settlement", form);
  EXPECT_EQ(at.olive.where(), page);
  EXPECT_TRUE(at.olive.shows("Done: whoever was told, or saw it, has reported it to the police."));
  EXPECT_TRUE(at.olive.shows("by Olive Examplar"));
  EXPECT_THAT(audited(at.world, "clock.settled"), ElementsAre(clock));
  EXPECT_THAT(duties(at.world, "olive_examplar", at.contact), IsEmpty());
  at.olive.get("/");
  EXPECT_FALSE(at.olive.shows(kLabel));

  at.olive.post(page + "/settlement", form);
  EXPECT_EQ(at.olive.where(), page) << "sent twice";
  auto other = form;
  contacts::put(other, "settle_reason", "only_suspected");
  at.olive.post(page + "/settlement", other);
  EXPECT_EQ(at.olive.page().status, 409);
  EXPECT_TRUE(at.olive.shows("Somebody in our agency has said how this deadline was settled."));
  EXPECT_THAT(audited(at.world, "clock.settled"), SizeIs(1));
}

TEST_P(Duties, ThatWereMissedAreSettledAllTheSame) {
  Told at(options());
  const auto page = at.page();
  at.world.clock().advance(std::chrono::hours{72});
  core::pass_on_missed_clocks(at.world.partnership(), at.world.clock().now());
  at.olive.sign_in("olive_examplar");
  at.olive.get(page);
  at.olive.post(page + "/settlement", as_shown(at.olive, {{"settle_reason", "not_in_that_work"}}));
  EXPECT_EQ(at.olive.where(), page);
  EXPECT_THAT(duties(at.world, "olive_examplar", at.contact), IsEmpty());
}

TEST_P(Duties, OfNobodyElseCannotBeSettledSo) {
  Told at(options());
  Colleague bertram(at.world, at.program, "bertram_mockingham");
  bertram.browser.post(at.page() + "/settlement", {{"version", "0"}, {"settle_reason", "police_told"}});
  EXPECT_EQ(bertram.browser.page().status, 404);
  EXPECT_THAT(duties(at.world, "olive_examplar", at.contact), SizeIs(1));
}

// A correction ends none: it may be wrong itself. What was settled does not begin again with every word that changes.
TEST_P(Duties, FollowWhatIsCorrected) {
  Typing typing = Corrected::misheard();
  contacts::put(typing.what, "forms", "fgm");
  Corrected at(options(), typing);
  auto& browser = at.olive.browser;
  const auto running = [&] { return duties(at.world, "olive_examplar", at.id()); };
  const auto born = [&](const char* year) { correct(browser, at.contact, "/who", {{"birth-year", year}}); };
  EXPECT_THAT(running(), IsEmpty());
  born("2014");
  ASSERT_THAT(running(), SizeIs(1));
  const auto first = running().front().id;
  born("1990");
  EXPECT_THAT(running(), SizeIs(1)) << "somebody says why it is not our duty";
  born("2014");
  ASSERT_THAT(running(), SizeIs(1));
  EXPECT_EQ(running().front().id, first);

  const auto page = "/times/" + first.text();
  browser.get(page);
  browser.post(page + "/settlement", as_shown(browser, {{"settle_reason", "only_suspected"}}));
  correct(browser, at.contact, "/what", {{"narrative", kMeant}});
  EXPECT_THAT(running(), IsEmpty());
  born("1990");
  born("2014");
  EXPECT_THAT(running(), SizeIs(1)) << "the duty is there anew";
  EXPECT_THAT(core::wrong_clocks(at.world.partnership()), IsEmpty());
}

// Somebody in it is Hortensia's family.
TEST_P(Duties, AreHiddenFromWhoeverIsKeptFromSomebodyInTheContact) {
  world::World world(options());
  auto told = fgm(world, kChild);
  contacts::Involved other{std::string(contacts::kAllegedPerpetrator), "", {}, {}};
  const auto today = base::local_time(world.clock().now(), "Europe/London").date;
  other.identity = app::identity_of(*world.cast().record("marigold_tenancy"), world.cast(), today);
  told.people.push_back(other);
  const auto contact = record(world, "olive_examplar", told);
  const auto seen = duties(world, "olive_examplar", contact);
  ASSERT_THAT(seen, SizeIs(1));
  EXPECT_THAT(duties(world, "hortensia_testerly", contact), IsEmpty());

  const Program program(world);
  Colleague hortensia(world, program, "hortensia_testerly");
  hortensia.browser.get("/");
  EXPECT_FALSE(hortensia.browser.shows(kLabel));
  const auto page = "/times/" + seen.front().id.text();
  hortensia.browser.post(page + "/settlement", {{"version", "0"}, {"settle_reason", "police_told"}});
  EXPECT_EQ(hortensia.browser.page().status, 404);
  EXPECT_THAT(duties(world, "olive_examplar", contact), SizeIs(1));
}

WAYMARK_ON_EACH_ENGINE(Duties);

}  // namespace
}  // namespace waymark
