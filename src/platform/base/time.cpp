#include "platform/base/time.hpp"

#include <date/tz.h>
#include <fmt/format.h>

#include <array>

#include "platform/base/failure.hpp"

namespace waymark::base {

namespace {

using std::chrono::days;
using std::chrono::milliseconds;
using std::chrono::minutes;

std::optional<int> digits(std::string_view text, std::size_t from, std::size_t count) {
  int value = 0;
  for (const char c : text.substr(from, count)) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

const date::time_zone& find_zone(std::string_view name) {
  try {
    return *date::locate_zone(std::string(name));
  } catch (const std::runtime_error&) {
    throw InfrastructureError(fmt::format("unknown time zone {}", name));
  }
}

constexpr std::array kMonths = {"January", "February", "March",     "April",   "May",      "June",
                                "July",    "August",   "September", "October", "November", "December"};

}  // namespace

std::string to_text(Date date) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text, 0, 4);
  const auto month = digits(text, 5, 2);
  const auto day = digits(text, 8, 2);
  if (!year || !month || !day || *year < 1800 || *year > 2999) return std::nullopt;
  const Date date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                  std::chrono::day{static_cast<unsigned>(*day)}};
  if (!date.ok()) return std::nullopt;
  return date;
}

std::string to_text(Instant instant) {
  const auto day = std::chrono::floor<days>(instant);
  const auto of_day = instant - day;
  const std::chrono::hh_mm_ss time{of_day};
  return fmt::format("{}T{:02}:{:02}:{:02}.{:03}Z", to_text(Date{day}), time.hours().count(), time.minutes().count(),
                     time.seconds().count(), time.subseconds().count());
}

std::optional<Instant> parse_instant(std::string_view text) {
  if (text.size() != 24 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != '.' || text[23] != 'Z')
    return std::nullopt;
  const auto date = parse_date(text.substr(0, 10));
  const auto hour = digits(text, 11, 2);
  const auto minute = digits(text, 14, 2);
  const auto second = digits(text, 17, 2);
  const auto milli = digits(text, 20, 3);
  if (!date || !hour || !minute || !second || !milli) return std::nullopt;
  if (*hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
  return std::chrono::sys_days{*date} + std::chrono::hours{*hour} + minutes{*minute} + std::chrono::seconds{*second} +
         milliseconds{*milli};
}

LocalTime local_time(Instant instant, std::string_view zone) {
  const auto local = find_zone(zone).to_local(instant);
  const auto day = std::chrono::floor<days>(local);
  const auto since_midnight = std::chrono::floor<minutes>(local - day);
  return {Date{std::chrono::sys_days{day.time_since_epoch()}}, static_cast<int>(since_midnight.count())};
}

Instant instant_at(LocalTime local, std::string_view zone) {
  const auto when =
      date::local_days{std::chrono::sys_days{local.date}.time_since_epoch()} + minutes{local.minute_of_day};
  const auto info = find_zone(zone).get_info(when);
  if (info.result == date::local_info::nonexistent) return std::chrono::floor<milliseconds>(info.first.end);
  return Instant{when.time_since_epoch() - info.first.offset};
}

std::string spoken_date(Date date) {
  return fmt::format("{} {} {}", static_cast<unsigned>(date.day()), kMonths.at(static_cast<unsigned>(date.month()) - 1),
                     static_cast<int>(date.year()));
}

std::string spoken_time(Instant instant, std::string_view zone) {
  const auto local = local_time(instant, zone);
  const int hour = local.minute_of_day / 60;
  const int minute = local.minute_of_day % 60;
  const int shown = hour % 12 == 0 ? 12 : hour % 12;
  const char* half = hour < 12 ? "am" : "pm";
  if (minute == 0) return fmt::format("{} at {}{}", spoken_date(local.date), shown, half);
  return fmt::format("{} at {}:{:02}{}", spoken_date(local.date), shown, minute, half);
}

Instant SystemClock::now() const { return std::chrono::floor<milliseconds>(std::chrono::system_clock::now()); }

Instant FixedClock::now() const {
  const std::lock_guard lock(mutex_);
  return now_;
}
void FixedClock::advance(milliseconds by) {
  const std::lock_guard lock(mutex_);
  now_ += by;
}
void FixedClock::set(Instant to) {
  const std::lock_guard lock(mutex_);
  now_ = to;
}

}  // namespace waymark::base
