#include "pack/clock_laws.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "pack/sample_files.hpp"

namespace waymark::pack {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Date date(const char* text) { return *base::parse_date(text); }

std::vector<std::string> problems(const Files& files) {
  std::vector<std::string> texts;
  for (const Problem& problem : load_from_files(files).problems) texts.push_back(to_text(problem));
  return texts;
}

// The sample with one more clock, and with these lines in its calendar.
Files with(const std::string& clock, const std::string& calendar = "") {
  Files files = sample_files();
  files["clocks.toml"] +=
      "[[clock]]\ncode = \"more\"\nlabel = \"More\"\ncalendar = \"england\"\nstarts_on = "
      "\"referred\"\nescalates_to = \"manager\"\n" +
      clock;
  files["calendars.toml"] += calendar;
  return files;
}

// Five school days.
constexpr const char* kOneWeek = "terms = [{ from = 2026-03-02, until = 2026-03-07, name = \"Spring\" }]\n";

std::string school_days(int amount) { return "amount = " + std::to_string(amount) + "\nunit = \"school_days\"\n"; }

TEST(ClockLaws, AClockInSchoolDaysNeedsTerms) {
  EXPECT_THAT(problems(with(school_days(1))),
              ElementsAre("clocks.toml:1:1: the clock “more” counts school days, and its calendar “england” lists no "
                          "terms; add them to the calendar"));
  EXPECT_THAT(problems(with(school_days(5), kOneWeek)), IsEmpty());
  EXPECT_THAT(problems(with(school_days(6), kOneWeek)),
              ElementsAre(HasSubstr("counts 6 school days, and the terms of its calendar “england” hold 5")));
}

TEST(ClockLaws, TermsStandInTheirOrderAndEndAfterTheyBegin) {
  EXPECT_THAT(
      problems(with(school_days(1), "terms = [{ from = 2026-03-02, until = 2026-03-02, name = \"Spring\" }]\n")),
      ElementsAre(HasSubstr("a term ends before it begins; until is the first day of the holidays")));
  EXPECT_THAT(
      problems(with(school_days(1), "terms = [{ from = 2026-03-02, until = 2062-03-02, name = \"Spring\" }]\n")),
      ElementsAre(HasSubstr("no term lasts longer than a year")));
  EXPECT_THAT(problems(with(school_days(1),
                            "terms = [{ from = 2026-03-02, until = 2026-03-07, name = \"Spring\" }, "
                            "{ from = 2026-03-06, until = 2026-03-20, name = \"Summer\" }]\n")),
              ElementsAre(HasSubstr("this term begins before “Spring” has ended")));
  EXPECT_THAT(problems(with(school_days(1), "terms = [{ from = 2026-03-02, name = \"Spring\" }]\n")),
              ElementsAre(HasSubstr("“until” is missing; add it to this term")));
}

TEST(ClockLaws, AClockThatMayStandStillSaysForHowLong) {
  const std::string pauses = "amount = 24\nunit = \"elapsed_hours\"\npause_reasons = [\"in_hospital\"]\n";
  EXPECT_THAT(problems(with(pauses)), ElementsAre(HasSubstr("“pause_at_most_days” is missing")));
  EXPECT_THAT(problems(with(pauses + "pause_at_most_days = 0\n")),
              ElementsAre(HasSubstr("“pause_at_most_days” must be a whole number from 1 to 366")));
  const Loaded loaded = load_from_files(with(pauses + "pause_at_most_days = 14\n"));
  ASSERT_TRUE(loaded.ok());
  EXPECT_EQ(loaded.pack->clocks.latest("more")->pause_at_most_days, 14);
}

TEST(ClockLaws, AReasonToSetADeadlineLaterIsOneOfTheList) {
  const std::string extends = "amount = 24\nunit = \"elapsed_hours\"\nextension_reasons = ";
  EXPECT_THAT(problems(with(extends + "[\"agreed_at_meeting\"]\n")), IsEmpty());
  EXPECT_THAT(problems(with(extends + "[\"because\"]\n")),
              ElementsAre(HasSubstr("the list extension_reasons has no entry “because”")));
}

TEST(ClockLaws, NoDeadlineLiesMoreThanACenturyAhead) {
  for (const auto* far : {"amount = 101\nunit = \"years\"\n", "amount = 1201\nunit = \"months\"\n"})
    EXPECT_THAT(problems(with(far)), ElementsAre(HasSubstr("no deadline lies more than 100 years ahead"))) << far;
  for (const auto* near : {"amount = 100\nunit = \"years\"\n", "amount = 1200\nunit = \"months\"\n"})
    EXPECT_THAT(problems(with(near)), IsEmpty()) << near;
}

TEST(ClockLaws, TermsThatEndSoonAreToldInTime) {
  const auto loaded = load_from_files(with(school_days(1), kOneWeek));
  ASSERT_TRUE(loaded.ok());
  EXPECT_THAT(terms_that_end_soon(*loaded.pack, date("2025-03-06")), IsEmpty()) << "a year before";
  const auto soon = terms_that_end_soon(*loaded.pack, date("2026-02-24"));
  ASSERT_EQ(soon.size(), 1U);
  EXPECT_EQ(soon.front().last_day, date("2026-03-06"));
  EXPECT_EQ(soon.front().days_left, 10);
  EXPECT_EQ(terms_that_end_soon(*loaded.pack, date("2026-03-07")).front().days_left, -1);
  const auto without = load_from_files(sample_files());
  EXPECT_THAT(terms_that_end_soon(*without.pack, date("2026-02-24")), IsEmpty()) << "nothing counts school days";
}

}  // namespace
}  // namespace waymark::pack
