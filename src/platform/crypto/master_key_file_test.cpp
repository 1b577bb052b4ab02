#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "platform/crypto/hex.hpp"
#include "platform/crypto/key_ring.hpp"

namespace waymark::crypto {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
namespace fs = std::filesystem;

const std::string kDigits = "00112233445566778899aabbccddeeff00112233445566778899AABBCCDDEEFF";

class MasterKeyFile : public ::testing::Test {
 protected:
  MasterKeyFile() {
    auto pattern = (fs::temp_directory_path() / "master-key-XXXXXX").string();
    folder = ::mkdtemp(pattern.data());
    path = (folder / "master.key").string();
  }
  ~MasterKeyFile() override { fs::remove_all(folder); }

  void write(const std::string& text, fs::perms permissions = fs::perms::owner_read | fs::perms::owner_write) {
    std::ofstream(path, std::ios::binary) << text;
    fs::permissions(path, permissions);
  }

  std::string refusal() const {
    try {
      static_cast<void>(load_master_key(path));
    } catch (const base::InfrastructureError& error) {
      return error.what();
    }
    return "it was read";
  }

  fs::path folder;
  std::string path;
  base::SystemRandomness randomness;
};

TEST_F(MasterKeyFile, IsCreatedForItsOwnerAndReadBack) {
  create_master_key(path, randomness);
  const auto key = load_master_key(path);
  std::ifstream file(path);
  const std::string text((std::istreambuf_iterator<char>(file)), {});
  EXPECT_EQ(text, hex(key.bytes()) + "\n");
  EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(MasterKeyFile, IsNeverOverwritten) {
  create_master_key(path, randomness);
  const auto before = hex(load_master_key(path).bytes());
  EXPECT_THROW(create_master_key(path, randomness), base::InfrastructureError);
  EXPECT_EQ(hex(load_master_key(path).bytes()), before);
  fs::create_symlink("nowhere", folder / "link");
  EXPECT_THROW(create_master_key((folder / "link").string(), randomness), base::InfrastructureError);
  EXPECT_FALSE(fs::exists(folder / "nowhere"));
  EXPECT_THROW(create_master_key((folder / "no folder" / "key").string(), randomness), base::InfrastructureError);
}

TEST_F(MasterKeyFile, IsReadInEitherCase) {
  write(kDigits + "\n", fs::perms::owner_read);
  EXPECT_EQ(hex(load_master_key(path).bytes()), "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff");
}

TEST_F(MasterKeyFile, IsRefusedWhenOthersMayUseIt) {
  for (const auto mode : {0640U, 0604U, 0660U, 0620U, 0601U, 0666U}) {
    write(kDigits + "\n", fs::perms{mode});
    EXPECT_THAT(refusal(), HasSubstr("chmod 600")) << std::oct << mode;
  }
}

TEST_F(MasterKeyFile, IsRefusedWhenItHoldsAnythingElse) {
  for (const auto& text :
       {std::string(), kDigits, kDigits + "\r\n", kDigits + "\n\n", kDigits + "\nx", kDigits + "x",
        "0" + kDigits + "\n", kDigits.substr(1) + "\n", " " + kDigits.substr(1) + "\n", "g" + kDigits.substr(1) + "\n",
        kDigits.substr(0, 62) + "\n\n\n", std::string(65, '\0'), std::string(100'000, 'a')}) {
    write(text);
    EXPECT_THAT(refusal(), AllOf(HasSubstr("64 hexadecimal digits"), HasSubstr("restore"), Not(HasSubstr("001122"))))
        << "of " << text.size() << " characters";
  }
}

TEST_F(MasterKeyFile, IsRefusedWhenItIsNoFile) {
  EXPECT_THAT(refusal(), HasSubstr("does not exist"));
  fs::create_directory(path, folder);
  fs::permissions(path, fs::perms::owner_all);
  EXPECT_THAT(refusal(), HasSubstr("not a regular file"));
  fs::remove(path);
  ASSERT_EQ(::mkfifo(path.c_str(), S_IRUSR | S_IWUSR), 0);
  EXPECT_THAT(refusal(), HasSubstr("not a regular file")) << "and nobody waits for a writer";
}

TEST_F(MasterKeyFile, IsNotFollowedThroughALink) {
  write(kDigits + "\n");
  fs::rename(path, folder / "real.key");
  fs::create_symlink(folder / "real.key", path);
  EXPECT_THAT(refusal(), HasSubstr("symbolic link"));
}

}  // namespace
}  // namespace waymark::crypto
