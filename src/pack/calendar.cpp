#include "pack/calendar.hpp"

#include <algorithm>

namespace waymark::pack {

namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::weekday;
namespace chrono = std::chrono;

Date first_monday(int year, chrono::month month) {
  return Date{sys_days{chrono::year{year} / month / chrono::Monday[1]}};
}
Date last_monday(int year, chrono::month month) {
  return Date{sys_days{chrono::year{year} / month / chrono::Monday[chrono::last]}};
}
Date after(Date day, int count) { return Date{sys_days{day} + days{count}}; }

bool is_weekend(Date day) {
  const weekday on{sys_days{day}};
  return on == chrono::Saturday || on == chrono::Sunday;
}

bool has(const std::vector<BankHoliday>& holidays, Date day) {
  return std::any_of(holidays.begin(), holidays.end(), [&](const BankHoliday& holiday) { return holiday.date == day; });
}

bool is_closed(const Calendar& calendar, Date day) {
  return std::find(calendar.closed.begin(), calendar.closed.end(), day) != calendar.closed.end();
}

// The day itself, or the next weekday that is not a bank holiday already.
Date substitute(Date day, const std::vector<BankHoliday>& taken) {
  while (is_weekend(day) || has(taken, day)) day = after(day, 1);
  return day;
}

// Christmas and Boxing Day: where one of them falls on a weekend, the other, when it does not, keeps its place.
void add_christmas(int year, std::vector<BankHoliday>& holidays) {
  const Date christmas = chrono::year{year} / chrono::December / 25;
  const Date boxing = chrono::year{year} / chrono::December / 26;
  if (!is_weekend(boxing)) holidays.push_back({boxing, "Boxing Day"});
  holidays.push_back({substitute(christmas, holidays), "Christmas Day"});
  if (is_weekend(boxing)) holidays.push_back({substitute(boxing, holidays), "Boxing Day"});
}

}  // namespace

Date easter_sunday(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int since_march = h + l - 7 * m + 114;
  return Date{chrono::year{year}, chrono::month{static_cast<unsigned>(since_march / 31)},
              chrono::day{static_cast<unsigned>(since_march % 31 + 1)}};
}

std::vector<BankHoliday> regular_bank_holidays(int year) {
  const Date easter = easter_sunday(year);
  std::vector<BankHoliday> holidays;
  holidays.push_back({substitute(chrono::year{year} / chrono::January / 1, holidays), "New Year's Day"});
  holidays.push_back({after(easter, -2), "Good Friday"});
  holidays.push_back({after(easter, 1), "Easter Monday"});
  holidays.push_back({first_monday(year, chrono::May), "Early May bank holiday"});
  holidays.push_back({last_monday(year, chrono::May), "Spring bank holiday"});
  holidays.push_back({last_monday(year, chrono::August), "Summer bank holiday"});
  add_christmas(year, holidays);
  std::sort(holidays.begin(), holidays.end());
  return holidays;
}

std::vector<BankHoliday> bank_holidays(const Calendar& calendar, int year) {
  std::vector<BankHoliday> holidays = regular_bank_holidays(year);
  for (const BankHoliday& added : calendar.added)
    if (added.date.year() == chrono::year{year} && !has(holidays, added.date)) holidays.push_back(added);
  std::erase_if(holidays, [&](const BankHoliday& holiday) {
    return std::find(calendar.removed.begin(), calendar.removed.end(), holiday.date) != calendar.removed.end();
  });
  std::sort(holidays.begin(), holidays.end());
  return holidays;
}

bool is_working_day(const Calendar& calendar, Date day) {
  return !is_weekend(day) && !has(bank_holidays(calendar, static_cast<int>(day.year())), day);
}

Date add_working_days(const Calendar& calendar, Date day, int n) {
  while (n == 0 && !is_working_day(calendar, day)) day = after(day, 1);
  for (int counted = 0; counted < n;) {
    day = after(day, 1);
    if (is_working_day(calendar, day)) ++counted;
  }
  return day;
}

bool is_school_day(const Calendar& calendar, Date day) {
  const bool in_term = std::any_of(calendar.terms.begin(), calendar.terms.end(),
                                   [&](const SchoolTerm& term) { return term.from <= day && day < term.until; });
  return in_term && !is_closed(calendar, day) && is_working_day(calendar, day);
}

std::optional<Date> terms_end(const Calendar& calendar) {
  std::optional<Date> end;
  for (const SchoolTerm& term : calendar.terms) end = std::max(end, std::optional{term.until});
  return end;
}

bool is_beyond_terms(const Calendar& calendar, Date day) {
  const auto end = terms_end(calendar);
  return !end || day >= *end;
}

bool may_be_school_day(const Calendar& calendar, Date day) {
  if (!is_beyond_terms(calendar, day)) return is_school_day(calendar, day);
  return !is_closed(calendar, day) && is_working_day(calendar, day);
}

int school_days_listed(const Calendar& calendar) {
  int days = 0;
  for (const SchoolTerm& term : calendar.terms)
    for (Date day = term.from; day < term.until; day = after(day, 1))
      if (is_school_day(calendar, day)) ++days;
  return days;
}

}  // namespace waymark::pack
