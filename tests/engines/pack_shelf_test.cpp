// A server that runs takes up a pack that another process activates.
#include "core/pack_shelf.hpp"

#include <cstdlib>

#include "core/pack_activation.hpp"
#include "engines/each_engine.hpp"
#include "engines/recorded.hpp"

namespace waymark {
namespace {

class Packs : public EachEngine {};

pack::Files changed_files() {
  auto files = pack::read_files(std::filesystem::path(std::getenv("WAYMARK_SOURCE")) / "packs" / "demo");
  files["routing.toml"] += "\n# Another edition.\n";
  return files;
}

TEST_P(Packs, OneThatAnotherProcessActivatesIsTakenUpBetweenRequestsWithinAMinute) {
  world::World world(options());
  auto& ours = world.partnership().packs;
  ours.refresh(world.clock().now());
  const auto before = ours.active_hash();
  core::PackShelf theirs(world.database(), world.partnership().code);
  world.clock().advance(std::chrono::seconds{30});
  const auto& here = world.partnership();
  core::activate_pack(
      {here.code, here.database, here.keys, here.audit, theirs, here.clock, here.randomness, here.index_size},
      core::Viewer::migration(), changed_files());
  ASSERT_NE(theirs.active_hash(), before);

  ours.refresh(world.clock().now());
  EXPECT_EQ(ours.active_hash(), before) << "asked too soon";
  world.clock().advance(std::chrono::seconds{30});
  EXPECT_EQ(ours.active_hash(), before) << "a request goes on under the pack with which it began";
  ours.refresh(world.clock().now());
  EXPECT_EQ(ours.active_hash(), theirs.active_hash());
  EXPECT_EQ(ours.active()->hash, ours.active_hash());
  EXPECT_EQ(audited(world, "pack.activated"), (std::vector<std::string>{before, theirs.active_hash()}));
}

TEST_P(Packs, OneThatDoesNotReadIsNotActivated) {
  world::World world(options());
  auto& packs = world.partnership().packs;
  const auto before = packs.active_hash();
  auto files = changed_files();
  files["routing.toml"] += "\nthis is [no pack";
  EXPECT_THROW(core::activate_pack(world.partnership(), core::Viewer::migration(), files), base::InfrastructureError);
  EXPECT_EQ(packs.active_hash(), before);
  EXPECT_EQ(audited(world, "pack.activated"), std::vector<std::string>{before});
  core::PackShelf restarted(world.database(), world.partnership().code);
  EXPECT_EQ(restarted.active_hash(), before);
}

// Stores what an earlier version of the program accepted, as the newest pack or not.
void store(world::World& world, const pack::Files& files, base::Instant activated) {
  using sql::operator""_sql;
  const auto& code = world.partnership().code;
  const auto done =
      world.database().write({code, "test"}, [&](sql::Transaction& transaction) -> base::Result<base::Done> {
        transaction.execute("INSERT INTO pack (partnership_id, hash, activated_at) VALUES ($1, $2, $3)"_sql,
                            {code, pack::hash(files), base::to_text(activated)});
        for (const auto& [path, file] : files)
          transaction.execute("INSERT INTO pack_file (partnership_id, hash, path, file) VALUES ($1, $2, $3, $4)"_sql,
                              {code, pack::hash(files), path, sql::Blob(file.begin(), file.end())});
        return base::Done{};
      });
  ASSERT_TRUE(done.ok());
}

TEST_P(Packs, WhatBeganUnderAnEarlierOneIsReadWhateverIsAskedOfPacksByNow) {
  world::World world(options());
  auto files = changed_files();
  files.erase("codes/urgent_flags.toml");
  store(world, files, world.clock().now() - std::chrono::hours{24});
  core::PackShelf packs(world.database(), world.partnership().code);
  EXPECT_EQ(packs.find(pack::hash(files))->partnership.code, packs.active()->partnership.code);
}

TEST_P(Packs, TheActiveOneMustHaveWhatThisVersionNeeds) {
  world::World world(options());
  auto files = changed_files();
  files.erase("codes/urgent_flags.toml");
  store(world, files, world.clock().now() + std::chrono::hours{1});
  core::PackShelf packs(world.database(), world.partnership().code);
  EXPECT_THROW(packs.active(), base::InfrastructureError);
}

WAYMARK_ON_EACH_ENGINE(Packs);

}  // namespace
}  // namespace waymark
