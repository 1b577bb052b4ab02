// A server that runs takes up a pack that another process activates.
#include "core/pack_shelf.hpp"

#include <cstdlib>

#include "engines/each_engine.hpp"

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
  theirs.activate(changed_files(), world.clock().now());
  ASSERT_NE(theirs.active_hash(), before);

  ours.refresh(world.clock().now());
  EXPECT_EQ(ours.active_hash(), before) << "asked too soon";
  world.clock().advance(std::chrono::seconds{30});
  EXPECT_EQ(ours.active_hash(), before) << "a request goes on under the pack with which it began";
  ours.refresh(world.clock().now());
  EXPECT_EQ(ours.active_hash(), theirs.active_hash());
  EXPECT_EQ(ours.active()->hash, ours.active_hash());
}

TEST_P(Packs, OneThatDoesNotReadIsNotActivated) {
  world::World world(options());
  auto& packs = world.partnership().packs;
  const auto before = packs.active_hash();
  auto files = changed_files();
  files["routing.toml"] += "\nthis is [no pack";
  EXPECT_THROW(packs.activate(files, world.clock().now()), base::InfrastructureError);
  EXPECT_EQ(packs.active_hash(), before);
  core::PackShelf restarted(world.database(), world.partnership().code);
  EXPECT_EQ(restarted.active_hash(), before);
}

WAYMARK_ON_EACH_ENGINE(Packs);

}  // namespace
}  // namespace waymark
