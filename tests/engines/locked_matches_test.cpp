// A lock holds for whoever may be the person, too.
#include <algorithm>

#include "core/matcher.hpp"
#include "engines/proposed.hpp"
#include "engines/recorded.hpp"

namespace waymark {
namespace {

using base::Done;
using base::Result;
using sql::operator""_sql;

class LockedMatches : public EachEngine {};

constexpr sql::Text kDecideApart = R"(
  UPDATE possible_match SET decision = 'apart' WHERE partnership_id = $1
)"_sql;

core::Record first_record(core::Reading& reading, const std::vector<core::PersonId>& people) {
  for (const auto& id : people)
    for (auto& record : core::records_of(reading, id)) return record;
  base::expects(false, "this agency holds a record of the person");
  return core::Record{};
}

// Says that the first of these records may be the second.
void tie(world::World& world, const core::RecordId& first, const core::Record& second) {
  const auto done = core::write(world.partnership(), world.staff("olive_examplar"), "request",
                                [&](core::Transaction& transaction) -> Result<core::Committed<Done>> {
                                  core::PossibleMatch match;
                                  match.record = second.id;
                                  match.person = second.person;
                                  match.agency = second.agency;
                                  match.held_because = "review";
                                  core::hold_possible_matches(transaction, first, {match}, world.clock().now());
                                  return transaction.commit({{"record.added", "record", first.text()}}, Done{});
                                });
  ASSERT_TRUE(done.ok());
}

struct Tied {
  core::Record marigold;  // Hortensia is kept from her
  core::Record opal;      // told to a colleague of hers
};

Tied tied(world::World& world, const std::string& told_to, bool other_way_round = false) {
  const auto contact = record(world, told_to, told_by_opal(world));
  const auto found = core::read(world.partnership(), world.staff("olive_examplar"), [&](core::Reading& reading) {
    const auto part = contacts::find_contact(reading, contact)->parts.front();
    return Tied{first_record(reading, world.people("marigold")), *core::find_record(reading, part.record)};
  });
  if (other_way_round)
    tie(world, found.marigold.id, found.opal);
  else
    tie(world, found.opal.id, found.marigold);
  return found;
}

bool finds(world::World& world, const std::string& staff, const core::RecordId& id) {
  return core::read(world.partnership(), world.staff(staff),
                    [&](core::Reading& reading) { return core::find_record(reading, id).has_value(); });
}

TEST_P(LockedMatches, HideWhoeverMayBeThePersonUntilDecidedApart) {
  for (const bool other_way_round : {false, true}) {
    world::World world(options());
    const auto found = tied(world, "olive_examplar", other_way_round);
    EXPECT_TRUE(finds(world, "olive_examplar", found.opal.id));
    EXPECT_FALSE(finds(world, "hortensia_testerly", found.opal.id));
    const auto decided =
        world.database().write({world.partnership().code, "test"}, [&](sql::Transaction& transaction) -> Result<Done> {
          transaction.execute(kDecideApart, {world.partnership().code});
          return Done{};
        });
    ASSERT_TRUE(decided.ok());
    EXPECT_TRUE(finds(world, "hortensia_testerly", found.opal.id));
  }
}

TEST_P(LockedMatches, LeaveHerWhatSheWroteHerself) {
  world::World world(options());
  const auto found = tied(world, "hortensia_testerly", true);
  EXPECT_TRUE(finds(world, "hortensia_testerly", found.opal.id));
}

TEST_P(LockedMatches, LeaveHerTheReferralThatSheSent) {
  Proposed at(options(), "hortensia_testerly");
  at.refer("idva");
  ASSERT_EQ(at.sent().size(), 1U);
  const auto received = at.received("ione_pretendly").front().own_record;
  const auto copy =
      at.as("ione_pretendly", [&](core::Reading& reading) { return core::find_record(reading, received); });
  ASSERT_TRUE(copy.has_value());
  const auto marigold = at.as(
      "olive_examplar", [&](core::Reading& reading) { return first_record(reading, at.world.people("marigold")); });
  tie(at.world, marigold.id, *copy);
  EXPECT_EQ(at.sent().size(), 1U);
}

core::Matching matching_of_opal(world::World& world) {
  const auto opal = told_by_opal(world).people.front().identity;
  return core::read(world.partnership(), world.staff("olive_examplar"),
                    [&](core::Reading& reading) { return core::match(reading, opal); });
}

TEST_P(LockedMatches, NobodyIsJoinedToWhatSheAloneWrote) {
  world::World world(options());
  record(world, "hortensia_testerly", told_by_opal(world));
  const auto matching = matching_of_opal(world);
  EXPECT_FALSE(matching.person.has_value());
  EXPECT_EQ(matching.answerable.size(), 1U) << "what is known is told all the same";
  ASSERT_EQ(matching.held.size(), 1U);
  EXPECT_EQ(matching.held.front().held_because, "conflict");
}

TEST_P(LockedMatches, WhatOthersWroteIsJoined) {
  world::World world(options());
  record(world, "bertram_mockingham", told_by_opal(world));
  EXPECT_TRUE(matching_of_opal(world).person.has_value());
}

WAYMARK_ON_EACH_ENGINE(LockedMatches);

}  // namespace
}  // namespace waymark
