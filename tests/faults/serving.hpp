#pragma once
// `waymark serve` on a founded data folder, as a process of its own.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <csignal>
#include <filesystem>
#include <string>

namespace waymark::faults {

struct Serving {
  pid_t process = 0;
  int output = -1;         // what it says
  std::uint16_t port = 0;  // 0 when it never listened
};

// It says so on a line of its own.
inline std::uint16_t port_from(int output) {
  constexpr std::string_view kBefore = "listening on http://localhost:";
  std::string text;
  std::array<char, 4096> buffer{};
  for (;;) {
    const auto at = text.find(kBefore);
    if (at != std::string::npos && text.find('\n', at) != std::string::npos) {
      std::uint16_t port = 0;
      std::from_chars(text.data() + at + kBefore.size(), text.data() + text.size(), port);
      return port;
    }
    const auto got = ::read(output, buffer.data(), buffer.size());
    if (got <= 0) return 0;
    text.append(buffer.data(), static_cast<std::size_t>(got));
  }
}

// A file in the folder, for the log.
inline int log_in(const std::filesystem::path& folder) {
  return ::open((folder / "serve.log").c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

// `log` is where its log goes; it is closed here.
inline Serving start_serving(const std::filesystem::path& folder, int log) {
  std::array<int, 2> ends{};
  EXPECT_EQ(::pipe2(ends.data(), O_CLOEXEC), 0);
  const pid_t process = ::fork();
  if (process == 0) {
    ::dup2(ends[1], STDOUT_FILENO);
    ::dup2(log, STDERR_FILENO);
    ::execl(WAYMARK_PROGRAM, WAYMARK_PROGRAM, "serve", "--data", folder.c_str(), "--port", "0", nullptr);
    ::_exit(127);
  }
  ::close(ends[1]);
  ::close(log);
  return {process, ends[0], port_from(ends[0])};
}

inline bool is_running(const Serving& serving) {
  int status = 0;
  return ::waitpid(serving.process, &status, WNOHANG) == 0;
}

// Asks it to end, and waits for that.
inline void end_in_order(const Serving& serving) {
  ::kill(serving.process, SIGTERM);
  int status = 0;
  ::waitpid(serving.process, &status, 0);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << "it did not end in order";
}

}  // namespace waymark::faults
