// kill -9 at random moments of a stream of contacts: every acknowledged contact is there, none is half
// there, and its audit entry with it.
#include <sys/wait.h>

#include <array>
#include <csignal>

#include "app/schema.hpp"
#include "faults/after_kill.hpp"
#include "linkage/simulate/dice.hpp"

namespace waymark {
namespace {

struct Stream {
  pid_t process = 0;
  int output = -1;
};

Stream start(const std::filesystem::path& folder, const core::Viewer& viewer) {
  std::array<int, 2> ends{};
  EXPECT_EQ(::pipe(ends.data()), 0);
  const pid_t process = ::fork();
  if (process == 0) {
    ::dup2(ends[1], STDOUT_FILENO);
    ::close(ends[0]);
    ::execl(CONTACT_STREAM, CONTACT_STREAM, folder.c_str(), viewer.staff_id().c_str(), viewer.agency().c_str(),
            nullptr);
    ::_exit(127);
  }
  ::close(ends[1]);
  return {process, ends[0]};
}

// What the stream acknowledged until it was killed, whole lines only: at least one, then for a while more.
std::vector<std::string> kill_after(Stream stream, useconds_t delay) {
  std::string text;
  std::array<char, 4096> buffer{};
  while (text.find('\n') == std::string::npos) {
    const auto got = ::read(stream.output, buffer.data(), buffer.size());
    if (got <= 0) break;
    text.append(buffer.data(), static_cast<std::size_t>(got));
  }
  ::usleep(delay);
  ::kill(stream.process, SIGKILL);
  for (ssize_t got = 0; (got = ::read(stream.output, buffer.data(), buffer.size())) > 0;)
    text.append(buffer.data(), static_cast<std::size_t>(got));
  ::close(stream.output);
  int status = 0;
  ::waitpid(stream.process, &status, 0);
  std::vector<std::string> ids;
  for (std::size_t from = 0, end = 0; (end = text.find('\n', from)) != std::string::npos; from = end + 1)
    ids.push_back(text.substr(from, end - from));
  return ids;
}

void kill_and_look() {
  const faults::Founded founded;
  const int rounds = faults::rounds(20);
  linkage::simulate::Dice dice(static_cast<std::uint64_t>(::getpid()));
  std::set<std::string> acknowledged;
  for (int round = 0; round < rounds; ++round) {
    const auto ids = kill_after(start(founded.folder, founded.viewer), static_cast<useconds_t>(dice.below(300'000)));
    ASSERT_FALSE(ids.empty()) << "the stream never acknowledged anything";
    acknowledged.insert(ids.begin(), ids.end());
    faults::expect_nothing_lost(founded, acknowledged);
  }
  std::printf("%d kills, %zu acknowledged contacts\n", rounds, acknowledged.size());
}

TEST(Kill, OnSqliteNothingAcknowledgedIsLostAndNothingIsHalfThere) { kill_and_look(); }

TEST(Kill, OnPostgresqlNothingAcknowledgedIsLostAndNothingIsHalfThere) {
  const char* owner = std::getenv("WAYMARK_TEST_POSTGRESQL_KILL");
  if (!owner) GTEST_SKIP() << "scripts/with_postgresql gives this test a server";
  sql::migrate(owner, app::schema(), "waymark_app");
  ::setenv("WAYMARK_STREAM_DATABASE", std::getenv("WAYMARK_TEST_POSTGRESQL_KILL_APP"), 1);
  kill_and_look();
  ::unsetenv("WAYMARK_STREAM_DATABASE");
}

}  // namespace
}  // namespace waymark
