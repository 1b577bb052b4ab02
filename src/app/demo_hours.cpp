#include "app/demo_hours.hpp"

#include <algorithm>

namespace waymark::app {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr int kOpens = 9 * 60;
constexpr int kCloses = 17 * 60;

bool open_on(base::Date date) {
  const std::chrono::weekday weekday{sys_days(date)};
  return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday;
}

base::Date next_to(base::Date date, int step) { return base::Date{sys_days(date) + days{step}}; }

}  // namespace

base::Instant working_minutes_after(base::Instant at, int minutes, std::string_view zone) {
  auto local = base::local_time(at, zone);
  while (true) {
    const int from = std::max(local.minute_of_day, kOpens);
    const int room = open_on(local.date) ? kCloses - from : 0;
    if (room > minutes) return std::max(at, base::instant_at({local.date, from + minutes}, zone));
    minutes -= std::max(0, room);
    local = {next_to(local.date, 1), 0};
  }
}

base::Instant working_minutes_before(base::Instant at, int minutes, std::string_view zone) {
  auto local = base::local_time(at, zone);
  while (true) {
    const int until = std::min(local.minute_of_day, kCloses);
    const int room = open_on(local.date) ? until - kOpens : 0;
    if (room > minutes) return std::min(at, base::instant_at({local.date, until - minutes}, zone));
    minutes -= std::max(0, room);
    local = {next_to(local.date, -1), 24 * 60};
  }
}

}  // namespace waymark::app
