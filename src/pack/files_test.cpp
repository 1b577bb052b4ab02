#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>

#include "pack/pack.hpp"
#include "platform/base/failure.hpp"

namespace waymark::pack {
namespace {

namespace fs = std::filesystem;

fs::path root() { return std::getenv("WAYMARK_SOURCE"); }

class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("pack_files_test_" + std::to_string(::getpid()))) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  void write(const std::string& path, std::string_view text) const {
    fs::create_directories((path_ / path).parent_path());
    std::ofstream(path_ / path, std::ios::binary) << text;
  }
  fs::path path() const { return path_; }

 private:
  fs::path path_;
};

TEST(Files, HashIsStable) {
  // The value was computed with sha256sum over the same bytes: "1:a2:xy3:b/c0:".
  EXPECT_EQ(hash({{"a", "xy"}, {"b/c", ""}}), "22af63a32d847a5c1d229514cd67e69be00e05f893e07f4e55b2d28f58bf2f6f");
}

TEST(Files, HashSeesEveryByteAndWhereItStands) {
  const std::string first = hash({{"a", "bc"}});
  EXPECT_NE(first, hash({{"ab", "c"}}));
  EXPECT_NE(first, hash({{"a", "bd"}}));
  EXPECT_NE(first, hash({{"a", "bc\n"}}));
  EXPECT_NE(first, hash({{"a", "bc"}, {"d", ""}}));
  EXPECT_NE(hash({{"a", "1:b1:c"}}), hash({{"a", ""}, {"b", "c"}}));
  EXPECT_EQ(first, hash({{"a", "bc"}}));
}

TEST(Files, ReadsFoldersByteForByte) {
  const Folder folder;
  folder.write("codes/x.toml", "a = 1\r\n# \xC3\xA9\n");
  folder.write("empty.toml", "");
  folder.write("indicators/i.sql", "select 1");
  folder.write("notes.txt", "not part of it");
  folder.write("x.toml~", "nor this");
  const Files files = read_files(folder.path());
  EXPECT_EQ(files,
            (Files{{"codes/x.toml", "a = 1\r\n# \xC3\xA9\n"}, {"empty.toml", ""}, {"indicators/i.sql", "select 1"}}));
}

TEST(Files, AnExtensionReplacesFilesOfItsBase) {
  const Folder folder;
  folder.write("base/a.toml", "base a");
  folder.write("base/b.toml", "base b");
  folder.write("top/extends.toml", "base = \"../base\"");
  folder.write("top/b.toml", "top b");
  folder.write("top/cast.toml", "the cast");
  folder.write("top/simulation.toml", "how often what happens");
  EXPECT_EQ(read_files(folder.path() / "top"), (Files{{"a.toml", "base a"}, {"b.toml", "top b"}}));
}

TEST(Files, AnExtensionOfNothingIsAnError) {
  const Folder folder;
  folder.write("extends.toml", "base = 3");
  EXPECT_THROW(read_files(folder.path()), base::InfrastructureError);
  folder.write("extends.toml", "base = \"../nowhere_at_all\"");
  EXPECT_THROW(read_files(folder.path()), base::InfrastructureError);
}

TEST(Files, WhatTheDatabaseKeepsLoadsTheSame) {
  const Files files = read_files(root() / "packs/demo");
  const Loaded again = load_from_files(Files(files));
  const Loaded first = load(root() / "packs/demo");
  ASSERT_TRUE(first.ok() && again.ok());
  EXPECT_EQ(first.pack->hash, again.pack->hash);
  EXPECT_EQ(first.pack->agencies.all(), again.pack->agencies.all());
  EXPECT_EQ(first.pack->partnership, again.pack->partnership);
  EXPECT_NE(first.pack->hash, load(root() / "packs/thurrock").pack->hash);
}

}  // namespace
}  // namespace waymark::pack
