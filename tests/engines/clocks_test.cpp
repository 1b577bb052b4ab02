// Deadlines stand still, go on, are set later and are passed on; whatever is done with them, what is kept is what can
// be computed anew, and none passes unseen.
#include <gmock/gmock.h>

#include <array>

#include "app/clock_keeper.hpp"
#include "engines/timed.hpp"
#include "linkage/simulate/dice.hpp"

namespace waymark {
namespace {

using base::FailureKind;
using core::ClockEventKind;
using std::chrono::hours;
using std::chrono::minutes;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class Clocks : public EachEngine {};

constexpr const char* kPassedOn = "Overdue, passed on to you";

TEST_P(Clocks, WhileOneStandsStillItDoesNotRun) {
  Timed at(options());
  const auto clock = at.start("high_risk_idva_contact");
  const auto due = at.find(clock).clock.due;
  at.world.clock().advance(hours{1});
  ASSERT_TRUE(at.pause(clock).ok());
  EXPECT_TRUE(at.find(clock).clock.stands_still(at.now()));
  at.world.clock().advance(hours{5});
  const auto resumed = at.resume(clock);
  ASSERT_TRUE(resumed.ok());
  EXPECT_EQ(*resumed, due + hours{5});
  EXPECT_EQ(at.find(clock).clock.due, due + hours{5});
  EXPECT_FALSE(at.find(clock).clock.stands_still(at.now()));
  EXPECT_THAT(core::wrong_clocks(at.partnership()), IsEmpty());
}

TEST_P(Clocks, APauseEndsByItselfAndIsLateInTime) {
  Timed at(options());
  const auto clock = at.start("high_risk_idva_contact");
  ASSERT_TRUE(at.pause(clock).ok());
  // Three days after today at most: until the midnight that ends Friday.
  EXPECT_EQ(at.find(clock).clock.due, *base::parse_instant("2026-02-08T00:00:00.000Z"));
  at.world.clock().set(*base::parse_instant("2026-02-07T12:00:00.000Z"));
  EXPECT_FALSE(at.find(clock).clock.stands_still(at.now()));
  EXPECT_EQ(at.pass_on().clocks, 0);
  at.world.clock().set(*base::parse_instant("2026-02-08T00:00:00.000Z"));
  EXPECT_EQ(at.pass_on().clocks, 1);
}

// Three days after the day of its first pause at most, in all: whoever lets it go on and pauses it again gains nothing.
TEST_P(Clocks, NobodyPausesOneForEver) {
  Timed at(options());
  const auto clock = at.start("high_risk_idva_contact");
  const auto began = at.now();
  const auto longest = *base::parse_instant("2026-02-07T00:00:00.000Z") - began;
  int pauses = 0;
  while (pauses < 100 && at.pause(clock).ok()) {
    ++pauses;
    at.world.clock().advance(hours{6});
    if (at.find(clock).clock.stands_still(at.now())) {
      ASSERT_TRUE(at.resume(clock).ok());
    }
  }
  EXPECT_GT(pauses, 10);
  EXPECT_LT(pauses, 100) << "its time is over";
  EXPECT_EQ(at.find(clock).clock.due, began + longest + hours{24});
  EXPECT_THAT(core::wrong_clocks(at.partnership()), IsEmpty());
  at.world.clock().set(at.find(clock).clock.due);
  EXPECT_EQ(at.pass_on().clocks, 1) << "and it is missed";
  ASSERT_TRUE(at.extend(clock, at.now() + hours{48}).ok());
  EXPECT_TRUE(at.pause(clock).ok()) << "somebody in charge looked at it since";
}

TEST_P(Clocks, OnlyWhatItsRuleAndStateAllowIsDone) {
  Timed at(options());
  const auto clock = at.start("high_risk_idva_contact");
  const auto fails = [](const auto& result, FailureKind kind) { return !result.ok() && result.failure().kind == kind; };
  EXPECT_TRUE(fails(at.pause(clock, "in_hospital"), FailureKind::invalid)) << "its rule has no such reason";
  EXPECT_TRUE(fails(at.resume(clock), FailureKind::conflict)) << "it does not stand still";
  EXPECT_TRUE(fails(at.extend(clock, at.now() + hours{1}), FailureKind::invalid)) << "earlier than it is";
  EXPECT_TRUE(fails(at.extend(clock, at.now() + hours{99}, "nobody_free"), FailureKind::invalid));
  ASSERT_TRUE(at.pause(clock).ok());
  EXPECT_TRUE(fails(at.pause(clock), FailureKind::conflict)) << "it stands still already";
  EXPECT_TRUE(fails(at.extend(clock, at.now() + hours{999}), FailureKind::conflict)) << "it goes on first";
  ASSERT_TRUE(at.resume(clock).ok());
  at.world.clock().advance(hours{25});
  EXPECT_TRUE(fails(at.pause(clock), FailureKind::conflict)) << "it is late";
  EXPECT_TRUE(fails(at.pause(at.start("marac_referral")), FailureKind::conflict)) << "its rule never pauses";
}

TEST_P(Clocks, WhoeverComesSecondChangesNothing) {
  Timed at(options());
  const auto clock = at.start("high_risk_idva_contact");
  const auto terms = *core::terms_of(at.partnership(), at.find(clock).clock);
  ASSERT_TRUE(at.pause(clock).ok());
  ASSERT_TRUE(at.resume(clock).ok());
  const auto late =
      core::write(at.partnership(), at.world.staff("olive_examplar"), "request",
                  [&](core::Transaction& transaction) -> base::Result<core::Committed<base::Done>> {
                    const auto due = core::pause_clock(transaction, terms, {clock, 0, "not_safe_to_contact"}, at.now());
                    if (!due) return due.failure();
                    return transaction.commit({{"test.changed", "clock", clock.text()}}, base::Done{});
                  });
  ASSERT_FALSE(late.ok());
  EXPECT_EQ(late.failure().kind, FailureKind::conflict);
  EXPECT_EQ(at.find(clock).events.size(), 2U);
}

// What a rule may be paused and set later for, by its code.
struct Ruled {
  const char* rule;
  const char* pause;
  const char* extension;
};
constexpr std::array kRules = {Ruled{"high_risk_idva_contact", "not_safe_to_contact", "agreed_at_meeting"},
                               Ruled{"support_begins", "person_asked_to_wait", "nobody_free"},
                               Ruled{"isva_contact", "person_asked_to_wait", "safer_later"},
                               Ruled{"review_completed", "criminal_proceedings", "criminal_proceedings"},
                               Ruled{"mash_amber", "not_safe_to_contact", "nobody_free"},
                               Ruled{"school_told", "not_safe_to_contact", "nobody_free"},
                               Ruled{"homelessness_relief", "not_safe_to_contact", "nobody_free"},
                               Ruled{"evidence_kept", "not_safe_to_contact", "nobody_free"}};

// Whatever the state allows is done; what it does not is refused, and changes nothing.
void do_something(Timed& at, linkage::simulate::Dice& dice, const core::ClockId& clock, const Ruled& rule) {
  switch (dice.below(5)) {
    case 0:
      at.pause(clock, rule.pause).ok();
      break;
    case 1:
      at.resume(clock).ok();
      break;
    case 2:
      at.extend(clock, std::max(at.now(), at.find(clock).clock.due) + minutes{dice.between(1, 5000)}, rule.extension)
          .ok();
      break;
    case 3:
      at.pass_on();
      break;
    default:
      at.world.clock().set(at.now() + minutes{dice.between(-60, 2000)});
  }
}

TEST_P(Clocks, WhateverIsDoneWithThemWhatIsKeptCanBeComputedAnew) {
  Timed at(options());
  linkage::simulate::Dice dice(1);
  std::vector<core::ClockId> clocks;
  for (const auto& rule : kRules) clocks.push_back(at.start(rule.rule));
  for (int i = 0; i < 120; ++i) {
    const auto which = dice.below(clocks.size());
    do_something(at, dice, clocks[which], kRules.at(which));
    if (i % 10 == 0) {
      EXPECT_THAT(core::wrong_clocks(at.partnership()), IsEmpty()) << "after " << i;
    }
  }
  EXPECT_THAT(core::wrong_clocks(at.partnership()), IsEmpty());
  std::size_t events = 0;
  for (const auto& clock : clocks) events += at.find(clock).events.size();
  EXPECT_GT(events, 10U) << "something was done";
}

// It is the summer after the last term that the pack lists: nobody knows when there is school again.
TEST_P(Clocks, PastTheLastKnownSchoolTermOneStartsAllTheSameAndIsNotTooLate) {
  Timed at(options());
  at.world.clock().set(*base::parse_instant("2028-07-25T10:00:00.000Z"));
  const auto clock = at.start("school_told");
  EXPECT_EQ(at.find(clock).clock.due, *base::parse_instant("2028-07-26T07:30:00.000Z")) << "the next working day";
  EXPECT_THAT(core::wrong_clocks(at.partnership()), IsEmpty());
  const auto manager = at.home_of("agatha_figment");
  EXPECT_THAT(manager, HasSubstr("School terms are known until 21 July 2028"));
  EXPECT_THAT(manager, HasSubstr("It may fall too early: no school terms are known for then"));
  const auto practitioner = at.home_of("olive_examplar");
  EXPECT_THAT(practitioner, Not(HasSubstr("School terms are known until")));
  EXPECT_THAT(practitioner, HasSubstr("It may fall too early"));
}

TEST_P(Clocks, WhatIsMissedIsPassedOnOnceToThoseInCharge) {
  Timed at(options());
  const auto clock = at.start("declined_followup");
  EXPECT_EQ(at.pass_on().clocks, 0) << "it is not late";
  at.world.clock().set(at.find(clock).clock.due);
  EXPECT_EQ(at.pass_on().clocks, 1) << "late from that moment on";
  EXPECT_EQ(at.pass_on().clocks, 0);
  at.world.clock().advance(hours{5});
  EXPECT_EQ(at.pass_on().clocks, 0);
  EXPECT_THAT(audited(at.world, "clock.escalated"), testing::Contains(clock.text()).Times(1));
  const auto kept = at.find(clock);
  EXPECT_EQ(kept.clock.escalated, kept.clock.due);
  ASSERT_EQ(kept.events.size(), 1U);
  EXPECT_EQ(kept.events.front().by, "clock_keeper");
  EXPECT_EQ(kept.events.front().passed_to, "coordinator manager");

  const auto manager = at.home_of("agatha_figment");
  EXPECT_THAT(manager, HasSubstr(kPassedOn));
  EXPECT_THAT(manager, HasSubstr("1 deadline was missed. See that what is due is done"));
  EXPECT_THAT(manager, HasSubstr("Another way is found for the person"));
  EXPECT_THAT(manager, Not(HasSubstr("id=\"overdue\""))) << "nothing stands there twice";
  const auto practitioner = at.home_of("olive_examplar");
  EXPECT_THAT(practitioner, Not(HasSubstr(kPassedOn)));
  EXPECT_THAT(practitioner, HasSubstr("id=\"overdue\""));
}

TEST_P(Clocks, ARunningServerLooksAtOnce) {
  Timed at(options());
  const auto clock = at.start("declined_followup", kOurs, at.now() - hours{48});
  { const app::ClockKeeper keeper(at.partnership()); }
  EXPECT_TRUE(at.find(clock).clock.escalated.has_value());
}

TEST_P(Clocks, WhatIsSetLaterIsTakenBackAndPassedOnAgainWhenItIsMissed) {
  Timed at(options());
  const auto clock = at.start("declined_followup");
  at.world.clock().advance(hours{48});
  ASSERT_EQ(at.pass_on().clocks, 1);
  ASSERT_TRUE(at.extend(clock, at.now() + hours{24}, "nobody_free").ok());
  EXPECT_FALSE(at.find(clock).clock.escalated.has_value());
  EXPECT_THAT(at.home_of("agatha_figment"), Not(HasSubstr(kPassedOn)));
  at.world.clock().advance(hours{24});
  EXPECT_EQ(at.pass_on().clocks, 1);
  EXPECT_THAT(at.home_of("agatha_figment"), HasSubstr(kPassedOn));
}

TEST_P(Clocks, WhatHasEndedIsNotPassedOn) {
  Timed at(options());
  const auto clock = at.start("declined_followup");
  const auto subject = at.find(clock).clock.subject_id;
  at.change(at.world.staff("olive_examplar"),
            [&](core::Transaction& transaction) { core::stop_clocks(transaction, subject, "", "test", at.now()); });
  at.world.clock().advance(hours{48});
  EXPECT_EQ(at.pass_on().clocks, 0);
  EXPECT_TRUE(at.find(clock).stopped.has_value());
}

TEST_P(Clocks, TimeThatIsSetBackByAnHourPassesNothingOnTwiceAndTakesNothingAway) {
  Timed at(options());
  const auto missed = at.start("declined_followup", kOurs, at.now() - hours{48});
  const auto paused = at.start("high_risk_idva_contact");
  const auto due = at.find(paused).clock.due;
  ASSERT_EQ(at.pass_on().clocks, 1);
  ASSERT_TRUE(at.pause(paused).ok());
  const auto since = at.find(paused).clock.pause->since;
  at.world.clock().advance(-hours{1});
  EXPECT_EQ(at.pass_on().clocks, 0);
  EXPECT_TRUE(at.find(missed).clock.escalated.has_value());
  const auto resumed = at.resume(paused);
  ASSERT_TRUE(resumed.ok()) << "the audit takes it all the same";
  EXPECT_EQ(*resumed, due) << "no time has passed, and none is given back";
  EXPECT_GE(at.find(paused).events.back().at, since);
  at.world.clock().advance(hours{1});
  EXPECT_EQ(at.pass_on().clocks, 0);
  EXPECT_THAT(core::wrong_clocks(at.partnership()), IsEmpty());
}

TEST_P(Clocks, WhereWhoeverIsInChargeIsKeptOutEverybodyElseHears) {
  Timed at(options());
  at.keep_out("agatha_figment");
  at.start("declined_followup", kOurs, at.now() - hours{48});
  EXPECT_EQ(at.pass_on().clocks, 1);
  const auto practitioner = at.home_of("olive_examplar");
  EXPECT_THAT(practitioner, HasSubstr(kPassedOn));
  EXPECT_THAT(practitioner, HasSubstr("pass nothing on to colleagues here"));
  EXPECT_THAT(at.home_of("agatha_figment"), Not(HasSubstr(kPassedOn)));
}

TEST_P(Clocks, ALockThatComesLaterPassesThemOnPastWhoeverItKeepsOut) {
  Timed at(options());
  const auto clock = at.start("declined_followup", kOurs, at.now() - hours{48});
  ASSERT_EQ(at.pass_on().clocks, 1);
  at.keep_out("agatha_figment");
  EXPECT_EQ(at.pass_on().clocks, 1);
  EXPECT_EQ(at.pass_on().clocks, 0);
  const auto kept = at.find(clock);
  ASSERT_EQ(kept.events.size(), 2U);
  EXPECT_EQ(kept.events.back().passed_to, "practitioner coordinator manager");
  EXPECT_EQ(kept.clock.escalated, kept.events.front().at) << "since the first time";
}

TEST_P(Clocks, WhatNobodyThereMaySeeTheContactDeskHearsOf) {
  Timed at(options());
  at.keep_everybody_out_of(kOurs);
  at.start("declined_followup", kOurs, at.now() - hours{48});
  const auto passed_on = at.pass_on();
  EXPECT_EQ(passed_on.clocks, 1);
  EXPECT_EQ(passed_on.unseen, 1);
  for (const auto* staff : {"olive_examplar", "agatha_figment", "hortensia_testerly"})
    EXPECT_THAT(at.home_of(staff), Not(HasSubstr("Another way is found"))) << staff;
  const auto desk = at.home_of("cordelia_fauxley");
  const auto agency = at.partnership().packs.active()->agency_name(kOurs);
  EXPECT_THAT(desk, HasSubstr("1 deadline was missed at " + agency));
  EXPECT_THAT(desk, HasSubstr("Telephone nobody there."));
  EXPECT_THAT(desk, Not(HasSubstr("Madeup"))) << "whom it is about is not said";
  EXPECT_THAT(at.home_of("bertram_mockingham"), Not(HasSubstr("was missed at"))) << "another agency";
  at.keep_out("cordelia_fauxley");
  EXPECT_THAT(at.home_of("cordelia_fauxley"), Not(HasSubstr("was missed at"))) << "kept from the person herself";
}

TEST_P(Clocks, WhatWaitsWhereNobodyHasAnAccountTheContactDeskHearsOf) {
  Timed at(options());
  at.start("declined_followup", "mears", at.now() - hours{48});
  EXPECT_EQ(at.pass_on().unseen, 1);
  EXPECT_THAT(at.home_of("cordelia_fauxley"),
              HasSubstr("Nobody there has an account with which to deal with it. Telephone the service"));
}

TEST_P(Clocks, WhoIsKeptOutReceivesTheBytesOfAHomeWithoutThem) {
  Timed nothing(options());
  Timed missed(options());
  missed.keep_out("agatha_figment");
  missed.keep_out("cordelia_fauxley");
  nothing.keep_out("agatha_figment");
  nothing.keep_out("cordelia_fauxley");
  missed.start("high_risk_idva_contact");
  missed.start("declined_followup", kOurs, missed.now() - hours{48});
  missed.start("declined_followup", "mears", missed.now() - hours{48});
  EXPECT_EQ(missed.pass_on().clocks, 2);
  for (const auto* staff : {"agatha_figment", "cordelia_fauxley"})
    EXPECT_EQ(missed.way_home(staff), nothing.way_home(staff)) << staff;
  EXPECT_NE(missed.way_home("olive_examplar"), nothing.way_home("olive_examplar"));
}

TEST_P(Clocks, MoreThanAreShownAreCounted) {
  Timed at(options());
  for (int i = 0; i < 3; ++i) at.start("declined_followup", kOurs, at.now() - hours{48 + 48 * i});
  ASSERT_EQ(at.pass_on().clocks, 3);
  const auto& manager = at.world.staff("agatha_figment");
  core::read(at.partnership(), manager, [&](core::Reading& reading) {
    const auto clocks = core::clocks_passed_on(reading);
    EXPECT_EQ(clocks.size(), 3U);
    EXPECT_LT(clocks.front().due, clocks.back().due) << "what was missed first, first";
    EXPECT_EQ(core::count_clocks_passed_on(reading), 3);
    EXPECT_EQ(core::count_running_clocks(reading), 0);
    return base::Done{};
  });
  EXPECT_THAT(at.home_of("agatha_figment"), HasSubstr("3 deadlines were missed."));
}

WAYMARK_ON_EACH_ENGINE(Clocks);

}  // namespace
}  // namespace waymark
