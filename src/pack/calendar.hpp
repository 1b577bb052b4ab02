#pragma once
// Which days people work, and which pupils are at school (calendars.toml). Bank holidays are computed from the rules
// for England; what a proclamation or an Act moved or added is listed in the pack, because no rule foretells it. So are
// the terms of schools, which each council sets.
#include <optional>
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

// When there is school. `until` is not included: it is the first day of the holidays.
struct SchoolTerm {
  Date from;
  Date until;
  std::string name;
  auto operator<=>(const SchoolTerm&) const = default;
};

struct Calendar {
  std::string code;
  std::string label;
  std::vector<BankHoliday> added;  // days off that the rules do not know (2022-09-19)
  std::vector<Date> removed;       // days off by the rules that were working days (2020-05-04)
  WorkingHours hours;              // the same on each working day; school opens when they begin
  std::vector<SchoolTerm> terms;   // in their order, none over another; empty: nothing is counted in school days
  std::vector<Date> closed;        // days of a term on which pupils stay away: staff training, closures
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

// A weekday of a listed term that is neither a bank holiday nor closed.
bool is_school_day(const Calendar& calendar, Date day);

// The day on which the last listed term has ended; nothing where none is listed. From then on nobody knows.
std::optional<Date> terms_end(const Calendar& calendar);

// Whether nobody knows of this day if there is school: no listed term reaches it.
bool is_beyond_terms(const Calendar& calendar, Date day);

// A school day, or beyond the terms any working day that is not closed: a deadline that counts these is never later
// than one that knows the terms.
bool may_be_school_day(const Calendar& calendar, Date day);

// School days in all listed terms.
int school_days_listed(const Calendar& calendar);

}  // namespace waymark::pack
