#pragma once
// A server in a process of its own, as it is run.
#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace waymark::bench {

// Of one process, in KiB. Pages of files that the system keeps for everybody are not in it; nor is a database server.
struct Memory {
  std::int64_t resident = 0;
  std::int64_t highest = 0;  // resident, since it began
};

class Process {
 public:
  // Returns when the program has said where it listens. What it logs is appended to `log`. Throws
  // base::InfrastructureError when it cannot be run or ends before.
  Process(std::vector<std::string> command, const std::filesystem::path& log);
  // Asks it to stop, and waits until it has.
  ~Process();
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  std::uint16_t port() const { return port_; }
  Memory memory() const;

 private:
  void stop() noexcept;

  pid_t process_ = 0;
  int output_ = -1;  // what it prints; open until it has ended
  std::uint16_t port_ = 0;
};

}  // namespace waymark::bench
