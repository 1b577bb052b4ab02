#pragma once
// Instants and dates, their one text form each, and the clocks that tell them. Both texts sort as the
// times do and mean the same in SQLite and PostgreSQL.
#include <chrono>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace waymark::base {

using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
using Date = std::chrono::year_month_day;

// UTC, to the millisecond: "2026-03-29T00:59:59.000Z".
std::string to_text(Instant instant);
std::optional<Instant> parse_instant(std::string_view text);

// "2026-03-29". Dates that no calendar has, and years outside 1800 to 2999, are refused.
std::string to_text(Date date);
std::optional<Date> parse_date(std::string_view text);

// The wall clock and calendar of `zone` ("Europe/London"); throws InfrastructureError for a zone that
// this machine does not know. `minute_of_day` counts from local midnight.
struct LocalTime {
  Date date;
  int minute_of_day = 0;
  bool operator==(const LocalTime&) const = default;
};
LocalTime local_time(Instant instant, std::string_view zone);

// The instant of a wall-clock time. A time that daylight saving skips means the first instant after the
// gap; one that happens twice means the earlier, so that no deadline falls later than anybody reads it.
Instant instant_at(LocalTime local, std::string_view zone);

// "4 March 2026" and "4 March 2026 at 3:05pm", the way that people in `zone` write them.
std::string spoken_date(Date date);
std::string spoken_time(Instant instant, std::string_view zone);

class Clock {
 public:
  virtual ~Clock() = default;
  virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
 public:
  Instant now() const override;
};

// For tests: stands still until it is moved.
class FixedClock final : public Clock {
 public:
  explicit FixedClock(Instant start) : now_(start) {}
  Instant now() const override;
  void advance(std::chrono::milliseconds by);
  void set(Instant to);

 private:
  mutable std::mutex mutex_;
  Instant now_;
};

}  // namespace waymark::base
