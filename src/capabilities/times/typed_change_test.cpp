#include "capabilities/times/typed_change.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace waymark::times {
namespace {

using base::FieldError;
using testing::ElementsAre;
using testing::IsEmpty;

// A Tuesday morning; the deadline is the close of the next day.
const base::Instant kNow = *base::parse_instant("2026-02-03T10:00:00.000Z");
const base::Instant kDueNow = *base::parse_instant("2026-02-04T17:00:00.000Z");

struct Terms {
  explicit Terms(pack::ClockUnit unit) {
    pack.partnership.time_zone = "Europe/London";
    rule.unit = unit;
    rule.amount = 1;
    rule.pause_reasons = {"in_hospital"};
    rule.extension_reasons = {"agreed_at_meeting"};
    calendar.hours = {9 * 60, 17 * 60};
  }
  core::ClockTerms terms() const { return {std::make_shared<pack::Pack>(pack), &rule, &calendar}; }

  pack::Pack pack;
  pack::ClockRule rule;
  pack::Calendar calendar;
};

http::Fields typed(const char* day, const char* month, const char* year, const char* reason = "agreed_at_meeting") {
  http::Fields form;
  form.add("due-day", day);
  form.add("due-month", month);
  form.add("due-year", year);
  form.add("extension_reason", reason);
  return form;
}

std::vector<FieldError> problems(const http::Fields& form, pack::ClockUnit unit = pack::ClockUnit::working_days) {
  return read_extension(Terms(unit).terms(), kDueNow, form, kNow).errors;
}

TEST(TypedChange, ALaterWorkingDayEndsWhenWorkDoes) {
  const auto extension =
      read_extension(Terms(pack::ClockUnit::working_days).terms(), kDueNow, typed("6", "2", "2026"), kNow);
  EXPECT_THAT(extension.errors, IsEmpty());
  EXPECT_EQ(extension.due, base::parse_instant("2026-02-06T17:00:00.000Z"));
}

TEST(TypedChange, WhatIsWrongStandsBesideItsField) {
  EXPECT_THAT(problems(typed("", "", "", "")),
              ElementsAre(FieldError{"due-day", "Enter the new date"},
                          FieldError{"extension_reason", "Select why it is set later"}));
  for (const auto& form : {typed("31", "2", "2026"), typed("x", "2", "2026"), typed("6", "2", "")})
    EXPECT_THAT(problems(form), ElementsAre(FieldError{"due-day", "New date must be a real date"}));
  EXPECT_THAT(problems(typed("6", "2", "2026", "because")),
              ElementsAre(FieldError{"extension_reason", "Select why it is set later"}));
}

TEST(TypedChange, OnlyALaterDayOfTheNextYearIsTaken) {
  for (const auto& form : {typed("4", "2", "2026"), typed("3", "2", "2026"), typed("2", "2", "2026")})
    EXPECT_THAT(problems(form), ElementsAre(FieldError{"due-day", "New date must be later than the deadline is now"}));
  EXPECT_THAT(problems(typed("6", "2", "2062")),
              ElementsAre(FieldError{"due-day", "New date must be within a year from today"}));
  EXPECT_THAT(problems(typed("3", "2", "2027")), IsEmpty());
}

TEST(TypedChange, ADayThatDoesNotCountIsNotTaken) {
  const auto sunday = typed("8", "2", "2026");
  EXPECT_THAT(problems(sunday),
              ElementsAre(FieldError{"due-day", "New date must be a working day: this deadline counts no others"}));
  EXPECT_THAT(problems(sunday, pack::ClockUnit::calendar_days), IsEmpty());
}

TEST(TypedChange, APauseNeedsAReasonOfItsRule) {
  http::Fields form;
  const Terms terms(pack::ClockUnit::working_days);
  EXPECT_THAT(pause_problems(terms.rule, form), ElementsAre(FieldError{"pause_reason", "Select why it is paused"}));
  form.add("pause_reason", "in_hospital");
  EXPECT_THAT(pause_problems(terms.rule, form), IsEmpty());
}

TEST(TypedChange, WhatIsNoVersionIsThatOfNoClock) {
  http::Fields form;
  EXPECT_EQ(version_typed(form), -1);
  form.add("version", "3");
  EXPECT_EQ(version_typed(form), 3);
  http::Fields other;
  other.add("version", "3x");
  EXPECT_EQ(version_typed(other), -1);
}

TEST(TypedChange, ItIsSettledByOneOfTheReasonsOfItsRule) {
  pack::ClockRule rule;
  rule.settle_reasons = {"done"};
  for (const auto* reason : {"", "agreed_at_meeting"}) {
    http::Fields form;
    form.add("settle_reason", reason);
    EXPECT_EQ(settle_problems(rule, form).size(), 1U) << reason;
  }
  http::Fields form;
  form.add("settle_reason", "done");
  EXPECT_THAT(settle_problems(rule, form), IsEmpty());
}

}  // namespace
}  // namespace waymark::times
