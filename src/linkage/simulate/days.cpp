#include "linkage/simulate/days.hpp"

#include <algorithm>

namespace waymark::linkage::simulate {
namespace {

using std::chrono::sys_days;

int length(const Window& window) {
  return static_cast<int>((sys_days(window.now.date) - sys_days(window.first)).count());
}

// From one time to the next: five weeks or so, and a little less each time, as it becomes worse.
std::vector<int> gaps(Dice& dice, int many) {
  std::vector<int> days;
  double usual = 40;
  for (int i = 1; i < many; ++i) {
    days.push_back(std::max(1, static_cast<int>(usual * (0.2 + 1.6 * dice.fraction()))));
    usual *= 0.93;
  }
  return days;
}

int sum(const std::vector<int>& days) {
  int all = 0;
  for (const int one : days) all += one;
  return all;
}

bool weekend(base::Date day) {
  const std::chrono::weekday weekday{sys_days(day)};
  return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

bool before(const base::LocalTime& one, const base::LocalTime& other) {
  return std::pair(sys_days(one.date), one.minute_of_day) < std::pair(sys_days(other.date), other.minute_of_day);
}

base::LocalTime minutes_before(base::LocalTime time, int minutes) {
  constexpr int kDay = 24 * 60;
  time.minute_of_day -= minutes;
  if (time.minute_of_day < 0) return {days_after(time.date, -1), time.minute_of_day + kDay};
  return time;
}

}  // namespace

std::vector<base::Date> days_until_help(Dice& dice, int many, const Window& window) {
  auto between = gaps(dice, many);
  const int room = std::max(1, length(window));
  while (sum(between) > room && !between.empty())
    for (auto& days : between) days /= 2;
  const int spare = std::max(0, room - sum(between));
  std::vector<base::Date> days = {days_after(window.first, dice.between(0, spare))};
  for (const int gap : between) days.push_back(days_after(days.back(), gap));
  return days;
}

std::vector<base::Date> days_so_far(Dice& dice, int many, const Window& window) {
  const auto between = gaps(dice, dice.between(1, many));
  std::vector<base::Date> days = {days_after(window.first, dice.between(0, std::max(0, length(window))))};
  for (const int gap : between) {
    const auto next = days_after(days.back(), gap);
    if (sys_days(next) > sys_days(window.now.date)) break;
    days.push_back(next);
  }
  return days;
}

base::LocalTime some_time(Dice& dice, base::Date day, bool day_and_night, const base::LocalTime& now) {
  constexpr int kOpens = 9 * 60;
  constexpr int kCloses = 17 * 60;
  constexpr int kWhile = 45;  // nothing is told while somebody is still writing
  const auto latest = minutes_before(now, kWhile);
  const bool any_time = day_and_night && dice.chance(0.5);
  base::LocalTime time{day, any_time ? dice.between(0, 24 * 60 - 1) : dice.between(kOpens + 5, kCloses - 10)};
  while ((!any_time && weekend(time.date)) || !before(time, latest)) time.date = days_after(time.date, -1);
  return time;
}

}  // namespace waymark::linkage::simulate
