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

WAYMARK_ON_EACH_ENGINE(Packs);

}  // namespace
}  // namespace waymark
