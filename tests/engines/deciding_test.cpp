// A referral is answered, and what is declined is not forgotten.
#include <gmock/gmock.h>

#include "core/conflict_lock.hpp"
#include "engines/proposed.hpp"

namespace waymark {
namespace {

using testing::IsEmpty;

class Deciding : public EachEngine {};

TEST_P(Deciding, TheClockOfHighRiskStopsWhenItIsDeclined) {
  Proposed at(options());
  const auto id = at.proposals("marac").front().id.text();
  const auto path = at.proposal_path("marac") + "/refusal";
  at.olive.get(path);
  at.olive.post(path, {{"reason_code", "person_does_not_want"}, {"reason", "She asked to wait."}});
  ASSERT_EQ(at.proposals("marac").front().decision, "declined");
  EXPECT_TRUE(
      at.as("olive_examplar", [&](core::Reading& reading) { return core::running_clocks_of(reading, id); }).empty());
}

TEST_P(Deciding, TheSenderReadsAReasonThatTheyAreToldAndNeverTheWords) {
  Proposed at(options());
  at.refer("idva");
  const auto path = "/referrals/" + at.received("ione_pretendly").front().id.text();
  at.ione.get(path + "/refusal");
  at.ione.post(path + "/refusal", {{"version", hidden(at.ione, "version")}});
  EXPECT_EQ(at.ione.page().status, 422);
  at.ione.post(
      path + "/refusal",
      {{"version", hidden(at.ione, "version")}, {"reason_code", "no_capacity"}, {"reason", "Two colleagues are ill"}});
  EXPECT_EQ(at.sent().front().state, "declined");
  EXPECT_TRUE(at.ione.shows("Two colleagues are ill"));
  at.olive.get(path);
  EXPECT_TRUE(at.olive.shows("The service has no room"));
  EXPECT_FALSE(at.olive.shows("Two colleagues are ill"));
  EXPECT_THAT(at.clocks("ione_pretendly", at.sent().front().id), IsEmpty());
}

// Declined by Ione for this reason: all that Olive receives of it, on every page that shows the referral.
std::vector<std::string> what_the_sender_receives(const world::WorldOptions& options, const std::string& reason) {
  Proposed at(options);
  at.refer("idva");
  const auto referral = at.last_sent();
  at.decline(referral, reason, "She has been with us since May");
  EXPECT_EQ(at.sent().front().state, "declined");
  EXPECT_TRUE(at.ione.shows(at.world.partnership().packs.active()->label(pack::lists::decline_reasons, reason)));
  EXPECT_TRUE(at.ione.shows("She has been with us since May"));
  const auto before = at.olive.transcript().size();
  for (const auto& page : {referral, std::string("/referrals"), std::string("/"), "/contacts/" + at.contact.text()})
    at.olive.get(page);
  EXPECT_TRUE(at.olive.shows("No reason is given here"));
  return {at.olive.transcript().begin() + static_cast<std::ptrdiff_t>(before), at.olive.transcript().end()};
}

// Whoever referred may be kept from the person by a lock that the receiving service cannot know of.
TEST_P(Deciding, ASenderCannotTellDuplicateFromAnyOtherReasonThatTheyAreNotTold) {
  const auto expected = what_the_sender_receives(options(), "other");
  for (const auto* reason : {"duplicate", "already_in_place", "out_of_area", "better_pathway", "unsafe_now"}) {
    const auto received = what_the_sender_receives(options(), reason);
    ASSERT_EQ(received.size(), expected.size());
    for (std::size_t i = 0; i < received.size(); ++i)
      EXPECT_TRUE(received[i] == expected[i]) << reason << " is told apart in answer " << i;
  }
  for (const auto& answer : expected) EXPECT_EQ(answer.find("since May"), std::string::npos);
}

// If only what tells were kept back, the silence would tell as much.
TEST_P(Deciding, HarmlessReasonsAreAmongThoseThatNobodyIsTold) {
  const world::World world(options());
  const auto& reasons = world.partnership().packs.active()->list(pack::lists::decline_reasons);
  for (const auto* known : {"duplicate", "already_in_place"}) {
    ASSERT_NE(reasons.latest(known), nullptr);
    EXPECT_FALSE(reasons.latest(known)->told_to_sender) << known;
  }
  for (const auto* harmless : {"other", "better_pathway", "out_of_area", "person_does_not_want"})
    EXPECT_FALSE(reasons.latest(harmless)->told_to_sender) << harmless;
}

TEST_P(Deciding, WhoeverDeclinesReadsBesideEachReasonWhoIsToldIt) {
  Proposed at(options());
  at.refer("idva");
  at.ione.get(at.last_sent() + "/refusal");
  EXPECT_TRUE(at.ione.shows("Thurrock Council: Tenancy Services is told this."));
  EXPECT_TRUE(at.ione.shows("Thurrock Council: Tenancy Services is not told this."));
  EXPECT_TRUE(at.ione.shows("Read by our own agency only"));
}

TEST_P(Deciding, AManagerOfTheAgencyThatDeclinedReadsTheTrueReason) {
  Proposed at(options());
  at.refer("idva");
  at.decline(at.last_sent(), "duplicate", "She has been with us since May");
  world::Browser manager(at.world, at.program.service);
  manager.sign_in("sylvester_standalone");
  manager.get(at.last_sent());
  EXPECT_TRUE(manager.shows("The same referral is there already"));
  EXPECT_TRUE(manager.shows("She has been with us since May"));
}

TEST_P(Deciding, WhatWasDeclinedWaitsForWhoeverReferredUntilAnotherWayIsFound) {
  Proposed at(options());
  at.refer("idva");
  const auto id = at.sent().front().id;
  const auto path = "/referrals/" + id.text();
  at.ione.get(path + "/refusal");
  at.ione.post(path + "/refusal", {{"version", hidden(at.ione, "version")}, {"reason_code", "no_capacity"}});
  ASSERT_EQ(at.clocks("olive_examplar", id).size(), 1U);
  at.olive.get("/");
  EXPECT_TRUE(at.olive.shows("Another way is found for the person"));
  at.olive.get(path);
  EXPECT_TRUE(at.olive.shows("Find another way"));
  at.ione.get(path);
  EXPECT_FALSE(at.ione.shows("Find another way"));
  at.ione.post(path + "/followup", {});
  EXPECT_EQ(at.ione.page().status, 404);
  ASSERT_EQ(at.clocks("olive_examplar", id).size(), 1U);
  at.olive.get(path);
  at.olive.post(path + "/followup", {});
  EXPECT_THAT(at.clocks("olive_examplar", id), IsEmpty());
  EXPECT_THAT(audited(at.world, "referral.followed_up"), testing::ElementsAre(id.text()));
  EXPECT_FALSE(at.olive.shows("Find another way"));
}

TEST_P(Deciding, AColleagueWhoIsKeptOutHearsOfNoReferralThatWasDeclined) {
  Proposed at(options());
  at.refer("idva");
  const auto id = at.sent().front().id;
  const auto path = "/referrals/" + id.text();
  const auto person = at.as("olive_examplar", [&](core::Reading& reading) {
    return core::find_record(reading, at.record_of_opal(reading))->person;
  });
  const auto hortensia = *core::StaffId::parse(at.world.staff("hortensia_testerly").staff_id());
  const auto locked = core::write(
      at.world.partnership(), at.world.staff("agatha_figment"), "request",
      [&](core::Transaction& transaction) -> base::Result<core::Committed<base::Done>> {
        core::enter_lock(
            transaction,
            core::prepare_lock(at.world.partnership(), "thurrock_tenancy_services", hortensia, person, "A neighbour"),
            at.world.clock().now());
        return transaction.commit({{"lock.entered", "staff", hortensia.text()}}, base::Done{});
      });
  ASSERT_TRUE(locked.ok());
  at.ione.get(path + "/refusal");
  at.ione.post(path + "/refusal", {{"version", hidden(at.ione, "version")}, {"reason_code", "no_capacity"}});
  ASSERT_EQ(at.clocks("olive_examplar", id).size(), 1U);
  world::Browser kept_out(at.world, at.program.service);
  kept_out.sign_in("hortensia_testerly");
  for (const auto* address : {"/", "/referrals"}) {
    kept_out.get(address);
    EXPECT_FALSE(kept_out.shows("Declined")) << address;
    EXPECT_FALSE(kept_out.shows("Opal")) << address;
  }
  kept_out.get(path);
  EXPECT_EQ(kept_out.page().status, 404);
  kept_out.get("/referrals");
  kept_out.post(path + "/followup", {});
  EXPECT_EQ(kept_out.page().status, 404);
  EXPECT_EQ(at.clocks("olive_examplar", id).size(), 1U);
}

TEST_P(Deciding, ADeskOfTheSameAgencyThatDeclinesStartsOneDeadline) {
  Proposed at(options(), "ione_pretendly");
  at.propose({"stalking_advocacy"}, true);
  at.refer("stalking_advocacy");
  const auto sent = at.as("ione_pretendly", [](core::Reading& reading) { return all_referrals_sent(reading); });
  ASSERT_EQ(sent.size(), 1U);
  ASSERT_EQ(sent.front().to_agency, sent.front().from_agency);
  const auto path = "/referrals/" + sent.front().id.text();
  at.olive.get(path + "/refusal");
  at.olive.post(path + "/refusal", {{"version", hidden(at.olive, "version")}, {"reason_code", "duplicate"}});
  EXPECT_THAT(at.clocks("ione_pretendly", sent.front().id), testing::ElementsAre("declined_followup"));
  EXPECT_TRUE(at.olive.shows("Find another way"));
  EXPECT_TRUE(at.olive.shows("The same referral is there already")) << "one's own agency's reason";
}

TEST_P(Deciding, WhatWasNotDeclinedIsNotFollowedUp) {
  Proposed at(options());
  at.refer("idva");
  const auto id = at.sent().front().id;
  const auto running = at.clocks("ione_pretendly", id).size();
  at.olive.get("/referrals/" + id.text());
  at.olive.post("/referrals/" + id.text() + "/followup", {});
  EXPECT_EQ(at.olive.page().status, 404);
  EXPECT_EQ(at.clocks("ione_pretendly", id).size(), running);
}

TEST_P(Deciding, WhoeverDecidesSecondIsToldSoAndKeepsTheirWords) {
  Proposed at(options());
  at.refer("idva");
  const auto path = "/referrals/" + at.received("ione_pretendly").front().id.text();
  at.ione.get(path);
  const auto version = hidden(at.ione, "version");
  at.ione.post(path + "/acceptance", {{"version", version}});
  world::Browser manager(at.world, at.program.service);
  manager.sign_in("sylvester_standalone");
  manager.get("/");
  manager.post(path + "/refusal", {{"version", version}, {"reason_code", "no_capacity"}, {"reason", "Two are ill"}});
  EXPECT_EQ(manager.page().status, 409);
  EXPECT_TRUE(manager.shows("This referral was answered meanwhile"));
  EXPECT_TRUE(manager.shows("Two are ill"));
  EXPECT_EQ(at.sent().front().state, "accepted");
}

TEST_P(Deciding, OnlyTheReceiverDecides) {
  Proposed at(options());
  at.refer("idva");
  const auto path = "/referrals/" + at.sent().front().id.text();
  at.olive.get(path);
  at.olive.post(path + "/acceptance", {{"version", "1"}});
  EXPECT_EQ(at.olive.page().status, 404);
  at.olive.get(path);
  at.olive.post(path + "/refusal", {{"version", "1"}, {"reason_code", "no_capacity"}});
  EXPECT_EQ(at.olive.page().status, 404);
  EXPECT_EQ(at.sent().front().state, "sent");
  world::Browser teacher(at.world, at.program.service);
  teacher.sign_in("tobias_fableton");
  teacher.get(path);
  EXPECT_EQ(teacher.page().status, 404);
  EXPECT_THAT(at.received("tobias_fableton"), IsEmpty());
}

TEST_P(Deciding, DecliningAtHighRiskNeedsAReasonThatAManagerReads) {
  Proposed at(options());
  const auto path = at.proposal_path("marac") + "/refusal";
  at.olive.get(path);
  at.olive.post(path, {});
  EXPECT_EQ(at.olive.page().status, 422);
  at.olive.post(path, {{"reason_code", "other"}});
  EXPECT_EQ(at.olive.page().status, 422);
  at.olive.post(path, {{"reason_code", "person_does_not_want"}, {"reason", "She fears the minutes"}});
  EXPECT_EQ(at.proposals("marac").front().decision, "declined");
  world::Browser manager(at.world, at.program.service);
  manager.sign_in("agatha_figment");
  manager.get("/referrals/reviews");
  EXPECT_TRUE(manager.shows("She fears the minutes"));
  EXPECT_TRUE(manager.shows("Opal Madeup"));
  at.olive.get("/referrals/reviews");
  EXPECT_NE(at.olive.page().status, 200);
  world::Browser elsewhere(at.world, at.program.service);
  elsewhere.sign_in("sylvester_standalone");
  elsewhere.get("/referrals/reviews");
  EXPECT_FALSE(elsewhere.shows("Opal"));
}

TEST_P(Deciding, WhatWasDeclinedBeforeTheRiskWasKnownIsProposedAgain) {
  Proposed at(options());
  const auto path = at.proposal_path("domestic_abuse_outreach") + "/refusal";
  at.olive.get(path);
  at.olive.post(path, {});
  ASSERT_EQ(at.proposals("domestic_abuse_outreach").size(), 1U);
  EXPECT_EQ(at.proposals("domestic_abuse_outreach").front().decision, "declined");
  at.propose({"domestic_abuse_outreach"}, false);
  EXPECT_EQ(at.proposals("domestic_abuse_outreach").size(), 1U);
  at.propose({"domestic_abuse_outreach"}, true);
  at.propose({"domestic_abuse_outreach"}, true);
  ASSERT_EQ(at.proposals("domestic_abuse_outreach").size(), 2U);
  EXPECT_EQ(at.proposals("domestic_abuse_outreach").back().decision, "");
  EXPECT_TRUE(at.proposals("domestic_abuse_outreach").back().high_risk);
}

WAYMARK_ON_EACH_ENGINE(Deciding);

}  // namespace
}  // namespace waymark
