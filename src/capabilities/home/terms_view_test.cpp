#include "capabilities/home/terms_view.hpp"

#include <gtest/gtest.h>

namespace waymark::home {
namespace {

// One rule counts school days; the last listed day of school is Friday, 21 July 2028.
pack::Pack with_terms() {
  pack::Pack pack;
  pack.partnership.time_zone = "Europe/London";
  pack::Calendar calendar;
  calendar.code = "schools";
  calendar.terms = {{*base::parse_date("2028-06-05"), *base::parse_date("2028-07-22"), "Summer"}};
  calendar.dated.effective_from = *base::parse_date("2020-01-01");
  pack.calendars = pack::Editions<pack::Calendar>({calendar});
  pack::ClockRule rule;
  rule.code = "school_told";
  rule.unit = pack::ClockUnit::school_days;
  rule.calendar = "schools";
  rule.dated.effective_from = *base::parse_date("2020-01-01");
  pack.clocks = pack::Editions<pack::ClockRule>({rule});
  return pack;
}

std::string shown(core::Role role, const char* now) {
  Work work;
  work.role = role;
  return sections_view({terms_view(work, with_terms(), *base::parse_instant(now))}).take();
}

bool says(const std::string& page, std::string_view text) { return page.find(text) != std::string::npos; }

TEST(TermsView, ThoseInChargeReadThatTheListedTermsEnd) {
  for (const auto role : {core::Role::coordinator, core::Role::manager}) {
    const auto soon = shown(role, "2028-07-20T10:00:00.000Z");
    EXPECT_TRUE(says(soon, "School terms are known until 21 July 2028"));
    EXPECT_TRUE(says(soon, "1 day left"));
    EXPECT_TRUE(says(soon, "After that every working day counts as a school day"));
    EXPECT_TRUE(says(shown(role, "2028-07-22T10:00:00.000Z"), "Since then every working day counts"));
  }
}

TEST(TermsView, NobodyElseDoesAndNobodyLongBefore) {
  EXPECT_EQ(shown(core::Role::practitioner, "2028-07-20T10:00:00.000Z"), "");
  EXPECT_EQ(shown(core::Role::manager, "2028-06-20T10:00:00.000Z"), "") << "31 days before";
}

}  // namespace
}  // namespace waymark::home
