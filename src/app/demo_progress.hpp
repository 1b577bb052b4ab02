#pragma once
// How far the making of a demonstration is: on a terminal one line of less than 80 columns that is written again and
// again, with a bar, else a line now and then.
#include <chrono>
#include <iosfwd>
#include <string>

namespace waymark::app {

class DemoProgress {
 public:
  using Clock = std::chrono::steady_clock;

  // Of `what`: "contacts".
  DemoProgress(std::ostream& out, bool terminal, Clock::time_point begun, std::string what)
      : out_(out), terminal_(terminal), begun_(begun), what_(std::move(what)) {}
  // Whatever is said next begins on a line of its own.
  ~DemoProgress() { end(); }
  DemoProgress(const DemoProgress&) = delete;
  DemoProgress& operator=(const DemoProgress&) = delete;

  void show(std::size_t done, std::size_t of, Clock::time_point now);
  // Leaves the line.
  void end();

 private:
  std::ostream& out_;
  bool terminal_;
  Clock::time_point begun_;
  std::string what_;
  Clock::time_point shown_{};
  bool on_a_line_ = false;
};

// "12,345".
std::string with_commas(std::uint64_t number);
// "45 s", "3 min 5 s", "1 h 20 min".
std::string spoken_seconds(std::chrono::seconds seconds);
// "812 kB", "1.3 GB".
std::string spoken_bytes(std::uint64_t bytes);

}  // namespace waymark::app
