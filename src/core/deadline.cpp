#include "core/deadline.hpp"

#include <fmt/format.h>

#include "platform/base/failure.hpp"

namespace waymark::core {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

base::Date later(base::Date day, int count) { return base::Date{std::chrono::sys_days{day} + days{count}}; }

std::string amount(std::int64_t count, std::string_view unit) {
  return fmt::format("{} {}{}", count, unit, count == 1 ? "" : "s");
}

}  // namespace

base::Instant due_at(const pack::ClockRule& rule, const pack::Calendar& calendar, base::Instant start,
                     std::string_view zone) {
  const auto day = base::local_time(start, zone).date;
  switch (rule.unit) {
    case pack::ClockUnit::elapsed_hours: return start + hours{rule.amount};
    case pack::ClockUnit::calendar_days: return base::instant_at({later(day, rule.amount + 1), 0}, zone);
    case pack::ClockUnit::working_days:
      return base::instant_at({pack::add_working_days(calendar, day, rule.amount), calendar.hours.until}, zone);
    case pack::ClockUnit::working_hours:
    case pack::ClockUnit::school_days:
    case pack::ClockUnit::months:
    case pack::ClockUnit::years: break;
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
