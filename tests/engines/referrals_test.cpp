// From what is proposed to what the receiving agency does with it.
#include "capabilities/referrals/referrals.hpp"

#include <gmock/gmock.h>

#include "capabilities/known_to/known_to.hpp"
#include "capabilities/referrals/making.hpp"
#include "engines/proposed.hpp"

namespace waymark {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

class Referrals : public EachEngine {};

TEST_P(Referrals, TheReceiverHoldsACopyWithoutTheAddressAndTheCodeWord) {
  Proposed at(options());
  at.refer("idva");
  ASSERT_EQ(at.received("ione_pretendly").size(), 1U);
  const auto referral = at.received("ione_pretendly").front();
  const auto copy =
      at.as("ione_pretendly", [&](core::Reading& reading) { return core::find_record(reading, referral.own_record); });
  ASSERT_TRUE(copy.has_value());
  EXPECT_EQ(copy->identity.display_name(), "Opal Madeup");
  EXPECT_EQ(copy->agency, "changing_pathways");
  EXPECT_THAT(copy->identity.addresses, IsEmpty());
  EXPECT_EQ(copy->safe_contact.code_word, "");
  EXPECT_EQ(copy->safe_contact.methods.size(), 2U);
  const auto original = at.as(
      "olive_examplar", [&](core::Reading& reading) { return core::find_record(reading, at.record_of_opal(reading)); });
  EXPECT_EQ(copy->person, original->person);
  EXPECT_NE(copy->id, original->id);
}

// What somebody else is told is known about Opal, when she comes to them with the same story.
bool told_of_changing_pathways(Proposed& at) {
  const auto contact = record(at.world, "bertram_mockingham", told_by_opal(at.world));
  const auto answer = at.as("bertram_mockingham",
                            [&](core::Reading& reading) { return known_to::find_answer(reading, contact).value(); });
  EXPECT_THAT(answer.holders, testing::Not(IsEmpty()));
  return std::any_of(answer.holders.begin(), answer.holders.end(),
                     [](const known_to::Holder& holder) { return holder.agency == "changing_pathways"; });
}

TEST_P(Referrals, WhoWasAskedToTakeSomebodyKnowsThemOnceTheyAccept) {
  Proposed at(options());
  at.refer("idva");
  EXPECT_FALSE(told_of_changing_pathways(at)) << "nobody there has looked at it yet";
  const auto path = "/referrals/" + at.received("ione_pretendly").front().id.text();
  at.ione.get(path);
  at.ione.post(path + "/acceptance", {{"version", hidden(at.ione, "version")}});
  ASSERT_EQ(at.received("ione_pretendly").front().state, "accepted");
  EXPECT_TRUE(told_of_changing_pathways(at));
}

TEST_P(Referrals, ThePageSaysWhatGoesAndWhatStays) {
  Proposed at(options());
  at.olive.get(at.proposal_path("idva") + "/referral");
  EXPECT_TRUE(at.olive.shows("Opal Madeup"));
  EXPECT_TRUE(at.olive.shows("07700 900177"));
  EXPECT_FALSE(at.olive.shows("Hidden Lane"));
  EXPECT_FALSE(at.olive.shows("marmalade"));
  EXPECT_TRUE(at.olive.shows("The code word"));
  EXPECT_THAT(at.sent(), IsEmpty());
}

TEST_P(Referrals, ANoInAnyOfOurRecordsGoesAlong) {
  Proposed at(options());
  auto again = told_by_opal(at.world);
  again.people.front().safe_contact.methods = {{"text_message", "07700 900177", core::Safety::unsafe, "", ""}};
  record(at.world, "olive_examplar", again);
  at.refer("idva");
  const auto referral = at.received("ione_pretendly").front();
  const auto copy =
      at.as("ione_pretendly", [&](core::Reading& reading) { return core::find_record(reading, referral.own_record); });
  ASSERT_FALSE(copy->safe_contact.methods.empty());
  for (const auto& method : copy->safe_contact.methods) EXPECT_FALSE(method.may_use()) << method.kind;
  at.olive.get("/referrals/" + at.sent().front().id.text());
  EXPECT_TRUE(at.olive.shows("No safe way to reach this person is known"));
}

TEST_P(Referrals, AskWhyAndOnWhichBasis) {
  Proposed at(options());
  const auto path = at.proposal_path("idva") + "/referral";
  at.olive.get(path);
  at.olive.post(path, as_shown(at.olive, {{"why", "Typed already"}, {"basis", "housing_legal_obligation"}}));
  EXPECT_EQ(at.olive.page().status, 422);
  EXPECT_TRUE(at.olive.shows("Typed already"));
  at.olive.post(path, as_shown(at.olive, {{"why", " "}, {"basis", "safeguarding_public_task"}}));
  EXPECT_EQ(at.olive.page().status, 422);
  EXPECT_THAT(at.sent(), IsEmpty());
}

TEST_P(Referrals, ConsentIsABasisOnlyForWhoeverAgreed) {
  Proposed at(options());
  const auto path = at.proposal_path("idva") + "/referral";
  at.olive.get(path);
  at.olive.post(path,
                as_shown(at.olive, {{"why", "He followed her."}, {"basis", "consent"}, {"consent", "not_given"}}));
  EXPECT_EQ(at.olive.page().status, 422);
  EXPECT_TRUE(at.olive.shows("Select “Yes” only if the person agreed, or choose another basis"));
  const auto unasked = referrals::make_referral(at.world.partnership(), at.world.staff("olive_examplar"), "request",
                                                {at.proposals("idva").front().id, "consent", "He followed her."},
                                                at.world.clock().now());
  EXPECT_FALSE(unasked.ok());
  EXPECT_THAT(at.sent(), IsEmpty());
  at.olive.post(path, as_shown(at.olive, {{"why", "He followed her."}, {"basis", "consent"}, {"consent", "given"}}));
  EXPECT_EQ(at.sent().size(), 1U);
}

TEST_P(Referrals, TheSameFormTwiceIsOneReferral) {
  Proposed at(options());
  const auto path = at.proposal_path("idva") + "/referral";
  at.olive.get(path);
  const auto form = as_shown(at.olive, {{"why", "He followed her."}, {"basis", "safeguarding_public_task"}});
  at.olive.post(path, form);
  at.olive.post(path, form);  // leads to the referral
  EXPECT_EQ(at.olive.where(), "/referrals/" + at.sent().front().id.text());
  at.olive.get("/referrals");
  at.olive.get(path);  // leads to the referral
  EXPECT_EQ(at.olive.where(), "/referrals/" + at.sent().front().id.text());
  EXPECT_EQ(at.sent().size(), 1U);
  const auto again = referrals::make_referral(at.world.partnership(), at.world.staff("olive_examplar"), "request",
                                              {at.proposals("idva").front().id, "safeguarding_public_task", "Again"},
                                              at.world.clock().now());
  ASSERT_FALSE(again.ok());
  EXPECT_EQ(again.failure().kind, base::FailureKind::conflict);
  EXPECT_EQ(at.sent().size(), 1U);
}

TEST_P(Referrals, AcceptingEndsTheClockOfTheDecisionAlone) {
  Proposed at(options());
  at.refer("idva");
  const auto id = at.received("ione_pretendly").front().id;
  EXPECT_THAT(at.clocks("ione_pretendly", id), UnorderedElementsAre("high_risk_idva_contact", "referral_acceptance"));
  EXPECT_THAT(at.clocks("olive_examplar", id), IsEmpty());
  at.ione.get("/referrals/" + id.text());
  EXPECT_TRUE(at.ione.shows("He followed her to work."));
  EXPECT_TRUE(at.ione.shows("Telephone call: not safe"));
  at.ione.post("/referrals/" + id.text() + "/acceptance", {{"version", hidden(at.ione, "version")}});
  EXPECT_EQ(at.received("ione_pretendly").front().state, "accepted");
  EXPECT_THAT(at.clocks("ione_pretendly", id), UnorderedElementsAre("high_risk_idva_contact", "support_begins"));
  at.olive.get("/referrals/" + id.text());
  EXPECT_TRUE(at.olive.shows("Accepted"));
}

TEST_P(Referrals, HighRiskRunsAClockForWhoeverFoundItUntilItIsTakenUp) {
  Proposed at(options());
  const auto id = at.proposals("marac").front().id.text();
  const auto running = [&] {
    return at.as("olive_examplar", [&](core::Reading& reading) { return core::running_clocks_of(reading, id).size(); });
  };
  ASSERT_EQ(running(), 1U);
  at.propose({"marac"}, true);
  EXPECT_EQ(running(), 1U) << "the same finding again starts no second one";
  at.refer("marac");
  EXPECT_EQ(running(), 0U);
}

TEST_P(Referrals, TheReceiverReadsWhyItWasProposedAndThatTheRiskIsHigh) {
  Proposed at(options());
  at.refer("idva");
  at.ione.get("/referrals/" + at.sent().front().id.text());
  EXPECT_TRUE(at.ione.shows("High risk"));
  EXPECT_TRUE(at.ione.shows("There is at least one ground for high risk"));
}

// Another rule may propose the same pathway while the page that shows the grounds is open.
TEST_P(Referrals, WhatWasNotShownIsNotSent) {
  Proposed at(options());
  const auto path = at.proposal_path("idva") + "/referral";
  const world::Form typed = {{"why", "He followed her."}, {"basis", "safeguarding_public_task"}};
  at.olive.get(path);
  const auto as_seen = as_shown(at.olive, typed);
  ASSERT_FALSE(at.olive.shows("nobody leaves without somebody who will call"));
  at.propose_because("idva", "domestic_abuse_outreach");
  at.olive.post(path, as_seen);
  EXPECT_EQ(at.olive.page().status, 409);
  EXPECT_TRUE(at.olive.shows("What they will read has changed since you opened this page"));
  EXPECT_TRUE(at.olive.shows("nobody leaves without somebody who will call"));
  EXPECT_TRUE(at.olive.shows("He followed her."));
  EXPECT_THAT(at.sent(), IsEmpty());
  at.olive.post(path, as_shown(at.olive, typed));
  EXPECT_EQ(at.sent().size(), 1U);
}

TEST_P(Referrals, ADigestOfSomethingElseSendsNothing) {
  Proposed at(options());
  const auto path = at.proposal_path("idva") + "/referral";
  at.olive.get(path);
  auto request = referrals::Request{at.proposals("idva").front().id, "safeguarding_public_task", "He followed her."};
  request.seen = "what nobody was shown";
  const auto made = referrals::make_referral(at.world.partnership(), at.world.staff("olive_examplar"), "request",
                                             request, at.world.clock().now());
  ASSERT_FALSE(made.ok());
  EXPECT_EQ(made.failure().kind, base::FailureKind::conflict);
  request.seen = hidden(at.olive, "shown");
  EXPECT_TRUE(referrals::make_referral(at.world.partnership(), at.world.staff("olive_examplar"), "request", request,
                                       at.world.clock().now())
                  .ok());
}

TEST_P(Referrals, AFormThatShowedNothingIsShownFirst) {
  Proposed at(options());
  const auto path = at.proposal_path("idva") + "/referral";
  at.olive.get(path);
  at.olive.post(path, {{"why", "He followed her."}, {"basis", "safeguarding_public_task"}});
  EXPECT_EQ(at.olive.page().status, 409);
  EXPECT_TRUE(at.olive.shows("He followed her."));
  EXPECT_THAT(at.sent(), IsEmpty());
}

// Every pathway of the pack, its clocks included, works from end to end.
TEST_P(Referrals, EveryPathwayCanBeReferred) {
  Proposed at(options());
  const auto pack = at.world.partnership().packs.active();
  const auto today = base::local_time(at.world.clock().now(), "Europe/London").date;
  for (const auto* pathway : pack->pathways.in_force(today)) {
    at.propose({pathway->code}, true);
    const auto made = referrals::make_referral(
        at.world.partnership(), at.world.staff("olive_examplar"), "request",
        {at.proposals(pathway->code).back().id, "safeguarding_public_task", "Why"}, at.world.clock().now());
    ASSERT_TRUE(made.ok()) << pathway->code;
  }
  EXPECT_EQ(at.sent().size(), pack->pathways.in_force(today).size());
}

TEST_P(Referrals, ThePersonsReferralsAreFoundOnBothSides) {
  Proposed at(options());
  at.refer("idva");
  const auto person = at.as("olive_examplar", [&](core::Reading& reading) {
    return core::find_record(reading, at.record_of_opal(reading))->person;
  });
  for (const auto* staff : {"olive_examplar", "ione_pretendly"})
    EXPECT_EQ(at.as(staff, [&](core::Reading& reading) { return referrals::referrals_of(reading, person).size(); }), 1U)
        << staff;
  EXPECT_EQ(
      at.as("tobias_fableton", [&](core::Reading& reading) { return referrals::referrals_of(reading, person).size(); }),
      0U);
}

WAYMARK_ON_EACH_ENGINE(Referrals);

}  // namespace
}  // namespace waymark
