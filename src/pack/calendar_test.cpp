#include "pack/calendar.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <map>
#include <sstream>

#include "pack/pack.hpp"

namespace waymark::pack {
namespace {

Date date(const char* text) { return *base::parse_date(text); }

const Calendar& england() {
  static const Loaded loaded = load(std::filesystem::path(std::getenv("WAYMARK_SOURCE")) / "packs/thurrock");
  return *loaded.pack->calendars.latest("england");
}

// GOV.UK [H1], England and Wales: month and day of each bank holiday of the year.
const std::map<int, const char*> kPublished = {
    {2015, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"},
    {2016, "01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27"},
    {2017, "01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26"},
    {2018, "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26"},
    {2019, "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26"},
    {2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28"},
    {2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28"},
    {2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27"},
    {2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"},
    {2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"},
    {2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"},
    {2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"},
    {2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"},
    {2028, "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26"},
    {2029, "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26"},
    {2030, "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26"},
};

TEST(Calendar, BankHolidaysAsPublished) {
  for (const auto& [year, published] : kPublished) {
    std::ostringstream computed;
    for (const BankHoliday& holiday : bank_holidays(england(), year))
      computed << (computed.tellp() > 0 ? " " : "") << base::to_text(holiday.date).substr(5);
    EXPECT_EQ(computed.str(), published) << year;
  }
}

TEST(Calendar, EasterOnItsEarliestAndLatestDays) {
  EXPECT_EQ(easter_sunday(1818), date("1818-03-22"));
  EXPECT_EQ(easter_sunday(1943), date("1943-04-25"));
  EXPECT_EQ(easter_sunday(2000), date("2000-04-23"));
  EXPECT_EQ(easter_sunday(2008), date("2008-03-23"));
  EXPECT_EQ(easter_sunday(2019), date("2019-04-21"));
  EXPECT_EQ(easter_sunday(2024), date("2024-03-31"));
  EXPECT_EQ(easter_sunday(2038), date("2038-04-25"));
}

TEST(Calendar, EasterIsAlwaysASundayInItsFiveWeeks) {
  for (int year = 1583; year <= 2999; ++year) {
    const Date easter = easter_sunday(year);
    EXPECT_EQ(std::chrono::weekday{std::chrono::sys_days{easter}}, std::chrono::Sunday) << year;
    const std::chrono::month_day day{easter.month(), easter.day()};
    EXPECT_TRUE(day >= (std::chrono::March / 22) && day <= (std::chrono::April / 25)) << year;
  }
}

TEST(Calendar, EightDifferentWeekdaysEachRegularYear) {
  for (int year = 1978; year <= 2200; ++year) {
    const auto holidays = regular_bank_holidays(year);
    ASSERT_EQ(holidays.size(), 8U) << year;
    for (std::size_t i = 0; i < holidays.size(); ++i) {
      const std::chrono::weekday day{std::chrono::sys_days{holidays[i].date}};
      EXPECT_TRUE(day != std::chrono::Saturday && day != std::chrono::Sunday) << base::to_text(holidays[i].date);
      if (i > 0) {
        EXPECT_LT(holidays[i - 1].date, holidays[i].date);
      }
    }
  }
}

TEST(Calendar, WorkingDaysAreCountedFromTheNextDay) {
  EXPECT_EQ(add_working_days(england(), date("2026-03-06"), 1), date("2026-03-09"));  // Friday to Monday
  EXPECT_EQ(add_working_days(england(), date("2026-03-07"), 1), date("2026-03-09"));  // so from Saturday
  EXPECT_EQ(add_working_days(england(), date("2026-04-02"), 1), date("2026-04-07"));  // over Easter
  EXPECT_EQ(add_working_days(england(), date("2022-09-16"), 1), date("2022-09-20"));  // over the State Funeral
  EXPECT_EQ(add_working_days(england(), date("2025-12-24"), 3), date("2025-12-31"));
  EXPECT_EQ(add_working_days(england(), date("2026-03-09"), 0), date("2026-03-09"));
  EXPECT_EQ(add_working_days(england(), date("2026-04-03"), 0), date("2026-04-07"));  // Good Friday
}

TEST(Calendar, ThereIsSchoolOnWeekdaysOfATermThatAreNotClosed) {
  Calendar calendar;
  calendar.terms = {{date("2026-04-13"), date("2026-05-23"), "Summer"}};
  calendar.closed = {date("2026-04-13")};
  EXPECT_FALSE(is_school_day(calendar, date("2026-04-10"))) << "in the holidays";
  EXPECT_FALSE(is_school_day(calendar, date("2026-04-13"))) << "closed";
  EXPECT_TRUE(is_school_day(calendar, date("2026-04-14")));
  EXPECT_FALSE(is_school_day(calendar, date("2026-04-18"))) << "a Saturday";
  EXPECT_FALSE(is_school_day(calendar, date("2026-05-04"))) << "a bank holiday";
  EXPECT_TRUE(is_school_day(calendar, date("2026-05-22"))) << "the last day";
  EXPECT_FALSE(is_school_day(calendar, date("2026-05-25")));
  EXPECT_EQ(terms_end(calendar), date("2026-05-23"));
  EXPECT_EQ(school_days_listed(calendar), 28) << "six weeks less two days";
  EXPECT_EQ(terms_end({}), std::nullopt);
}

TEST(Calendar, WhereNoTermIsListedAnyMoreEveryWorkingDayMayBeASchoolDay) {
  Calendar calendar;
  calendar.terms = {{date("2026-02-23"), date("2026-03-28"), "Spring"},
                    {date("2026-04-13"), date("2026-05-23"), "Summer"}};
  calendar.closed = {date("2026-06-01")};
  EXPECT_FALSE(is_beyond_terms(calendar, date("2026-05-22")));
  EXPECT_TRUE(is_beyond_terms(calendar, date("2026-05-23")));
  EXPECT_TRUE(is_beyond_terms({}, date("2026-05-22"))) << "none is listed at all";
  EXPECT_FALSE(may_be_school_day(calendar, date("2026-04-01"))) << "known holidays between two terms";
  EXPECT_TRUE(may_be_school_day(calendar, date("2026-05-22")));
  EXPECT_FALSE(may_be_school_day(calendar, date("2026-05-23"))) << "a Saturday";
  EXPECT_FALSE(may_be_school_day(calendar, date("2026-05-25"))) << "a bank holiday";
  EXPECT_TRUE(may_be_school_day(calendar, date("2026-05-26")));
  EXPECT_FALSE(may_be_school_day(calendar, date("2026-06-01"))) << "closed";
  EXPECT_TRUE(may_be_school_day({}, date("2026-05-26")));
}

TEST(Calendar, AMovedBankHolidayLeavesAWorkingDay) {
  EXPECT_TRUE(is_working_day(england(), date("2020-05-04")));
  EXPECT_FALSE(is_working_day(england(), date("2020-05-08")));
  EXPECT_TRUE(is_working_day(england(), date("2022-05-30")));
}

}  // namespace
}  // namespace waymark::pack
