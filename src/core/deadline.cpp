#include "core/deadline.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "platform/base/failure.hpp"

namespace waymark::core {

namespace {

using base::Date;
using base::Instant;
using pack::ClockUnit;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::months;
using std::chrono::sys_days;

Date later(Date day, int count) { return Date{sys_days{day} + days{count}}; }

Date months_later(Date day, int count) {
  const auto month = day.year() / day.month() + months{count};
  const Date same_number = month / day.day();
  return same_number.ok() ? same_number : Date{month / std::chrono::last};
}

// One calendar on the clocks of one place.
class Days {
 public:
  Days(const pack::ClockRule& rule, const pack::Calendar& calendar, std::string_view zone)
      : rule_(rule), calendar_(calendar), zone_(zone) {}

  Date of(Instant instant) const { return base::local_time(instant, zone_).date; }
  Instant midnight(Date day) const { return base::instant_at({day, 0}, zone_); }
  Instant opening(Date day) const { return base::instant_at({day, calendar_.hours.from}, zone_); }
  Instant closing(Date day) const { return base::instant_at({day, calendar_.hours.until}, zone_); }

  // What this day counts with, for rules in days, months or years: the end of a working day, the midnight with which a
  // day begins. Nothing for a day that does not count.
  std::optional<Instant> mark(Date day) const {
    switch (rule_.unit) {
      case ClockUnit::working_hours:
      case ClockUnit::working_days:
        return is_working_day(calendar_, day) ? std::optional{closing(day)} : std::nullopt;
      case ClockUnit::school_days:
        return may_be_school_day(calendar_, day) ? std::optional{opening(day)} : std::nullopt;
      case ClockUnit::elapsed_hours:
      case ClockUnit::calendar_days:
      case ClockUnit::months:
      case ClockUnit::years:
        break;
    }
    return midnight(day);
  }

  // Marks after `from`, the one at `until` included.
  int marks_between(Instant from, Instant until) const {
    int count = 0;
    for (auto day = of(from); day <= of(until); day = later(day, 1))
      if (const auto at = mark(day); at && from < *at && *at <= until) ++count;
    return count;
  }

  // The n-th mark after `from`; n is at least 1.
  Instant mark_after(Instant from, int n) const {
    for (auto day = of(from);; day = later(day, 1))
      if (const auto at = mark(day); at && from < *at && --n == 0) return *at;
  }

  // Where `left` of working time is over, counted from `from`.
  Instant after_work(Instant from, Instant::duration left) const {
    for (auto day = add_working_days(calendar_, of(from), 0);; day = add_working_days(calendar_, day, 1)) {
      const auto begin = std::max(from, opening(day));
      const auto end = closing(day);
      if (begin >= end) continue;
      if (left <= end - begin) return begin + left;
      left -= end - begin;
    }
  }

  Instant::duration work_between(Instant from, Instant until) const {
    Instant::duration work{};
    for (auto day = of(from); day <= of(until); day = later(day, 1)) {
      if (!is_working_day(calendar_, day)) continue;
      const auto begin = std::max(from, opening(day));
      work += std::max(Instant::duration{}, std::min(until, closing(day)) - begin);
    }
    return work;
  }

 private:
  const pack::ClockRule& rule_;
  const pack::Calendar& calendar_;
  std::string_view zone_;
};

Instant whole_minute(Instant instant) { return std::chrono::floor<minutes>(instant); }

std::string amount(std::int64_t count, std::string_view unit) {
  return fmt::format("{} {}{}", count, unit, count == 1 ? "" : "s");
}

}  // namespace

Instant due_at(const pack::ClockRule& rule, const pack::Calendar& calendar, Instant start, std::string_view zone) {
  const Days calendar_days(rule, calendar, zone);
  const auto day = calendar_days.of(start);
  switch (rule.unit) {
    case ClockUnit::elapsed_hours:
      return start + hours{rule.amount};
    case ClockUnit::calendar_days:
      return end_of_day_after(start, rule.amount, zone);
    case ClockUnit::working_days:
      return calendar_days.closing(pack::add_working_days(calendar, day, rule.amount));
    case ClockUnit::working_hours:
      return calendar_days.after_work(whole_minute(start), hours{rule.amount});
    case ClockUnit::school_days:
      return calendar_days.mark_after(start, rule.amount);
    case ClockUnit::months:
      return calendar_days.midnight(later(months_later(day, rule.amount), 1));
    case ClockUnit::years:
      return calendar_days.midnight(later(months_later(day, 12 * rule.amount), 1));
  }
  throw base::InfrastructureError("clock rule " + rule.code + " has a unit that this program does not know");
}

bool is_provisional(const pack::ClockRule& rule, const pack::Calendar& calendar, Instant due, std::string_view zone) {
  return rule.unit == ClockUnit::school_days && pack::is_beyond_terms(calendar, base::local_time(due, zone).date);
}

Instant due_after_pause(const pack::ClockRule& rule, const pack::Calendar& calendar, Instant due, const Pause& pause,
                        std::string_view zone) {
  if (pause.until <= pause.from || due <= pause.from) return due;
  const Days calendar_days(rule, calendar, zone);
  if (rule.unit == ClockUnit::elapsed_hours) return due + (pause.until - pause.from);
  if (rule.unit == ClockUnit::working_hours) {
    const auto left = calendar_days.work_between(whole_minute(pause.from), due);
    return std::max(due, calendar_days.after_work(whole_minute(pause.until), left));
  }
  const int left = calendar_days.marks_between(pause.from, due);
  return left == 0 ? std::max(due, pause.until) : calendar_days.mark_after(pause.until, left);
}

std::optional<Instant> due_on(const pack::ClockRule& rule, const pack::Calendar& calendar, Date day,
                              std::string_view zone) {
  const Days calendar_days(rule, calendar, zone);
  const bool ends_at_midnight = rule.unit == ClockUnit::elapsed_hours || rule.unit == ClockUnit::calendar_days ||
                                rule.unit == ClockUnit::months || rule.unit == ClockUnit::years;
  return calendar_days.mark(ends_at_midnight ? later(day, 1) : day);
}

Instant end_of_day_after(Instant start, int n, std::string_view zone) {
  return base::instant_at({later(base::local_time(start, zone).date, n + 1), 0}, zone);
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
