// Locks of one agency, seen by the managers of another.
#include "capabilities/exclusions/exclusion_store.hpp"

#include <algorithm>

#include "engines/checking.hpp"
#include "engines/meanwhile.hpp"

namespace waymark {
namespace {

class Exclusions : public EachEngine {};

core::Record record_of(world::World& world, const core::Viewer& viewer, const std::string& person) {
  return core::read(world.partnership(), viewer, [&](core::Reading& reading) {
    for (const auto& id : world.people(person))
      for (auto& record : core::records_of(reading, id)) return record;
    base::expects(false, "this agency holds a record of the person");
    return core::Record{};
  });
}

exclusions::Excluded seen_by(world::World& world, const core::Viewer& viewer) {
  const auto record = record_of(world, viewer, "marigold").id;
  return *core::read(world.partnership(), viewer,
                     [&](core::Reading& reading) { return exclusions::find_excluded(reading, record); });
}

base::Result<base::Done> keep_out(world::World& world, const core::Viewer& manager, const std::string& colleague) {
  const auto whom = *core::StaffId::parse(world.staff(colleague).staff_id());
  return exclusions::exclude(world.partnership(), manager, "request",
                             {record_of(world, manager, "marigold").id, whom, "Her neighbour", false});
}

std::size_t locks_on(const exclusions::Excluded& excluded, const core::Viewer& colleague) {
  return static_cast<std::size_t>(
      std::count_if(excluded.exclusions.begin(), excluded.exclusions.end(),
                    [&](const auto& exclusion) { return exclusion.lock.staff.text() == colleague.staff_id(); }));
}

TEST_P(Exclusions, OfAnotherAgencyAreNeitherSeenNorLiftedAndHoldAllTheSame) {
  world::World world(options());
  const auto& housing = world.staff("agatha_figment");
  const auto& police = world.staff("bertram_mockingham");
  const auto& olive = world.staff("olive_examplar");
  const auto record = record_of(world, olive, "marigold").id;
  ASSERT_TRUE(keep_out(world, police, "olive_examplar").ok());

  EXPECT_EQ(locks_on(seen_by(world, housing), olive), 0U);
  const auto theirs = seen_by(world, police);
  ASSERT_EQ(locks_on(theirs, olive), 1U);
  EXPECT_EQ(theirs.exclusions.size(), 1U) << "housing's own lock is not the police's to see";
  EXPECT_FALSE(exclusions::lift(
                   world.partnership(), housing, "request",
                   {record_of(world, housing, "marigold").id, theirs.exclusions.front().lock.id, "entered_by_mistake"})
                   .ok());
  EXPECT_TRUE(keep_out(world, housing, "olive_examplar").ok()) << "\"already\" would tell that somebody else did";
  const auto found = core::read(world.partnership(), olive,
                                [&](core::Reading& reading) { return core::find_record(reading, record); });
  EXPECT_FALSE(found.has_value());
}

TEST_P(Exclusions, AreLiftedFromEverybodyOnTheSameContactsWhereAsked) {
  world::World world(options());
  const auto& manager = world.staff("agatha_figment");
  const auto& olive = world.staff("olive_examplar");
  auto told = told_by_opal(world);
  told.people.push_back({std::string(contacts::kAllegedPerpetrator), "partner", {}, {}});
  told.people.back().identity.surname = "Madeupson";
  const auto contact = record(world, "agatha_figment", told);
  const auto person = core::read(world.partnership(), manager, [&](core::Reading& reading) {
    return *core::find_record(reading, contacts::find_contact(reading, contact)->victim()->record);
  });
  const auto hers = [&](core::Reading& reading) {
    std::vector<core::LockId> locks;
    for (const auto& other : core::people_on_same_contacts(reading, person.person))
      for (const auto& lock : core::locks_on(reading, other))
        if (lock.staff.text() == olive.staff_id()) locks.push_back(lock.id);
    return locks;
  };
  const auto kept_out = [&] { return core::read(world.partnership(), manager, hers).size(); };
  const auto lift = [&](bool others) {
    const auto locks = core::read(world.partnership(), manager,
                                  [&](core::Reading& reading) { return core::locks_on(reading, person.person); });
    ASSERT_EQ(locks.size(), 1U);
    EXPECT_TRUE(exclusions::lift(world.partnership(), manager, "request",
                                 {person.id, locks.front().id, "entered_by_mistake", others})
                    .ok());
  };
  const auto exclude = [&] {
    const auto whom = *core::StaffId::parse(olive.staff_id());
    ASSERT_TRUE(
        exclusions::exclude(world.partnership(), manager, "request", {person.id, whom, "Her neighbour", true}).ok());
  };
  exclude();
  const auto all = kept_out();
  ASSERT_EQ(all, 2U);
  lift(false);
  EXPECT_EQ(kept_out(), 1U);
  exclude();
  lift(true);
  EXPECT_EQ(kept_out(), 0U);
}

// The desk makes one person of two between what the manager's form reads and what it writes.
TEST_P(Exclusions, AJoinInThatVeryMomentIsNoWayPastALock) {
  Checking at(options());
  const auto id = at.later().id;
  Meanwhile database(at.world.database(), [&] { at.decide(core::kSame); });
  const auto& ours = at.world.partnership();
  const core::Partnership joins{ours.code,  database,   ours.keys,       ours.audit,
                                ours.packs, ours.clock, ours.randomness, ours.index_size};
  const auto hortensia = *core::StaffId::parse(at.world.staff("hortensia_testerly").staff_id());
  ASSERT_TRUE(at.finds("hortensia_testerly", id));
  for (const bool others : {false, true}) {
    const auto done = exclusions::exclude(joins, at.world.staff("agatha_figment"), "request",
                                          {id, hortensia, "Her neighbour", others});
    EXPECT_EQ(done.ok(), !others) << "the second time there is nothing to add";
    EXPECT_TRUE(at.one_person());
    EXPECT_FALSE(at.finds("hortensia_testerly", id));
  }
  const auto shown = at.as("agatha_figment", [&](core::Reading& reading) {
    return base::promised(exclusions::find_excluded(reading, id), "the manager sees it");
  });
  EXPECT_EQ(shown.exclusions.size(), 1U);
}

TEST_P(Exclusions, NobodyOfASensitiveServiceIsListedToOthers) {
  world::World world(options());
  const auto& housing = world.staff("agatha_figment");
  const auto colleagues = seen_by(world, housing).colleagues;
  const auto listed = [&](const std::string& agency) {
    return std::any_of(colleagues.begin(), colleagues.end(),
                       [&](const staff::Account& account) { return account.agency == agency; });
  };
  EXPECT_TRUE(listed("essex_police"));
  EXPECT_FALSE(listed("sericc"));
  EXPECT_FALSE(listed("sexual_health_services"));
  EXPECT_FALSE(keep_out(world, housing, "nell_imaginary").ok());
}

WAYMARK_ON_EACH_ENGINE(Exclusions);

}  // namespace
}  // namespace waymark
