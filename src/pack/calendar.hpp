#pragma once
// Which days people work (calendars.toml). Bank holidays are computed from the rules for England; what a
// proclamation or an Act moved or added is listed in the pack, because no rule foretells it.
#include <string>
#include <vector>

#include "pack/dated.hpp"

namespace waymark::pack {

struct BankHoliday {
  Date date;
  std::string name;
  auto operator<=>(const BankHoliday&) const = default;
};

// Minutes since local midnight; `until` is not included.
struct WorkingHours {
  int from = 0;
  int until = 0;
  bool operator==(const WorkingHours&) const = default;
};

struct Calendar {
  std::string code;
  std::string label;
  std::vector<BankHoliday> added;  // days off that the rules do not know (2022-09-19)
  std::vector<Date> removed;       // days off by the rules that were working days (2020-05-04)
  WorkingHours hours;              // the same on each working day
  Dated dated;
  bool operator==(const Calendar&) const = default;
};

// Easter Sunday in the Gregorian calendar, by the anonymous computus. Years 1583 to 4099.
Date easter_sunday(int year);

// England's eight regular bank holidays in the years since 1978, substitute days in place of those that fall
// on a weekend, in the order of their dates.
std::vector<BankHoliday> regular_bank_holidays(int year);

// With the calendar's exceptions, in the order of their dates.
std::vector<BankHoliday> bank_holidays(const Calendar& calendar, int year);

bool is_working_day(const Calendar& calendar, Date day);

// The n-th working day after `day`, which itself is never counted: one working day after a Friday is a Monday.
// With n = 0 the first working day on or after `day`.
Date add_working_days(const Calendar& calendar, Date day, int n);

}  // namespace waymark::pack
