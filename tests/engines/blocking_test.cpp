// The index of a record with more keys than one statement stores or looks up.
#include <gtest/gtest.h>

#include "core/blocking.hpp"
#include "core/record.hpp"
#include "engines/each_engine.hpp"
#include "linkage/block.hpp"

namespace waymark {
namespace {

using sql::operator""_sql;

class Blocking : public EachEngine {
 protected:
  // Somebody of many names and numbers, so that one statement is not enough.
  static core::Identity known_by_many_names() {
    core::Identity identity;
    identity.forenames = "Marigold";
    identity.surname = "Testerly";
    identity.former_surnames = {"Dummerley", "Placeholder", "Samplewood", "Standin"};
    identity.birth_date = {1990, 4U, 5U, {}};
    identity.addresses = {{"1 Nowhere Street", "ZY1 1AA", core::AddressClass::normal}};
    for (int i = 0; i < 12; ++i) identity.phones.push_back("+9991234560" + std::to_string(10 + i));
    return identity;
  }

  static core::RecordId add(world::World& world, const core::Identity& identity) {
    auto record = std::move(core::prepare_records(world.partnership(), 1).front());
    record.agency = "essex_police";
    record.identity = identity;
    const auto done =
        core::write(world.partnership(), core::Viewer::migration(), "request",
                    [&](core::Transaction& transaction) -> base::Result<core::Committed<base::Done>> {
                      core::add_record(transaction, record, std::nullopt, {"test", 0, ""}, world.clock().now());
                      return transaction.commit({{"record.added", "record", record.id.text()}}, base::Done{});
                    });
    EXPECT_TRUE(done.ok());
    return record.id;
  }

  static bool is_candidate(world::World& world, const core::RecordId& record, const core::Identity& wanted) {
    const auto viewer = core::Viewer::matcher(world.staff("olive_examplar"));
    return core::read(world.partnership(), viewer, [&](core::Reading& reading) {
      const auto rows = core::candidate_rows(reading, wanted);
      return std::any_of(rows.begin(), rows.end(), [&](const auto& row) { return row.text(0) == record.text(); });
    });
  }
};

TEST_P(Blocking, EveryKeyOfARecordIsKept) {
  world::World world(options());
  const auto identity = known_by_many_names();
  const auto keys = linkage::stored_keys(core::comparable(identity));
  ASSERT_GT(keys.size(), 48U);
  const auto record = add(world, identity);
  const auto kept = core::read(world.partnership(), core::Viewer::migration(), [&](core::Reading& reading) {
    return reading
        .only("SELECT COUNT(*) FROM blocking WHERE partnership_id = $1 AND record_id = $4"_sql, {record.text()})
        .integer(0);
  });
  EXPECT_EQ(kept, static_cast<std::int64_t>(keys.size()));
}

TEST_P(Blocking, EachOfTheManyKeysOfAQuestionFindsARecord) {
  world::World world(options());
  const auto many = known_by_many_names();
  ASSERT_GT(linkage::query_keys(core::comparable(many)).size(), 48U);
  for (const auto& phone : many.phones) {
    core::Identity caller;
    caller.forenames = "Marigold";
    caller.phones = {phone};
    EXPECT_TRUE(is_candidate(world, add(world, caller), many)) << "by the number that only they share";
  }
  core::Identity stranger;
  stranger.forenames = "Barnaby";
  stranger.phones = {"+999000000001"};
  EXPECT_FALSE(is_candidate(world, add(world, stranger), many));
}

// Whoever shares it may be of any name.
TEST_P(Blocking, ANumberOrAnEmailAddressAloneFindsWhoHasItBesideWhateverItStands) {
  world::World world(options());
  core::Identity caller;
  caller.forenames = "Barnaby";
  caller.phones = {"+999000000001 (after 6)"};
  caller.emails = {"Home@Example.org"};
  const auto record = add(world, caller);
  const auto viewer = core::Viewer::matcher(world.staff("olive_examplar"));
  const auto found_by = [&](const std::string& text) {
    return core::read(world.partnership(), viewer, [&](core::Reading& reading) {
      const auto rows = core::rows_reached_by(reading, {text});
      return std::any_of(rows.begin(), rows.end(), [&](const auto& row) { return row.text(0) == record.text(); });
    });
  };
  for (const auto* text :
       {"+999 000 000 001", "Alex, +999000000001", "home@example.org", "her aunt (home@example.org)"})
    EXPECT_TRUE(found_by(text)) << text;
  for (const auto* text : {"+999 000 000 002", "home@example.net", "Barnaby"}) EXPECT_FALSE(found_by(text)) << text;
  core::Identity stranger;
  stranger.forenames = "Marigold";
  stranger.emails = {"home@example.org"};
  EXPECT_FALSE(is_candidate(world, record, stranger)) << "nobody is taken for another by that alone";
}

WAYMARK_ON_EACH_ENGINE(Blocking);

}  // namespace
}  // namespace waymark
