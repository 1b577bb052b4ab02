#include "core/deadline.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "platform/base/failure.hpp"

namespace waymark::core {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

base::Date later(base::Date day, int count) { return base::Date{std::chrono::sys_days{day} + days{count}}; }

// Minutes of work from `start`, counted within the hours of working days.
base::Instant after_working_minutes(const pack::Calendar& calendar, base::LocalTime start, int left,
                                    std::string_view zone) {
  auto day = pack::add_working_days(calendar, start.date, 0);
  int from = day == start.date ? std::max(start.minute_of_day, calendar.hours.from) : calendar.hours.from;
  while (calendar.hours.until - from < left) {
    left -= std::max(0, calendar.hours.until - from);
    day = pack::add_working_days(calendar, day, 1);
    from = calendar.hours.from;
  }
  return base::instant_at({day, from + left}, zone);
}

std::string amount(std::int64_t count, std::string_view unit) {
  return fmt::format("{} {}{}", count, unit, count == 1 ? "" : "s");
}

}  // namespace

base::Instant due_at(const pack::ClockRule& rule, const pack::Calendar& calendar, base::Instant start,
                     std::string_view zone) {
  const auto day = base::local_time(start, zone).date;
  switch (rule.unit) {
    case pack::ClockUnit::elapsed_hours:
      return start + hours{rule.amount};
    case pack::ClockUnit::calendar_days:
      return base::instant_at({later(day, rule.amount + 1), 0}, zone);
    case pack::ClockUnit::working_days:
      return base::instant_at({pack::add_working_days(calendar, day, rule.amount), calendar.hours.until}, zone);
    case pack::ClockUnit::working_hours:
      return after_working_minutes(calendar, base::local_time(start, zone), rule.amount * 60, zone);
    case pack::ClockUnit::school_days:
    case pack::ClockUnit::months:
    case pack::ClockUnit::years:
      break;
  }
  throw base::InfrastructureError("clock rule " + rule.code + " has a unit that cannot be computed yet");
}

std::string time_left(base::Instant due, base::Instant now) {
  const bool late = now >= due;
  const auto gap = late ? now - due : due - now;
  const std::string_view end = late ? "late" : "left";
  // Time left is rounded down, lateness is rounded up.
  const auto rounded = [&](auto unit) {
    using Unit = decltype(unit);
    return late ? std::chrono::ceil<Unit>(gap).count() : std::chrono::floor<Unit>(gap).count();
  };
  if (gap < hours{1}) return fmt::format("{} {}", amount(rounded(minutes{}), "minute"), end);
  if (gap < hours{48}) return fmt::format("{} {}", amount(rounded(hours{}), "hour"), end);
  return fmt::format("{} {}", amount(rounded(days{}), "day"), end);
}

}  // namespace waymark::core
