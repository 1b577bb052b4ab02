// Help that was accepted begins, or does not: whoever accepted it says so, and nobody waits without a deadline.
#include <gmock/gmock.h>

#include "capabilities/known_to/known_to.hpp"
#include "engines/proposed.hpp"

namespace waymark {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

class Support : public EachEngine {};

constexpr const char* kTried = "Rang on Monday at ten and on Tuesday at four";

// Ione has accepted Opal's referral to the IDVA service.
struct Accepted : Proposed {
  explicit Accepted(const world::WorldOptions& options) : Proposed(options) {
    refer("idva");
    referral = last_sent();
    accept(referral);
  }
  void end(const std::string& outcome, const std::string& words = "") {
    ione.get(referral + "/no-support");
    ione.post(referral + "/no-support", as_shown(ione, {{"reason_code", outcome}, {"reason", words}}));
  }
  void begin() {
    ione.get(referral);
    ione.post(referral + "/support", as_shown(ione, {}));
  }
  // Somebody at Ione's agency writes down that they spoke with Opal.
  void speak(const std::string& staff = "ione_pretendly") {
    auto spoken = told_by_opal(world);
    spoken.kind = contacts::kSupport;
    record(world, staff, spoken);
  }
  core::ReferralId id() const { return sent().front().id; }

  std::string referral;
};

TEST_P(Support, StopsTheClocksThatWaitForItWhenItHasBegun) {
  Accepted at(options());
  ASSERT_THAT(at.clocks("ione_pretendly", at.id()), UnorderedElementsAre("high_risk_idva_contact", "support_begins"));
  EXPECT_TRUE(at.ione.shows("Has support begun?"));
  at.begin();
  EXPECT_THAT(at.clocks("ione_pretendly", at.id()), IsEmpty());
  EXPECT_THAT(at.clocks("olive_examplar", at.id()), IsEmpty());
  EXPECT_THAT(audited(at.world, "referral.support_begun"), ElementsAre(at.id().text()));
  EXPECT_TRUE(at.ione.shows("It has not begun after all"));
  for (const auto& page : {at.referral, std::string("/referrals")}) {
    at.olive.get(page);
    EXPECT_TRUE(at.olive.shows("Support has begun")) << page;
  }
  at.begin();
  EXPECT_EQ(at.ione.page().status, 200);
  EXPECT_THAT(audited(at.world, "referral.support_begun"), ElementsAre(at.id().text())) << "a second time is none";
}

TEST_P(Support, ThatBeganByMistakeIsTakenBack) {
  Accepted at(options());
  at.begin();
  at.end("other", "The wrong button");
  EXPECT_EQ(at.ione.where(), at.referral);
  EXPECT_EQ(at.sent().front().support, referrals::kNotBegun);
  EXPECT_THAT(at.clocks("olive_examplar", at.id()), ElementsAre("declined_followup"));
}

TEST_P(Support, IsNotBegunByWhoeverDidNotReadThatItWillNotBegin) {
  Accepted at(options());
  at.ione.get(at.referral);
  const auto form = as_shown(at.ione, {});
  world::Browser manager(at.world, at.program.service);
  manager.sign_in("sylvester_standalone");
  manager.get(at.referral + "/no-support");
  manager.post(at.referral + "/no-support", as_shown(manager, {{"reason_code", "moved_away"}}));
  at.ione.post(at.referral + "/support", form);
  EXPECT_EQ(at.ione.page().status, 409);
  EXPECT_TRUE(at.ione.shows("will not begin"));
  EXPECT_EQ(at.sent().front().support, referrals::kNotBegun);
}

TEST_P(Support, BeginsWithTheContactInWhichTheySpoke) {
  Accepted at(options());
  record(at.world, "ione_pretendly", told_by_opal(at.world));
  EXPECT_EQ(at.sent().front().support, "") << "to write something down about somebody is not to speak with them";
  at.speak("cordelia_fauxley");
  EXPECT_EQ(at.sent().front().support, "") << "another agency spoke with the person";
  at.speak();
  EXPECT_EQ(at.sent().front().support, referrals::kBegun);
  EXPECT_THAT(at.clocks("ione_pretendly", at.id()), IsEmpty());
  EXPECT_THAT(audited(at.world, "referral.support_begun"), ElementsAre(at.id().text()));
}

TEST_P(Support, ThatCouldBelongToTwoReferralsStopsNoClockOfEither) {
  Accepted at(options());
  at.propose({"stalking_advocacy"}, false);
  at.refer("stalking_advocacy");
  const auto other = at.last_sent();
  ASSERT_NE(other, at.referral);
  at.accept(other);
  at.speak();
  for (const auto& referral : at.sent()) {
    EXPECT_EQ(referral.support, "");
    EXPECT_FALSE(at.clocks("ione_pretendly", referral.id).empty());
  }
}

TEST_P(Support, ThatDoesNotBeginIsHandedBackToWhoeverReferred) {
  Accepted at(options());
  at.end("");
  EXPECT_EQ(at.ione.page().status, 422);
  at.end("could_not_be_reached");
  EXPECT_EQ(at.ione.page().status, 422);
  EXPECT_TRUE(at.ione.shows("Enter how often, when and how you tried to reach the person"));
  at.end("could_not_be_reached", kTried);
  EXPECT_TRUE(at.ione.shows("The person could not be reached"));
  EXPECT_TRUE(at.ione.shows(kTried));
  EXPECT_THAT(at.clocks("ione_pretendly", at.id()), IsEmpty());
  EXPECT_THAT(at.clocks("olive_examplar", at.id()), ElementsAre("declined_followup"));
  EXPECT_THAT(audited(at.world, "referral.support_not_begun"), ElementsAre(at.id().text()));
  at.olive.get(at.referral);
  EXPECT_TRUE(at.olive.shows("Support did not begin"));
  EXPECT_TRUE(at.olive.shows("Find another way"));
  at.olive.post(at.referral + "/followup", {});
  EXPECT_THAT(at.clocks("olive_examplar", at.id()), IsEmpty());
}

// Ended for this reason: all that Olive receives of it.
std::vector<std::string> what_the_sender_receives(const world::WorldOptions& options, const std::string& outcome) {
  Accepted at(options);
  at.end(outcome, kTried);
  EXPECT_EQ(at.sent().front().support, referrals::kNotBegun);
  const auto before = at.olive.transcript().size();
  for (const auto& page : {at.referral, std::string("/referrals"), std::string("/"), "/contacts/" + at.contact.text()})
    at.olive.get(page);
  return {at.olive.transcript().begin() + static_cast<std::ptrdiff_t>(before), at.olive.transcript().end()};
}

TEST_P(Support, WhyItDoesNotBeginIsReadByWhoeverAcceptedAlone) {
  const auto expected = what_the_sender_receives(options(), "other");
  for (const auto& answer : expected) EXPECT_EQ(answer.find("Monday"), std::string::npos);
  for (const auto* outcome : {"person_does_not_want", "could_not_be_reached", "moved_away"}) {
    const auto received = what_the_sender_receives(options(), outcome);
    ASSERT_EQ(received.size(), expected.size());
    for (std::size_t i = 0; i < received.size(); ++i)
      EXPECT_TRUE(received[i] == expected[i]) << outcome << " is told apart in answer " << i;
  }
}

TEST_P(Support, MayBeginAfterSomebodySaidThatItWillNot) {
  Accepted at(options());
  at.end("could_not_be_reached", kTried);
  ASSERT_THAT(at.clocks("olive_examplar", at.id()), ElementsAre("declined_followup"));
  at.ione.get(at.referral + "/no-support");
  EXPECT_EQ(at.ione.where(), at.referral) << "it is said already";
  at.begin();
  EXPECT_EQ(at.sent().front().support, referrals::kBegun);
  EXPECT_THAT(at.clocks("olive_examplar", at.id()), IsEmpty()) << "nobody needs another way any more";
}

TEST_P(Support, IsForWhoeverAcceptedToSpeakOf) {
  Proposed at(options());
  at.refer("idva");
  const auto referral = at.last_sent();
  const auto refused = [&](world::Browser& browser, const std::string& what) {
    browser.get("/");
    browser.post(referral + what, {{"version", "2"}, {"reason_code", "moved_away"}});
    EXPECT_EQ(browser.page().status, 404) << what;
  };
  for (const auto* what : {"/support", "/no-support"}) refused(at.ione, what);  // nobody has accepted it
  at.accept(referral);
  world::Browser teacher(at.world, at.program.service);
  teacher.sign_in("tobias_fableton");
  for (const auto* what : {"/support", "/no-support"}) {
    refused(at.olive, what);
    refused(teacher, what);
  }
  EXPECT_EQ(at.sent().front().support, "");
  EXPECT_EQ(at.clocks("ione_pretendly", at.sent().front().id).size(), 2U);
}

TEST_P(Support, WhoeverSaysMeanwhileThatItWillNotBeginKeepsTheirWords) {
  Accepted at(options());
  world::Browser manager(at.world, at.program.service);
  manager.sign_in("sylvester_standalone");
  manager.get(at.referral + "/no-support");
  const auto form = as_shown(manager, {{"reason_code", "could_not_be_reached"}, {"reason", kTried}});
  at.begin();
  manager.post(at.referral + "/no-support", form);
  EXPECT_EQ(manager.page().status, 409);
  EXPECT_TRUE(manager.shows("Somebody answered this meanwhile"));
  EXPECT_TRUE(manager.shows(kTried));
  EXPECT_EQ(at.sent().front().support, referrals::kBegun);
  EXPECT_THAT(at.clocks("olive_examplar", at.id()), IsEmpty());
}

TEST_P(Support, ThatHasBegunIsToldToWhoeverAsksAndCountsAsNoContact) {
  Accepted at(options());
  const auto asked = [&] {
    const auto contact = record(at.world, "bertram_mockingham", told_by_opal(at.world));
    return at.as("bertram_mockingham",
                 [&](core::Reading& reading) { return known_to::find_answer(reading, contact).value(); });
  };
  const auto before = asked();
  EXPECT_FALSE(before.support_begun) << "accepted is not begun";
  at.begin();
  const auto after = asked();
  EXPECT_TRUE(after.support_begun);
  EXPECT_EQ(after.support_on, base::to_text(base::local_time(at.world.clock().now(), "Europe/London").date));
  EXPECT_EQ(after.contact_number, before.contact_number + 1) << "Bertram's own, and no other";
}

TEST_P(Support, IsNotAskedAboutWhereNoneWasPromised) {
  Proposed at(options());
  at.refer("marac");
  world::Browser coordinator(at.world, at.program.service);
  coordinator.sign_in("cordelia_fauxley");
  coordinator.get(at.last_sent());
  coordinator.post(at.last_sent() + "/acceptance", as_shown(coordinator, {}));
  ASSERT_EQ(at.sent().front().state, "accepted");
  EXPECT_FALSE(coordinator.shows("Has support begun?"));
}

WAYMARK_ON_EACH_ENGINE(Support);

}  // namespace
}  // namespace waymark
