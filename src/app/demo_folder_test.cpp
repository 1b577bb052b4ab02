#include "app/demo_folder.hpp"

#include <gmock/gmock.h>

#include <fstream>

#include "app/locations.hpp"
#include "platform/base/failure.hpp"

namespace waymark::app {
namespace {

namespace files = std::filesystem;
using testing::HasSubstr;
using testing::ThrowsMessage;

class DemoFolders : public testing::Test {
 protected:
  DemoFolders() {
    auto pattern = (files::temp_directory_path() / "waymark-demo-XXXXXX").string();
    base::expects(::mkdtemp(pattern.data()) != nullptr, "a test has a folder");
    around = pattern;
  }
  ~DemoFolders() override { files::remove_all(around); }

  static void write(const files::path& file) {
    files::create_directories(file.parent_path());
    std::ofstream(file) << "words";
  }
  files::path wanted() const { return around / "demo"; }
  files::path part() const { return around / "demo.part"; }
  static auto refused(const std::string& text) { return ThrowsMessage<base::InfrastructureError>(HasSubstr(text)); }

  files::path around;
};

TEST_F(DemoFolders, WhatIsFinishedHasTheNameThatWasWanted) {
  DemoFolder folder(wanted());
  write(folder.path() / "keys" / "keys.db");
  EXPECT_FALSE(files::exists(wanted()));
  folder.keep();
  EXPECT_TRUE(files::exists(wanted() / "keys" / "keys.db"));
  EXPECT_FALSE(files::exists(part()));
  EXPECT_EQ(size_of(wanted()), 5U);
}

TEST_F(DemoFolders, WhatIsNotFinishedIsGone) {
  {
    const DemoFolder folder(wanted());
    write(folder.path() / "waymark.db");
  }
  EXPECT_TRUE(files::is_empty(around));
}

TEST_F(DemoFolders, ASlashAtTheEndChangesNothing) {
  DemoFolder folder(wanted().string() + "/");
  write(folder.path() / "waymark.db");
  folder.keep();
  EXPECT_TRUE(files::exists(wanted() / "waymark.db"));
}

TEST_F(DemoFolders, WhatIsThereAlreadyStaysAsItIs) {
  write(wanted() / "mine");
  EXPECT_THAT([&] { const DemoFolder folder(wanted()); }, refused("is there already"));
  EXPECT_TRUE(files::exists(wanted() / "mine"));
}

TEST_F(DemoFolders, WhatOneLeftThatWasKilledIsRemovedAndNothingElse) {
  write(demonstration_in(part()).master_key);
  { const DemoFolder folder(wanted()); }
  EXPECT_FALSE(files::exists(part()));
  write(part() / "mine");
  EXPECT_THAT([&] { const DemoFolder folder(wanted()); }, refused("is in the way"));
  EXPECT_TRUE(files::exists(part() / "mine"));
}

TEST_F(DemoFolders, WhereThereIsNoRoomNothingIsBegun) {
  const DemoFolder folder(wanted());
  EXPECT_NO_THROW(folder.expect_room(1));
  EXPECT_THAT([&] { folder.expect_room(1ULL << 62U); }, refused("make room"));
}

}  // namespace
}  // namespace waymark::app
