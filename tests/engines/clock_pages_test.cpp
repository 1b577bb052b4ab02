// The page of one deadline: what its rule allows is done there, nothing that was typed is lost, and whoever may not see
// the deadline finds no page.
#include <gmock/gmock.h>

#include "core/clock_changes.hpp"
#include "core/clock_escalation.hpp"
#include "core/conflict_lock.hpp"
#include "engines/proposed.hpp"

namespace waymark {
namespace {

using base::Done;
using base::Result;
using std::chrono::hours;

class ClockPages : public EachEngine {};

// Olive refers Opal to the IDVA service, where Ione works and Sylvester is the manager.
struct Referred : Proposed {
  explicit Referred(const world::WorldOptions& options) : Proposed(options), sylvester(world, program.service) {
    refer("idva");
    referral = received("ione_pretendly").front().id;
    sylvester.sign_in("sylvester_standalone");
  }

  core::ClockId clock(const std::string& rule) const {
    const auto running =
        as("ione_pretendly", [&](core::Reading& reading) { return core::running_clocks_of(reading, referral.text()); });
    for (const auto& one : running)
      if (one.rule == rule) return one.id;
    throw std::runtime_error(rule + " does not run");
  }
  std::string page(const std::string& rule) const { return "/times/" + clock(rule).text(); }
  core::KeptClock kept(const core::ClockId& id) const {
    return base::promised(as("ione_pretendly", [&](core::Reading& reading) { return core::find_clock(reading, id); }),
                          "Ione sees it");
  }

  world::Browser sylvester;
  core::ReferralId referral;
};

constexpr const char* kContact = "high_risk_idva_contact";

TEST_P(ClockPages, ADeadlineIsReachedFromWhereItRunsAndSaysWhereItComesFrom) {
  Referred at(options());
  const auto page = at.page(kContact);
  at.ione.get("/referrals/" + at.referral.text());
  EXPECT_TRUE(at.ione.shows("href=\"" + page + "\">Pause or extend<"));
  at.ione.get(page);
  EXPECT_EQ(at.ione.page().status, 200);
  for (const auto* part :
       {"IDVA tries to reach the person", "Opal Madeup", "within 24 hours. Working days in England",
        "General knowledge of practice", "unverified", "Referred to the IDVA service", "Nothing: it runs as it began",
        "A coordinator or manager of our agency can set a later date"})
    EXPECT_TRUE(at.ione.shows(part)) << part;
  EXPECT_THAT(audited(at.world, "clock.read"), testing::Contains(at.clock(kContact).text()));
}

TEST_P(ClockPages, APauseNeedsAReasonAndIsSeenOnHomeUntilItGoesOn) {
  Referred at(options());
  const auto clock = at.clock(kContact);
  const auto page = at.page(kContact);
  at.ione.get(page);
  at.ione.post(page + "/pause", as_shown(at.ione, {}));
  EXPECT_EQ(at.ione.page().status, 422);
  EXPECT_TRUE(at.ione.shows("Select why it is paused"));
  const auto form = as_shown(at.ione, {{"pause_reason", "not_safe_to_contact"}});
  at.ione.post(page + "/pause", form);
  EXPECT_EQ(at.ione.where(), page);
  EXPECT_TRUE(at.ione.shows("Paused since 3 February 2026 at 10:15am: It is not safe to make contact now"));
  EXPECT_TRUE(at.ione.shows("by Ione Pretendly"));
  EXPECT_THAT(audited(at.world, "clock.paused"), testing::ElementsAre(clock.text()));

  at.ione.post(page + "/pause", form);
  EXPECT_EQ(at.ione.where(), page) << "sent twice";
  EXPECT_EQ(at.kept(clock).events.size(), 1U);
  at.ione.get("/");
  EXPECT_TRUE(at.ione.shows("Opal Madeup. Paused since 3 February 2026 at 10:15am"));

  at.world.clock().advance(hours{2});
  at.ione.sign_in("ione_pretendly");
  at.ione.get(page);
  EXPECT_TRUE(at.ione.shows("If it goes on now, it is due by 4 February 2026 at 12:15pm."));
  at.ione.post(page + "/resumption", as_shown(at.ione, {}));
  EXPECT_EQ(at.ione.where(), page);
  EXPECT_TRUE(at.ione.shows("Went on"));
  EXPECT_TRUE(at.ione.shows("24 hours left"));
  at.ione.post(page + "/resumption", as_shown(at.ione, {}));
  EXPECT_EQ(at.kept(clock).events.size(), 2U);
}

TEST_P(ClockPages, WhatWasPausedForAsLongAsItsRuleAllowsIsPausedNoMore) {
  Referred at(options());
  const auto clock = at.clock(kContact);
  const auto page = at.page(kContact);
  at.ione.get(page);
  EXPECT_TRUE(at.ione.shows("goes on by itself on 7 February 2026 at 12am"));
  EXPECT_TRUE(at.ione.shows("Its rule allows 3 days in all."));
  at.ione.post(page + "/pause", as_shown(at.ione, {{"pause_reason", "not_safe_to_contact"}}));
  at.world.clock().set(*base::parse_instant("2026-02-07T08:00:00.000Z"));
  at.ione.sign_in("ione_pretendly");
  at.ione.get(page);
  EXPECT_TRUE(at.ione.shows("It has been paused for as long as its rule allows: 3 days in all."));
  EXPECT_FALSE(at.ione.shows("action=\"" + page + "/pause\""));
  at.ione.post(page + "/pause", as_shown(at.ione, {{"pause_reason", "not_safe_to_contact"}, {"version", "1"}}));
  EXPECT_EQ(at.ione.page().status, 409);
  EXPECT_EQ(at.kept(clock).events.size(), 1U);
}

// One that began when the pack lists no term any more says so on its own page.
TEST_P(ClockPages, ADateThatCountsUnknownSchoolDaysSaysThatItIsNotCertain) {
  Referred at(options());
  const auto record = at.kept(at.clock(kContact)).clock.record;
  at.world.clock().set(*base::parse_instant("2028-07-25T10:00:00.000Z"));
  const auto done = core::write(
      at.world.partnership(), core::Viewer::migration(), "request",
      [&](core::Transaction& transaction) -> Result<core::Committed<Done>> {
        core::start_clock(transaction, {"school_told", "referral", at.referral.text(), record, "changing_pathways"},
                          at.world.clock().now());
        return transaction.commit({{"test.started", "clock", "x"}}, Done{});
      });
  ASSERT_TRUE(done.ok());
  at.ione.sign_in("ione_pretendly");
  at.ione.get(at.page("school_told"));
  EXPECT_EQ(at.ione.page().status, 200);
  for (const auto* part : {"Not certain", "The school terms that Waymark knew when this began end on 21 July 2028",
                           "so that it does not fall too late", "unverified"})
    EXPECT_TRUE(at.ione.shows(part)) << part;
}

TEST_P(ClockPages, WhoeverIsSecondReadsWhatStandsAndLosesNoWord) {
  Referred at(options());
  at.accept("/referrals/" + at.referral.text());
  const auto page = at.page("support_begins");
  at.sylvester.get(page);
  const auto late = as_shown(at.sylvester, {{"pause_reason", "not_safe_to_contact"}});
  at.ione.get(page);
  at.ione.post(page + "/pause", as_shown(at.ione, {{"pause_reason", "person_asked_to_wait"}}));
  at.sylvester.post(page + "/pause", late);
  EXPECT_EQ(at.sylvester.page().status, 409);
  EXPECT_TRUE(at.sylvester.shows("Somebody in our agency paused this deadline."));
  EXPECT_TRUE(at.sylvester.shows("You selected: It is not safe to make contact now"));

  at.ione.post(page + "/resumption", as_shown(at.ione, {}));
  at.sylvester.post(page + "/pause", late);
  EXPECT_EQ(at.sylvester.page().status, 409);
  EXPECT_TRUE(at.sylvester.shows("The deadline was changed since you opened this page"));
  EXPECT_TRUE(at.sylvester.shows("value=\"not_safe_to_contact\" checked")) << "what was chosen is still chosen";
  EXPECT_EQ(at.kept(at.clock("support_begins")).events.size(), 2U);
}

TEST_P(ClockPages, AManagerSetsALaterDateAndNobodyElseDoes) {
  Referred at(options());
  const auto clock = at.clock(kContact);
  const auto page = at.page(kContact);
  const world::Form later = {
      {"due-day", "6"}, {"due-month", "2"}, {"due-year", "2026"}, {"extension_reason", "agreed_at_meeting"}};
  at.ione.get(page);
  at.ione.post(page + "/extension", as_shown(at.ione, later));
  EXPECT_EQ(at.ione.page().status, 404);
  EXPECT_TRUE(at.kept(clock).events.empty());

  at.world.clock().advance(hours{25});
  EXPECT_GT(core::pass_on_missed_clocks(at.world.partnership(), at.world.clock().now()).clocks, 0);
  at.sylvester.sign_in("sylvester_standalone");
  at.sylvester.get("/");
  EXPECT_TRUE(at.sylvester.shows("Overdue, passed on to you"));
  at.sylvester.get(page);
  EXPECT_TRUE(at.sylvester.shows("It is late, and what is late cannot be paused."));
  at.sylvester.post(page + "/extension",
                    as_shown(at.sylvester, {{"due-day", "31"}, {"due-month", "2"}, {"due-year", "2026"}}));
  EXPECT_EQ(at.sylvester.page().status, 422);
  for (const auto* part : {"New date must be a real date", "Select why it is set later", "value=\"31\""})
    EXPECT_TRUE(at.sylvester.shows(part)) << part;
  const auto form = as_shown(at.sylvester, later);
  at.sylvester.post(page + "/extension", form);
  EXPECT_EQ(at.sylvester.where(), page);
  EXPECT_EQ(at.kept(clock).clock.due, *base::parse_instant("2026-02-07T00:00:00.000Z"));
  EXPECT_TRUE(at.sylvester.shows("A meeting agreed on another day. Due by 7 February 2026 at 12am."));
  EXPECT_TRUE(at.sylvester.shows("by Sylvester Standalone"));
  at.sylvester.post(page + "/extension", form);
  EXPECT_EQ(at.sylvester.where(), page) << "sent twice";
  EXPECT_THAT(audited(at.world, "clock.extended"), testing::ElementsAre(clock.text()));
  at.sylvester.get("/");
  EXPECT_FALSE(at.sylvester.shows("Overdue, passed on to you"));
  EXPECT_FALSE(at.kept(clock).clock.escalated.has_value());
}

TEST_P(ClockPages, WhatARuleDoesNotAllowIsNotOffered) {
  Referred at(options());
  const auto page = at.page("referral_acceptance");
  at.sylvester.get("/referrals/" + at.referral.text());
  EXPECT_TRUE(at.sylvester.shows("href=\"" + page + "\">About this deadline<"));
  at.sylvester.get(page);
  EXPECT_TRUE(at.sylvester.shows("This deadline cannot be paused: its rule does not allow it."));
  EXPECT_TRUE(at.sylvester.shows("Nobody can set it later: its rule does not allow it."));
  EXPECT_FALSE(at.sylvester.shows("action=\"" + page));
}

TEST_P(ClockPages, WhatHasEndedIsShownAndChangedNoMore) {
  Referred at(options());
  const auto clock = at.clock("referral_acceptance");
  at.accept("/referrals/" + at.referral.text());
  at.ione.get("/times/" + clock.text());
  EXPECT_TRUE(at.ione.shows("It has ended: there is nothing left to do with it."));
  at.ione.post("/times/" + clock.text() + "/pause", {{"pause_reason", "not_safe_to_contact"}, {"version", "0"}});
  EXPECT_EQ(at.ione.page().status, 409);
  EXPECT_TRUE(at.ione.shows("This deadline has ended"));
}

TEST_P(ClockPages, WhoeverIsKeptOutAndWhoeverWorksElsewhereFindNoPage) {
  Referred at(options());
  const auto page = at.page(kContact);
  at.olive.get(page);
  EXPECT_EQ(at.olive.page().status, 404) << "it runs for the agency that received the referral";
  const auto record = at.kept(at.clock(kContact)).clock.record;
  const auto person = at.as("ione_pretendly", [&](core::Reading& reading) {
    return base::promised(core::find_record(reading, record), "Ione sees the copy").person;
  });
  const auto ione = base::promised(core::StaffId::parse(at.world.staff("ione_pretendly").staff_id()), "staff have ids");
  const auto lock = core::prepare_lock(at.world.partnership(), "changing_pathways", ione, person, "Her neighbour");
  const auto locked = core::write(at.world.partnership(), core::Viewer::migration(), "request",
                                  [&](core::Transaction& transaction) -> Result<core::Committed<Done>> {
                                    core::enter_lock(transaction, lock, at.world.clock().now());
                                    return transaction.commit({{"lock.entered", "staff", ione.text()}}, Done{});
                                  });
  ASSERT_TRUE(locked.ok());
  const auto answer_to = [&](const std::string& address) {
    at.ione.get(address);
    return at.ione.transcript().back();
  };
  EXPECT_EQ(answer_to(page), answer_to("/times/0123456789abcdefghjkmnpqrs"));
  EXPECT_EQ(at.ione.page().status, 404);
  at.ione.post(page + "/pause", {{"pause_reason", "not_safe_to_contact"}, {"version", "0"}});
  EXPECT_EQ(at.ione.page().status, 404);
}

TEST_P(ClockPages, APossibleMatchHasNone) {
  Referred at(options());
  const auto record = at.kept(at.clock(kContact)).clock.record;
  const auto done = core::write(
      at.world.partnership(), core::Viewer::migration(), "request",
      [&](core::Transaction& transaction) -> Result<core::Committed<Done>> {
        core::start_clock(transaction, {"possible_match_answer", "match", at.contact.text(), record, "thurrock_mash"},
                          at.world.clock().now());
        return transaction.commit({{"test.started", "clock", "x"}}, Done{});
      });
  ASSERT_TRUE(done.ok());
  const auto waiting = at.as("percival_matchwell", [&](core::Reading& reading) {
    return core::running_clocks_of(reading, at.contact.text());
  });
  ASSERT_EQ(waiting.size(), 1U);
  world::Browser percival(at.world, at.program.service);
  percival.sign_in("percival_matchwell");
  percival.get("/times/" + waiting.front().id.text());
  EXPECT_EQ(percival.page().status, 404);
}

WAYMARK_ON_EACH_ENGINE(ClockPages);

}  // namespace
}  // namespace waymark
