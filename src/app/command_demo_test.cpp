// What `waymark demo` leaves behind, however it ends.
#include <gmock/gmock.h>
#include <pthread.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <thread>

#include "app/command_line.hpp"
#include "platform/base/failure.hpp"
#include "platform/sql/database.hpp"

namespace waymark::app {
namespace {

namespace files = std::filesystem;
using testing::HasSubstr;

struct Said {
  int code = 0;
  std::string words;
  std::string complaint;
};

Said say(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "waymark");
  std::vector<const char*> plain;
  for (const std::string& argument : arguments) plain.push_back(argument.c_str());
  testing::internal::CaptureStdout();
  testing::internal::CaptureStderr();
  const int code = run(static_cast<int>(plain.size()), plain.data());
  return {code, testing::internal::GetCapturedStdout(), testing::internal::GetCapturedStderr()};
}

class Demo : public testing::Test {
 protected:
  Demo() {
    auto pattern = (files::temp_directory_path() / "waymark-demo-XXXXXX").string();
    base::expects(::mkdtemp(pattern.data()) != nullptr, "a test has a folder");
    around = pattern;
  }
  ~Demo() override { files::remove_all(around); }

  std::string wanted() const { return (around / "demo").string(); }
  static std::string pack() { return std::string(std::getenv("WAYMARK_SOURCE")) + "/packs/demo"; }
  Said demo(std::vector<std::string> more) const {
    std::vector<std::string> arguments = {"demo", "--data", wanted(), "--pack", pack()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return say(arguments);
  }
  void expect_nothing_left() const { EXPECT_TRUE(files::is_empty(around)); }

  files::path around;
};

TEST_F(Demo, WhatWasMadeIsThereAndItsAuditIsSound) {
  const auto made = demo({"--people", "10"});
  ASSERT_EQ(made.code, 0) << made.complaint;
  EXPECT_THAT(made.words, HasSubstr("now: waymark serve --data " + wanted()));
  EXPECT_TRUE(files::exists(wanted() + "/waymark.db"));
  EXPECT_FALSE(files::exists(wanted() + ".part"));
  const auto verified = say({"audit", "verify", "--data", wanted()});
  EXPECT_EQ(verified.code, 0) << verified.words << verified.complaint;
}

TEST_F(Demo, ItsRowsAreCountedForWhoeverPlansTheWayToThem) {
  using sql::operator""_sql;
  ASSERT_EQ(demo({"--people", "0"}).code, 0);
  const auto counted = sql::open(wanted() + "/waymark.db")->read({"", "test"}, [](sql::Snapshot& snapshot) {
    return snapshot.only("SELECT COUNT(*) FROM sqlite_stat1 WHERE tbl = 'contact'"_sql, {}).integer(0);
  });
  EXPECT_GT(counted, 0);
}

TEST_F(Demo, StoppedInTheMiddleItLeavesNothing) {
  // Whoever sends the signal must not be the one who takes it.
  sigset_t stop;
  ::sigemptyset(&stop);
  ::sigaddset(&stop, SIGTERM);
  ::pthread_sigmask(SIG_BLOCK, &stop, nullptr);
  const std::jthread stopper([&](const std::stop_token& over) {
    while (!files::exists(wanted() + ".part/waymark.db") && !over.stop_requested())
      std::this_thread::sleep_for(std::chrono::milliseconds{5});
    if (!over.stop_requested()) ::kill(::getpid(), SIGTERM);
  });
  const auto stopped = demo({"--people", "200"});
  EXPECT_NE(stopped.code, 0);
  EXPECT_THAT(stopped.complaint, HasSubstr("stopped: nothing is left behind"));
  expect_nothing_left();
}

TEST_F(Demo, WhatCannotBeMadeIsSaidBeforeAnythingIs) {
  EXPECT_THAT(demo({"--people", "2000000"}).complaint, HasSubstr("--people is at most 1,000,000"));
  EXPECT_THAT(demo({"--years", "9"}).complaint, HasSubstr("--years is from 1 to 5"));
  EXPECT_THAT(demo({"--database", (around / "other.db").string()}).complaint, HasSubstr("--database is a server's"));
  EXPECT_THAT(say({"demo", "--data", wanted(), "--pack", around.string()}).complaint, HasSubstr("waymark:"));
  expect_nothing_left();
}

TEST_F(Demo, AFolderThatIsThereStaysAsItIs) {
  files::create_directory(wanted());
  EXPECT_THAT(demo({}).complaint, HasSubstr("is there already"));
  EXPECT_TRUE(files::is_empty(wanted()));
}

}  // namespace
}  // namespace waymark::app
