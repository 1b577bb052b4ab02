// A lock keeps its colleague from everybody else in the same contacts, and from what came of them.
#include "capabilities/referrals/referrals.hpp"
#include "core/clocks.hpp"
#include "core/record.hpp"
#include "engines/recorded.hpp"

namespace waymark {
namespace {

class LockedContacts : public EachEngine {};

// Opal tells Olive about somebody from whom Hortensia is kept.
contacts::Contact told_to_olive(world::World& world) {
  auto told = told_by_opal(world);
  contacts::Involved other{std::string(contacts::kAllegedPerpetrator), "", {}, {}};
  const auto today = base::local_time(world.clock().now(), "Europe/London").date;
  other.identity = app::identity_of(*world.cast().record("marigold_tenancy"), world.cast(), today);
  told.people.push_back(other);
  const auto id = record(world, "olive_examplar", told);
  return *core::read(world.partnership(), world.staff("olive_examplar"),
                     [&](core::Reading& reading) { return contacts::find_contact(reading, id); });
}

bool finds(world::World& world, const std::string& staff, const core::RecordId& id) {
  return core::read(world.partnership(), world.staff(staff),
                    [&](core::Reading& reading) { return core::find_record(reading, id).has_value(); });
}

std::size_t clocks_of(world::World& world, const std::string& staff, const std::string& subject) {
  return core::read(world.partnership(), world.staff(staff),
                    [&](core::Reading& reading) { return core::running_clocks_of(reading, subject).size(); });
}

TEST_P(LockedContacts, HideEverybodyWhoHasAPartInThem) {
  world::World world(options());
  const auto contact = told_to_olive(world);
  ASSERT_EQ(contact.parts.size(), 2U);
  for (const auto& part : contact.parts) {
    EXPECT_TRUE(finds(world, "olive_examplar", part.record)) << part.part;
    EXPECT_FALSE(finds(world, "hortensia_testerly", part.record)) << part.part;
  }
}

TEST_P(LockedContacts, HideTheirClocks) {
  world::World world(options());
  const auto contact = told_to_olive(world);
  const auto unrelated = record(world, "bertram_mockingham", told_by_opal(world, 1970));
  const auto police = core::read(world.partnership(), world.staff("bertram_mockingham"), [&](core::Reading& reading) {
    return contacts::find_contact(reading, unrelated)->parts.front().record;
  });
  // A clock of this contact over a record that nothing else ties to it.
  const auto started = core::write(
      world.partnership(), world.staff("olive_examplar"), "request",
      [&](core::Transaction& transaction) -> base::Result<core::Committed<base::Done>> {
        core::start_clock(transaction,
                          {"possible_match_answer", "contact", contact.id.text(), police, "thurrock_tenancy_services"},
                          world.clock().now());
        return transaction.commit({{"clock.started", "contact", contact.id.text()}}, base::Done{});
      });
  ASSERT_TRUE(started.ok());
  EXPECT_EQ(clocks_of(world, "olive_examplar", contact.id.text()), 1U);
  EXPECT_EQ(clocks_of(world, "hortensia_testerly", contact.id.text()), 0U);
}

TEST_P(LockedContacts, HideTheDeadlineOfHighRisk) {
  world::World world(options());
  const auto contact = told_to_olive(world);
  const auto done =
      core::write(world.partnership(), world.staff("olive_examplar"), "request",
                  [&](core::Transaction& transaction) -> base::Result<core::Committed<base::Done>> {
                    referrals::keep_proposals(
                        transaction, contact.id, contact.victim()->record,
                        {{pack::ProposalKind::propose_pathway, "marac", {{"high_risk_marac", "", "", false}}}}, true,
                        world.clock().now());
                    return transaction.commit({{"test.proposed", "contact", contact.id.text()}}, base::Done{});
                  });
  ASSERT_TRUE(done.ok());
  const auto runs_for = [&](const std::string& staff) {
    return core::read(world.partnership(), world.staff(staff), [](core::Reading& reading) {
      const auto clocks = core::running_clocks(reading);
      return std::any_of(clocks.begin(), clocks.end(),
                         [](const core::RunningClock& clock) { return clock.rule == "marac_referral"; });
    });
  };
  EXPECT_TRUE(runs_for("olive_examplar"));
  EXPECT_TRUE(runs_for("agatha_figment"));
  EXPECT_FALSE(runs_for("hortensia_testerly"));
}

WAYMARK_ON_EACH_ENGINE(LockedContacts);

}  // namespace
}  // namespace waymark
