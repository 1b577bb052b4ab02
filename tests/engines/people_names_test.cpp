// One's own people are found however many there are, as of the moment of the search, whichever process wrote what.
#include <gmock/gmock.h>

#include <atomic>
#include <cstdlib>
#include <thread>

#include "capabilities/people/search.hpp"
#include "core/amending.hpp"
#include "core/joining.hpp"
#include "core/name_indexes.hpp"
#include "core/record_changes.hpp"
#include "engines/checking.hpp"
#include "engines/many_people.hpp"
#include "engines/second_server.hpp"

namespace waymark {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using sql::operator""_sql;

class PeopleNames : public EachEngine {
 protected:
  static std::string location(const world::World& world) {
    if (GetParam() == world::Engine::sqlite) return (world.folder() / "waymark.db").string();
    return std::getenv("WAYMARK_TEST_POSTGRESQL_APP");
  }
};

constexpr const char* kOlive = "olive_examplar";
constexpr const char* kPolice = "bertram_mockingham";

people::Hits search(const core::Partnership& partnership, const core::Viewer& viewer, std::string_view typed) {
  const auto wanted = people::read_wanted(typed);
  return core::read(partnership, viewer, [&](core::Reading& reading) { return people::search(reading, wanted); });
}

std::vector<std::string> names_in(const people::Hits& found) {
  std::vector<std::string> names;
  for (const auto& hit : found.hits) names.push_back(hit.record.identity.display_name());
  return names;
}

std::vector<std::string> names(const world::World& world, std::string_view typed, const char* staff = kOlive) {
  return names_in(search(world.partnership(), world.staff(staff), typed));
}

// What is held of the names by a process of its own over the same database.
core::Partnership another_process(const world::World& world, std::size_t budget = core::NameIndexes::kBudget) {
  auto partnership = world.partnership();
  partnership.names = std::make_shared<core::NameIndexes>(budget);
  return partnership;
}

template <class Body>
void change(const core::Partnership& partnership, const core::Viewer& viewer, Body body) {
  const auto done = core::write(partnership, viewer, "request",
                                [&](core::Transaction& transaction) -> base::Result<core::Committed<base::Done>> {
                                  body(transaction);
                                  return transaction.commit({{"test.changed", "staff", "nobody"}}, base::Done{});
                                });
  ASSERT_TRUE(done.ok());
}

void rename(const core::Partnership& partnership, const core::Viewer& viewer, const core::NewRecord& record,
            const std::string& surname) {
  auto identity = record.identity;
  identity.surname = surname;
  change(partnership, viewer, [&](core::Transaction& transaction) {
    EXPECT_TRUE(core::amend_record(transaction, record.id, identity, {}, partnership.clock.now()));
  });
}

TEST_P(PeopleNames, TheOldestOfVeryManyIsFound) {
  world::World world(options());
  add_person(world, "Opal", "Earliest");
  world.clock().advance(std::chrono::hours{1});
  add_countless(world, 5'001);
  EXPECT_THAT(names(world, "earliest"), ElementsAre("Opal Earliest"));
  EXPECT_THAT(names(world, "arlies"), ElementsAre("Opal Earliest"));
  const auto found = search(world.partnership(), world.staff(kOlive), "countless");
  EXPECT_EQ(found.hits.size(), people::kMostShown);
  EXPECT_TRUE(found.more);
}

TEST_P(PeopleNames, WhatWasWrittenAMomentAgoIsFound) {
  world::World world(options());
  EXPECT_THAT(names(world, "madeup"), IsEmpty());
  record(world, kOlive, told_by_opal(world));
  EXPECT_THAT(names(world, "madeup"), ElementsAre("Opal Madeup"));
  record(world, kPolice, told_by_opal(world));
  EXPECT_THAT(names(world, "madeup", kPolice), ElementsAre("Opal Madeup"));
  const auto added = add_person(world, "Opal", "Countless");
  EXPECT_THAT(names(world, "opal"), ElementsAre("Opal Countless", "Opal Madeup"));
  rename(world.partnership(), world.staff(kOlive), added, "Placeholderly");
  EXPECT_THAT(names(world, "placeholderly"), ElementsAre("Opal Placeholderly"));
  EXPECT_THAT(names(world, "countless"), IsEmpty());
}

TEST_P(PeopleNames, WhateverWroteARecordStampedIt) {
  world::World world(options());
  record(world, kOlive, told_by_opal(world));
  const auto& partnership = world.partnership();
  const auto without = partnership.database.read({partnership.code, "test"}, [&](sql::Snapshot& snapshot) {
    return snapshot
        .only("SELECT COUNT(*) FROM record WHERE partnership_id = $1 AND change_number = 0"_sql, {partnership.code})
        .integer(0);
  });
  EXPECT_EQ(without, 0);
}

TEST_P(PeopleNames, TwoWhoAreJoinedAreOneAndPartedTwo) {
  world::World world(options());
  const auto one = add_person(world, "Opal", "Countless");
  const auto other = add_person(world, "Opal", "Countless");
  EXPECT_EQ(names(world, "countless").size(), 2U);
  const auto decision = core::DecisionId::random(world.randomness(), "decision");
  const auto now = world.clock().now();
  change(world.partnership(), world.staff(kOlive), [&](core::Transaction& transaction) {
    core::join_people(transaction, decision, other.person_if_new, one.person_if_new, {}, now);
  });
  EXPECT_EQ(names(world, "countless").size(), 1U);
  change(world.partnership(), world.staff(kOlive),
         [&](core::Transaction& transaction) { core::split_off(transaction, decision, other.id, {}, now); });
  EXPECT_EQ(names(world, "countless").size(), 2U);
}

TEST_P(PeopleNames, WhoIsKeptOutFindsNobodyFromThatMomentOn) {
  world::World world(options());
  const auto hidden = add_person(world, "Opal", "Countless");
  EXPECT_EQ(names(world, "countless", "hortensia_testerly").size(), 1U);
  keep_out_of(world, "hortensia_testerly", hidden.person_if_new);
  EXPECT_THAT(names(world, "countless", "hortensia_testerly"), IsEmpty());
  EXPECT_EQ(names(world, "countless").size(), 1U);
}

TEST_P(PeopleNames, WhoIsKeptOutReadsNoLimitThatOnlyTheHiddenReach) {
  world::World world(options());
  add_countless(world, people::kMostShown);
  const auto hidden = add_person(world, "Aanonym", "Countless");
  keep_out_of(world, "hortensia_testerly", hidden.person_if_new);
  const auto found = search(world.partnership(), world.staff("hortensia_testerly"), "countless");
  EXPECT_EQ(found.hits.size(), people::kMostShown);
  EXPECT_FALSE(found.more);
  EXPECT_TRUE(search(world.partnership(), world.staff(kOlive), "countless").more);
}

TEST_P(PeopleNames, WhoIsKeptOutIsNotToldThatARecordCannotBeRead) {
  world::World world(options());
  const auto hidden = add_person(world, "Opal", "Countless");
  keep_out_of(world, "hortensia_testerly", hidden.person_if_new);
  change(world.partnership(), world.staff(kOlive), [&](core::Transaction& transaction) {
    transaction.run("UPDATE record SET identity = $5 WHERE partnership_id = $1 AND id = $4"_sql,
                    {hidden.id.text(), sql::Blob(64, std::uint8_t{7})});
  });
  EXPECT_EQ(search(world.partnership(), world.staff(kOlive), "marigold").unreadable, 1U);
  EXPECT_EQ(search(world.partnership(), world.staff("hortensia_testerly"), "marigold").unreadable, 0U);
}

TEST_P(PeopleNames, WhatAShieldKeepsIsNotFoundAndNotHeld) {
  world::World world(options());
  const auto kept = add_person(world, "Opal", "Countless");
  ASSERT_EQ(names(world, "countless").size(), 1U);
  const auto held = world.partnership().names->bytes();
  change(world.partnership(), world.staff(kOlive), [&](core::Transaction& transaction) {
    transaction.run("UPDATE record SET shielded = 1 WHERE partnership_id = $1 AND id = $4"_sql, {kept.id.text()});
  });
  EXPECT_THAT(names(world, "countless"), IsEmpty()) << "although nobody said that it changed";
  change(world.partnership(), world.staff(kOlive), [&](core::Transaction& transaction) {
    const auto stamp = core::next_change(transaction, world.staff(kOlive).agency(), kept.id);
    transaction.run("UPDATE record SET change_lane = $5, change_number = $6 WHERE partnership_id = $1 AND id = $4"_sql,
                    {kept.id.text(), stamp.lane, stamp.number});
  });
  EXPECT_THAT(names(world, "countless"), IsEmpty());
  EXPECT_LT(world.partnership().names->bytes(), held);
}

TEST_P(PeopleNames, EachOfTwoServersFindsWhatTheOtherWrote) {
  world::World world(options());
  const SecondServer second(world, location(world), {});
  const auto other = [&](std::string_view typed) {
    return names_in(search(second.partnership(), world.staff(kOlive), typed));
  };
  EXPECT_THAT(names(world, "countless"), IsEmpty());
  EXPECT_THAT(other("countless"), IsEmpty());
  const auto added = add_person(world, "Opal", "Countless");
  EXPECT_THAT(other("countless"), ElementsAre("Opal Countless"));
  rename(second.partnership(), world.staff(kOlive), added, "Placeholderly");
  EXPECT_THAT(names(world, "countless"), IsEmpty());
  EXPECT_THAT(names(world, "placeholderly"), ElementsAre("Opal Placeholderly"));
}

// It sees the database as it was when it began, and must not take what is in memory back to that.
TEST_P(PeopleNames, ASearchThatBeganEarlierTakesNothingBack) {
  world::World world(options());
  const auto added = add_person(world, "Opal", "Countless");
  const auto& partnership = world.partnership();
  const auto later = people::read_wanted("placeholderly");
  core::read(partnership, world.staff(kOlive), [&](core::Reading& reading) {
    EXPECT_EQ(people::search(reading, people::read_wanted("countless")).hits.size(), 1U);
    std::thread([&] {
      rename(partnership, world.staff(kOlive), added, "Placeholderly");
      EXPECT_THAT(names(world, "placeholderly"), ElementsAre("Opal Placeholderly"));
    }).join();
    EXPECT_THAT(people::search(reading, later).hits, IsEmpty()) << "it says what it said";
    return true;
  });
  EXPECT_THAT(names(world, "placeholderly"), ElementsAre("Opal Placeholderly"));
}

TEST_P(PeopleNames, TheAgencyThatWasSearchedLongestAgoGoesFirst) {
  world::World world(options());
  record(world, kOlive, told_by_opal(world));
  record(world, kPolice, told_by_opal(world));
  auto one = another_process(world);
  search(one, world.staff(kOlive), "opal");
  const auto first = one.names->bytes();
  search(one, world.staff(kPolice), "opal");
  const auto both = one.names->bytes();
  EXPECT_THAT(one.names->agencies(), ElementsAre(world.staff(kPolice).agency(), world.staff(kOlive).agency()));

  auto small = another_process(world, both - 1);
  for (const auto* staff : {kOlive, kPolice, kOlive, kPolice}) {
    EXPECT_THAT(names_in(search(small, world.staff(staff), "opal")), ElementsAre("Opal Madeup"));
    EXPECT_THAT(small.names->agencies(), ElementsAre(world.staff(staff).agency()));
    EXPECT_LT(small.names->bytes(), both);
  }
  EXPECT_GT(first, 0U);
}

TEST_P(PeopleNames, WithoutRoomForAnyEverySearchStillFinds) {
  world::World world(options());
  auto none = another_process(world, 0);
  add_person(world, "Opal", "Countless");
  for (int again = 0; again < 2; ++again) {
    none.names->prepare(none, world.staff(kOlive).agency());
    EXPECT_THAT(names_in(search(none, world.staff(kOlive), "countless")), ElementsAre("Opal Countless"));
    EXPECT_THAT(none.names->agencies(), IsEmpty());
    EXPECT_EQ(none.names->bytes(), 0U);
  }
}

TEST_P(PeopleNames, ManyWhoSearchWhileOthersWriteFindWhatThereIs) {
  world::World world(options());
  auto process = another_process(world);
  constexpr std::size_t kWritten = 12;
  std::atomic<bool> written = false;
  std::vector<std::thread> searching;
  for (int i = 0; i < 3; ++i)
    searching.emplace_back([&] {
      std::size_t before = 0;
      while (!written) {
        process.names->prepare(process, world.staff(kOlive).agency());
        const auto found = search(process, world.staff(kOlive), "countless").hits.size();
        EXPECT_GE(found, before) << "whoever was found is found again";
        before = found;
      }
    });
  for (std::size_t i = 0; i < kWritten; ++i) add_person(world, "Opal", "Countless");
  written = true;
  for (auto& thread : searching) thread.join();
  EXPECT_EQ(search(process, world.staff(kOlive), "countless").hits.size(), kWritten);
}

WAYMARK_ON_EACH_ENGINE(PeopleNames);

}  // namespace
}  // namespace waymark
