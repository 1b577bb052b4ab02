// The first page: no deadline, no proposal and no referral passes unseen, and whoever is kept out sees none of it.
#include <gmock/gmock.h>

#include "capabilities/referrals/deciding.hpp"
#include "capabilities/referrals/making.hpp"
#include "core/conflict_lock.hpp"
#include "engines/proposed.hpp"
#include "platform/html/unbroken.hpp"

namespace waymark {
namespace {

using base::Done;
using base::Result;
using sql::operator""_sql;
using std::chrono::hours;

class Home : public EachEngine {};

constexpr int kMoreThanAreShown = 201;

template <class Body>
void change(world::World& world, const core::Viewer& viewer, const Body& body) {
  const auto done = core::write(world.partnership(), viewer, "request",
                                [&](core::Transaction& transaction) -> Result<core::Committed<Done>> {
                                  body(transaction);
                                  return transaction.commit({{"test.changed", "staff", "nobody"}}, Done{});
                                });
  ASSERT_TRUE(done.ok());
}

void start(world::World& world, const core::ClockStart& clock, base::Instant when, int times) {
  change(world, world.staff("olive_examplar"), [&](core::Transaction& transaction) {
    for (int i = 0; i < times; ++i) core::start_clock(transaction, clock, when);
  });
}

void keep_out(world::World& world, const std::string& colleague, const core::PersonId& person) {
  const auto& viewer = world.staff(colleague);
  const auto id = base::promised(core::StaffId::parse(viewer.staff_id()), "staff have ids");
  const auto lock = core::prepare_lock(world.partnership(), viewer.agency(), id, person, "Her neighbour");
  change(world, core::Viewer::migration(),
         [&](core::Transaction& transaction) { core::enter_lock(transaction, lock, world.clock().now()); });
}

core::Record opal_of(const Proposed& at) {
  return at.as(at.who, [&](core::Reading& reading) {
    return base::promised(core::find_record(reading, at.record_of_opal(reading)), "who records holds a record");
  });
}

std::string pathway_name(const Proposed& at, const char* code) {
  return at.world.partnership().packs.active()->pathway_name(code);
}

TEST_P(Home, PossibleMatchesHideNoDeadline) {
  Proposed at(options());
  const auto opal = opal_of(at);
  const auto waiting = [&] {
    return at.as("percival_matchwell", [](core::Reading& reading) { return core::waiting_matches(reading).count; });
  };
  const auto before = waiting();
  start(at.world, {"possible_match_answer", "match", at.contact.text(), opal.id, "thurrock_mash"},
        at.world.clock().now() - hours{48}, kMoreThanAreShown);
  at.refer("marac");
  const auto referral = at.received("percival_matchwell").front().id.text();
  world::Browser desk(at.world, at.program.service);
  desk.sign_in("percival_matchwell");
  desk.get("/");
  EXPECT_TRUE(desk.shows("Receiving service accepts or declines"));
  EXPECT_TRUE(desk.shows("/referrals/" + referral));
  EXPECT_FALSE(desk.shows("Not answered")) << "the referral has a deadline";
  EXPECT_EQ(waiting(), before + kMoreThanAreShown);
  EXPECT_FALSE(desk.shows("Showing the first"));

  keep_out(at.world, "percival_matchwell", opal.person);
  EXPECT_EQ(waiting(), before);
}

TEST_P(Home, AReferralsOwnDeadlineIsThereHoweverManyOthersRun) {
  Proposed at(options());
  const auto opal = opal_of(at);
  start(at.world, {"high_risk_idva_contact", "contact", at.contact.text(), opal.id, "changing_pathways"},
        at.world.clock().now() - hours{48}, kMoreThanAreShown);
  at.refer("idva");
  const auto all = at.as("ione_pretendly", [](core::Reading& reading) { return core::count_running_clocks(reading); });
  ASSERT_GT(all, kMoreThanAreShown);
  const auto all_overdue = at.as("ione_pretendly", [&](core::Reading& reading) {
    return core::count_overdue_clocks(reading, at.world.clock().now());
  });
  ASSERT_GE(all_overdue, kMoreThanAreShown);
  ASSERT_LT(all_overdue, all) << "the referral's own deadline is not over";
  at.ione.get("/");
  EXPECT_TRUE(at.ione.shows("Showing the first 25 of " + std::to_string(all_overdue) + "."));
  EXPECT_TRUE(at.ione.shows("Due next (" + std::to_string(all - all_overdue) + ")</h2>"));
  EXPECT_TRUE(at.ione.shows("24 hours left"));
  EXPECT_FALSE(at.ione.shows("Not answered"));
  at.ione.get("/?show=all");
  EXPECT_TRUE(at.ione.shows("Showing the first 200 of " + std::to_string(all_overdue) + "."));

  keep_out(at.world, "ione_pretendly", opal.person);
  at.ione.get("/");
  for (const auto* trace : {"Showing the first", "24 hours left", "Opal", "not shown yet"})
    EXPECT_FALSE(at.ione.shows(trace)) << trace;
}

TEST_P(Home, WhatWasProposedStandsThereUntilItIsDecided) {
  Proposed at(options());
  const auto link = "/contacts/" + at.contact.text() + "#proposals";
  at.olive.get("/");
  EXPECT_TRUE(at.olive.shows("Proposed and not decided"));
  EXPECT_TRUE(at.olive.shows("High risk: Opal Madeup"));
  EXPECT_TRUE(at.olive.shows(link));
  for (const auto* pathway : {"marac", "idva"}) EXPECT_TRUE(at.olive.shows(pathway_name(at, pathway))) << pathway;
  EXPECT_THAT(audited(at.world, "home.read"), testing::Contains(at.proposals("marac").front().id.text()));
  at.ione.get("/");
  EXPECT_FALSE(at.ione.shows(link)) << "it is another agency's to decide";

  const auto all =
      at.as("olive_examplar", [&](core::Reading& reading) { return referrals::proposals_of(reading, at.contact); });
  for (const auto& proposal : all) {
    const auto path = "/proposals/" + proposal.id.text() + "/refusal";
    at.olive.get(path);
    at.olive.post(path, {{"reason_code", "person_does_not_want"}, {"reason", "She said so"}});
  }
  at.olive.get("/");
  EXPECT_FALSE(at.olive.shows("Proposed and not decided"));
}

TEST_P(Home, HighRiskIsProposedFirstAndThenWhatIsNewest) {
  Proposed at(options());
  const auto first = at.contact;
  at.world.clock().advance(hours{1});
  const auto without_risk = record(at.world, "olive_examplar", told_by_opal(at.world, 1970));
  at.world.clock().advance(hours{1});
  at.contact = record(at.world, "olive_examplar", told_by_opal(at.world, 1950));
  at.propose({"marac"}, true);
  const auto open = at.as("olive_examplar", [](core::Reading& reading) { return referrals::open_proposals(reading); });
  std::vector<core::ContactId> order;
  for (const auto& proposal : open.first)
    if (order.empty() || order.back() != proposal.contact) order.push_back(proposal.contact);
  EXPECT_THAT(order, testing::ElementsAre(at.contact, first, without_risk));
  EXPECT_EQ(open.contacts, 3);
}

constexpr sql::Text kCopyContact = R"(
  INSERT INTO contact (partnership_id, id, agency, staff_id, kind, happened_on, recorded_at, purpose, basis, pack_hash,
                       key_id, details)
  SELECT partnership_id, $5, agency, staff_id, kind, happened_on, recorded_at, purpose, basis, pack_hash, key_id, details
    FROM contact WHERE partnership_id = $1 AND id = $4
)"_sql;

constexpr sql::Text kCopyProposal = R"(
  INSERT INTO proposal (partnership_id, id, contact_id, record_id, agency, pathway, rule, pack_hash, proposed_at,
                        high_risk, key_id)
  SELECT partnership_id, $6, $5, record_id, agency, pathway, rule, pack_hash, proposed_at, high_risk, key_id
    FROM proposal WHERE partnership_id = $1 AND contact_id = $4 AND pathway = 'marac'
)"_sql;

TEST_P(Home, MoreProposalsThanAreShownAreCountedByContact) {
  Proposed at(options());
  change(at.world, at.world.staff("olive_examplar"), [&](core::Transaction& transaction) {
    for (int i = 0; i < 50; ++i) {
      const auto contact = core::ContactId::random(at.world.randomness(), "copy").text();
      const auto proposal = core::ProposalId::random(at.world.randomness(), "copy").text();
      transaction.run(kCopyContact, {at.contact.text(), contact});
      transaction.run(kCopyProposal, {at.contact.text(), contact, proposal});
    }
  });
  const auto before = audited(at.world, "home.read").size();
  at.olive.get("/");
  EXPECT_TRUE(at.olive.shows("Showing the first 25 of 51."));
  EXPECT_LT(audited(at.world, "home.read").size() - before, 40U) << "what is not shown is not in the audit";
  at.olive.get("/?show=all");
  EXPECT_TRUE(at.olive.shows("Showing the first 50 of 51."));
}

TEST_P(Home, WhatWeSentAndNobodyAnsweredSaysWhomToTelephone) {
  Proposed at(options());
  at.propose({"domestic_abuse_outreach"}, false);
  at.refer("domestic_abuse_outreach");
  at.refer("idva");
  const auto desk = "telephone the desk: " + html::unbroken("01632 960128");
  at.olive.get("/");
  EXPECT_TRUE(at.olive.shows("Referrals sent, not answered"));
  EXPECT_TRUE(at.olive.shows("If it cannot wait, " + desk));
  EXPECT_FALSE(at.olive.shows("No answer in time"));

  at.world.clock().advance(hours{25});
  world::Browser agatha(at.world, at.program.service);
  agatha.sign_in("agatha_figment");
  agatha.get("/");
  EXPECT_TRUE(agatha.shows("No answer in time: " + desk));
  EXPECT_TRUE(agatha.shows("1 hour late"));
  const auto& body = agatha.page().body;
  EXPECT_LT(body.find("Opal Madeup: " + pathway_name(at, "idva")),
            body.find("Opal Madeup: " + pathway_name(at, "domestic_abuse_outreach")))
      << "what is late comes first; the other has until the end of this day";

  const auto idva = at.received("ione_pretendly").front().id;
  ASSERT_TRUE(referrals::decide_referral(at.world.partnership(), at.world.staff("ione_pretendly"), "request",
                                         {idva, 1, true, "", ""}, at.world.clock().now())
                  .ok());
  agatha.get("/");
  EXPECT_FALSE(agatha.shows("Opal Madeup: " + pathway_name(at, "idva")));
  EXPECT_TRUE(agatha.shows("Referrals sent, not answered")) << "the other";
}

TEST_P(Home, WhatADeskOfOurOwnReceivesIsNotSent) {
  Proposed at(options(), "ione_pretendly");
  at.propose({"stalking_advocacy"}, true);
  at.refer("stalking_advocacy");
  at.as("ione_pretendly", [](core::Reading& reading) {
    EXPECT_EQ(referrals::open_referrals_sent(reading).all, 0);
    EXPECT_EQ(referrals::open_referrals_received(reading).all, 1);
    return Done{};
  });
}

constexpr sql::Text kAlterRecord = R"(
  UPDATE record SET identity = $5 WHERE partnership_id = $1 AND id = $4
)"_sql;

TEST_P(Home, ARecordThatWasAlteredTakesNobodyElsesDeadlinesAway) {
  Proposed at(options());
  change(at.world, at.world.staff("olive_examplar"), [&](core::Transaction& transaction) {
    EXPECT_EQ(transaction.run(kAlterRecord, {at.record_of_opal(transaction).text(), sql::Blob(64, std::uint8_t{7})}),
              1);
  });
  at.olive.get("/");
  EXPECT_EQ(at.olive.page().status, 200);
  EXPECT_TRUE(at.olive.shows("A name that cannot be read"));
}

// A contact of Olive's about somebody from whom Hortensia is kept, with everything that it leaves at home.
void fill_with_what_is_locked(world::World& world) {
  auto told = told_by_opal(world);
  contacts::Involved marigold{std::string(contacts::kAllegedPerpetrator), "", {}, {}};
  const auto now = world.clock().now();
  marigold.identity = app::identity_of(*world.cast().record("marigold_tenancy"), world.cast(),
                                       base::local_time(now, "Europe/London").date);
  told.people.push_back(marigold);
  const auto contact = record(world, "olive_examplar", told);
  core::ProposalId idva;
  change(world, world.staff("olive_examplar"), [&](core::Transaction& transaction) {
    const auto opal = contacts::find_contact(transaction, contact)->victim()->record;
    referrals::keep_proposals(transaction, contact, opal, {proposed("marac"), proposed("idva")}, true, now);
    for (int i = 0; i < kMoreThanAreShown; ++i)
      core::start_clock(transaction,
                        {"referral_acceptance", "contact", contact.text(), opal, "thurrock_tenancy_services"}, now);
    for (const auto& proposal : referrals::proposals_of(transaction, contact))
      if (proposal.pathway == "idva") idva = proposal.id;
  });
  ASSERT_TRUE(referrals::make_referral(world.partnership(), world.staff("olive_examplar"), "request",
                                       {idva, "safeguarding_public_task", "He followed her."}, now)
                  .ok());
}

std::vector<std::string> home_of(world::World& world, const std::string& staff) {
  const Program program(world);
  world::Browser browser(world, program.service);
  browser.sign_in(staff);
  browser.get("/");
  return browser.transcript();
}

TEST_P(Home, WhoIsKeptOutReceivesTheBytesOfAHomeWithoutAnyOfIt) {
  world::World empty(options());
  world::World full(options());
  fill_with_what_is_locked(full);
  EXPECT_EQ(home_of(full, "hortensia_testerly"), home_of(empty, "hortensia_testerly"));
  const auto colleague = home_of(full, "agatha_figment").back();
  for (const auto* section : {"Showing the first 25 of", "Referrals sent, not answered", "Proposed and not decided"})
    EXPECT_NE(colleague.find(section), std::string::npos) << section;
}

WAYMARK_ON_EACH_ENGINE(Home);

}  // namespace
}  // namespace waymark
