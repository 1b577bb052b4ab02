#include "bench/process.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <csignal>
#include <fstream>

#include "platform/base/failure.hpp"

namespace waymark::bench {

namespace files = std::filesystem;
using base::InfrastructureError;

namespace {

class Actions {
 public:
  Actions(int output, const files::path& log) {
    ::posix_spawn_file_actions_init(&actions_);
    ::posix_spawn_file_actions_adddup2(&actions_, output, STDOUT_FILENO);
    ::posix_spawn_file_actions_addopen(&actions_, STDERR_FILENO, log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
  }
  ~Actions() { ::posix_spawn_file_actions_destroy(&actions_); }
  Actions(const Actions&) = delete;
  Actions& operator=(const Actions&) = delete;
  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

// It says so on a line of its own; 0 when it ended without.
std::uint16_t port_said_in(int output) {
  constexpr std::string_view kBefore = "listening on http://localhost:";
  std::string text;
  std::array<char, 4096> piece{};
  for (;;) {
    const auto got = ::read(output, piece.data(), piece.size());
    if (got <= 0) return 0;
    text.append(piece.data(), static_cast<std::size_t>(got));
    const auto at = text.find(kBefore);
    if (at == std::string::npos || text.find('\n', at) == std::string::npos) continue;
    std::uint16_t port = 0;
    std::from_chars(text.data() + at + kBefore.size(), text.data() + text.size(), port);
    return port;
  }
}

}  // namespace

Process::Process(std::vector<std::string> command, const files::path& log) {
  std::vector<char*> words;
  for (auto& word : command) words.push_back(word.data());
  words.push_back(nullptr);
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw InfrastructureError("no pipe: too many files are open");
  output_ = ends[0];
  const Actions actions(ends[1], log);
  const int problem = ::posix_spawn(&process_, words[0], actions.get(), nullptr, words.data(), ::environ);
  ::close(ends[1]);
  if (problem != 0) process_ = 0;
  if (problem == 0) port_ = port_said_in(output_);
  if (port_ != 0) return;
  stop();
  throw InfrastructureError(fmt::format("{} did not begin to listen: see {}", command[0], log.string()));
}

Process::~Process() { stop(); }

void Process::stop() noexcept {
  if (process_ > 0) {
    ::kill(process_, SIGTERM);
    ::waitpid(process_, nullptr, 0);
  }
  ::close(output_);
}

Memory Process::memory() const {
  std::ifstream status(fmt::format("/proc/{}/status", process_));
  Memory memory;
  for (std::string line; std::getline(status, line);) {
    constexpr std::string_view kResident = "VmRSS:";
    constexpr std::string_view kHighest = "VmHWM:";
    if (line.starts_with(kResident)) memory.resident = std::stoll(line.substr(kResident.size()));
    if (line.starts_with(kHighest)) memory.highest = std::stoll(line.substr(kHighest.size()));
  }
  return memory;
}

}  // namespace waymark::bench
