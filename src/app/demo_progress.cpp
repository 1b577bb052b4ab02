#include "app/demo_progress.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace waymark::app {

namespace {

using std::chrono::seconds;

constexpr auto kOnTerminal = std::chrono::milliseconds{200};
constexpr auto kElsewhere = seconds{10};
constexpr std::size_t kColumns = 79;
constexpr std::size_t kLongestBar = 24;
constexpr std::size_t kShortestBar = 5;

// Takes what the text leaves of the line.
std::string with_bar(const std::string& text, double share) {
  constexpr std::size_t kAround = 3;  // "[] "
  if (text.size() + kAround + kShortestBar > kColumns) return text;
  const auto width = std::min(kLongestBar, kColumns - kAround - text.size());
  const auto full = static_cast<std::size_t>(share * static_cast<double>(width));
  return '[' + std::string(full, '#') + std::string(width - full, '.') + "] " + text;
}

}  // namespace

void DemoProgress::show(std::size_t done, std::size_t of, Clock::time_point now) {
  if (of == 0) return;
  const bool last = done == of;
  if (now - shown_ < (terminal_ ? Clock::duration(kOnTerminal) : Clock::duration(kElsewhere)) && !(last && terminal_))
    return;
  // Elsewhere nothing is said at once: most demonstrations are made before there is anything to say.
  const bool first = shown_ == Clock::time_point{};
  shown_ = now;
  if (!terminal_ && first) return;
  const double share = static_cast<double>(done) / static_cast<double>(of);
  const double elapsed = std::max(0.001, std::chrono::duration<double>(now - begun_).count());
  const double rate = static_cast<double>(done) / elapsed;
  const auto left = seconds{static_cast<std::int64_t>(static_cast<double>(of - done) / std::max(rate, 0.001))};
  const auto text =
      fmt::format("{:3.0f} %  {} of {} {}  {} a second  {} left", share * 100, with_commas(done), with_commas(of),
                  what_, with_commas(static_cast<std::uint64_t>(rate)), spoken_seconds(left));
  if (terminal_)
    out_ << fmt::format("\r{:<{}}", with_bar(text, share), kColumns) << std::flush;
  else
    out_ << text << std::endl;
  on_a_line_ = terminal_;
}

void DemoProgress::end() {
  if (on_a_line_) out_ << std::endl;
  on_a_line_ = false;
}

std::string with_commas(std::uint64_t number) {
  auto text = std::to_string(number);
  for (auto at = text.size(); at > 3;) text.insert(at -= 3, ",");
  return text;
}

std::string spoken_seconds(seconds duration) {
  const auto all = duration.count();
  if (all < 60) return fmt::format("{} s", all);
  if (all < 3600) return fmt::format("{} min {} s", all / 60, all % 60);
  return fmt::format("{} h {} min", all / 3600, all / 60 % 60);
}

std::string spoken_bytes(std::uint64_t bytes) {
  constexpr double kThousand = 1000;
  const auto size = static_cast<double>(bytes);
  if (size < kThousand * kThousand) return fmt::format("{:.0f} kB", size / kThousand);
  if (size < kThousand * kThousand * kThousand) return fmt::format("{:.1f} MB", size / kThousand / kThousand);
  return fmt::format("{:.1f} GB", size / kThousand / kThousand / kThousand);
}

}  // namespace waymark::app
