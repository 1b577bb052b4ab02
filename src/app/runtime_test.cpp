#include "app/runtime.hpp"

#include <gmock/gmock.h>

#include <cstdlib>
#include <fstream>

#include "app/head_keeper.hpp"
#include "core/audit_verify.hpp"

namespace waymark::app {
namespace {

namespace files = std::filesystem;
using testing::HasSubstr;
using testing::ThrowsMessage;

pack::Files demo_pack() {
  const char* source = std::getenv("WAYMARK_SOURCE");
  return pack::read_files(files::path(source == nullptr ? "." : source) / "packs/demo");
}

class RuntimeTest : public testing::Test {
 protected:
  RuntimeTest() {
    auto pattern = (files::temp_directory_path() / "waymark-runtime-XXXXXX").string();
    base::expects(::mkdtemp(pattern.data()) != nullptr, "a test has a folder");
    folder = pattern;
    ::unsetenv("WAYMARK_MASTER_KEY_FILE");
  }
  ~RuntimeTest() override { files::remove_all(folder); }

  Locations locations() const {
    return locate({.data = (folder / "data").string(), .master_key = (folder / "master.key").string()});
  }
  static auto refused(const std::string& text) { return ThrowsMessage<base::InfrastructureError>(HasSubstr(text)); }

  files::path folder;
};

TEST_F(RuntimeTest, APartnershipIsMadeOnceAndOpenedAgain) {
  found_partnership(locations(), demo_pack(), false);
  const Runtime again(locations());
  EXPECT_EQ(again.partnership().code, "demo");
  EXPECT_FALSE(again.demonstration());
  EXPECT_EQ(again.partnership().packs.active()->partnership.code, "demo");
  EXPECT_THAT([&] { found_partnership(locations(), demo_pack(), false); }, refused("already"));
}

TEST_F(RuntimeTest, NobodyButTheOwnerMayLookIntoTheDataFolder) {
  found_partnership(locations(), demo_pack(), false);
  for (const auto* name : {"data", "data/keys", "data/audit"})
    EXPECT_EQ(files::status(folder / name).permissions(), files::perms::owner_all) << name;
}

TEST_F(RuntimeTest, ATypingErrorLeavesNothingBehind) {
  EXPECT_THAT([&] { Runtime runtime(locations()); }, refused("run `waymark init` first"));
  EXPECT_FALSE(files::exists(folder / "data"));
}

TEST_F(RuntimeTest, TheMasterKeyIsNeverInsideTheDataFolderOfRealPeople) {
  const auto inside = locate({.data = (folder / "data").string(), .master_key = (folder / "data/../data/k").string()});
  EXPECT_THAT([&] { found_partnership(inside, demo_pack(), false); }, refused("inside the data folder"));
  EXPECT_FALSE(files::exists(folder / "data"));
  EXPECT_TRUE(found_partnership(demonstration_in(folder / "data"), demo_pack(), true)->demonstration());
}

TEST_F(RuntimeTest, AFolderBesideTheDataFolderIsNotInsideIt) {
  auto beside = locations();
  beside.master_key = folder / "data-key";
  EXPECT_NO_THROW(found_partnership(beside, demo_pack(), false));
}

TEST_F(RuntimeTest, ADemonstrationOpensWhereverItIsMoved) {
  found_partnership(demonstration_in(folder / "data"), demo_pack(), true);
  files::rename(folder / "data", folder / "moved");
  EXPECT_TRUE(Runtime(locate({.data = (folder / "moved").string()})).demonstration());
}

TEST_F(RuntimeTest, AnotherMasterKeyOpensNothing) {
  found_partnership(locations(), demo_pack(), false);
  auto other = locations();
  other.master_key = folder / "other.key";
  base::SystemRandomness randomness;
  crypto::create_master_key(other.master_key.string(), randomness);
  EXPECT_THROW(Runtime runtime(other), base::InfrastructureError);
  other.master_key.clear();
  EXPECT_THAT([&] { Runtime runtime(other); }, refused("--master-key FILE"));
}

TEST_F(RuntimeTest, SaysWhereTheDataIsToBeNamed) {
  EXPECT_THAT([] { locate({.database = "postgresql://x"}); }, refused("--database and --keys together"));
  const auto servers = locate({.database = "postgresql://x", .keys = "postgresql://y"});
  EXPECT_THAT([&] { Runtime runtime(servers); }, refused("--audit-heads FILE"));
}

TEST_F(RuntimeTest, TheHeadKeeperSignsTheLastHeadWhenItEnds) {
  const auto runtime = found_partnership(locations(), demo_pack(), false);
  const auto& partnership = runtime->partnership();
  {
    const HeadKeeper keeper(*runtime);
    partnership.audit.record({"test", "", ""}, {{"test.done", "test", "1"}});
  }
  const auto verdict = core::verify_audit(partnership.database, partnership.keys, locations().audit_heads);
  EXPECT_TRUE(verdict.sound());
  EXPECT_EQ(verdict.entries, 2) << "the pack, and what was recorded";
  EXPECT_EQ(verdict.heads, 2);
}

}  // namespace
}  // namespace waymark::app
