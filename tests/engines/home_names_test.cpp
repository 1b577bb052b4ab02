// Home reads what people are called for many records at once.
#include <gmock/gmock.h>

#include "capabilities/home/names.hpp"
#include "engines/recorded.hpp"

namespace waymark {
namespace {

using sql::operator""_sql;

class HomeNames : public EachEngine {};

using Names = std::map<core::RecordId, std::string>;

Names names(world::World& world, const std::string& staff, const std::set<core::RecordId>& records) {
  return core::read(world.partnership(), world.staff(staff),
                    [&](core::Reading& reading) { return home::names_of(reading, records); });
}

// What the agency holds of the family, and many ids besides that are nobody's.
std::set<core::RecordId> records_among_many(world::World& world) {
  std::set<core::RecordId> records;
  for (int i = 0; i < 120; ++i) records.insert(core::RecordId::random(world.randomness(), "nobody"));
  core::read(world.partnership(), world.staff("olive_examplar"), [&](core::Reading& reading) {
    for (const auto* code : {"marigold", "barnaby"})
      for (const auto& person : world.people(code))
        for (const auto& record : core::records_of(reading, person)) records.insert(record.id);
    return true;
  });
  return records;
}

std::vector<std::string> spoken(const Names& names) {
  std::vector<std::string> all;
  for (const auto& [id, name] : names) all.push_back(name);
  return all;
}

TEST_P(HomeNames, AreThoseOfTheRecordsThatTheViewerMaySee) {
  world::World world(options());
  const auto records = records_among_many(world);
  EXPECT_THAT(spoken(names(world, "olive_examplar", records)),
              testing::UnorderedElementsAre("Marigold Testerly", "Barnaby Testerly"));
  EXPECT_THAT(names(world, "tobias_fableton", records), testing::IsEmpty()) << "another agency's";
  EXPECT_THAT(names(world, "olive_examplar", {}), testing::IsEmpty());
}

TEST_P(HomeNames, WhoIsKeptOutReadsNone) {
  world::World world(options());
  EXPECT_THAT(names(world, "hortensia_testerly", records_among_many(world)), testing::IsEmpty());
}

constexpr sql::Text kAlter = R"(
  UPDATE record SET identity = $4 WHERE partnership_id = $1 AND agency = $2 AND id = $3
)"_sql;

TEST_P(HomeNames, OneThatWasAlteredTakesNoOtherAway) {
  world::World world(options());
  const auto records = records_among_many(world);
  const auto before = names(world, "olive_examplar", records);
  ASSERT_EQ(before.size(), 2U);
  const auto& code = world.partnership().code;
  const auto done =
      world.database().write({code, "test"}, [&](sql::Transaction& transaction) -> base::Result<base::Done> {
        transaction.execute(kAlter, {code, world.staff("olive_examplar").agency(), before.begin()->first.text(),
                                     sql::Blob(64, std::uint8_t{7})});
        return base::Done{};
      });
  ASSERT_TRUE(done.ok());
  EXPECT_THAT(spoken(names(world, "olive_examplar", records)),
              testing::UnorderedElementsAre("A name that cannot be read", before.rbegin()->second));
}

WAYMARK_ON_EACH_ENGINE(HomeNames);

}  // namespace
}  // namespace waymark
