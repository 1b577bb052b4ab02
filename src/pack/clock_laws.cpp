#include "pack/clock_laws.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace waymark::pack {

namespace {

using std::chrono::sys_days;

bool in_force_together(const Dated& a, const Dated& b) {
  return (!a.effective_to || b.effective_from < *a.effective_to) &&
         (!b.effective_to || a.effective_from < *b.effective_to);
}

bool counts_by(const ClockRule& rule, const Calendar& calendar) {
  return rule.unit == ClockUnit::school_days && rule.calendar == calendar.code &&
         in_force_together(rule.dated, calendar.dated);
}

void check_terms(const ClockRule& rule, const Calendar& calendar, std::vector<Problem>& problems) {
  const int listed = school_days_listed(calendar);
  if (listed >= rule.amount) return;
  const auto what =
      calendar.terms.empty()
          ? fmt::format(
                "the clock “{}” counts school days, and its calendar “{}” lists no terms; add them to the "
                "calendar",
                rule.code, calendar.code)
          : fmt::format(
                "the clock “{}” counts {} school days, and the terms of its calendar “{}” hold {}; add the next "
                "year's",
                rule.code, rule.amount, calendar.code, listed);
  problems.push_back({{"clocks.toml", 1, 1}, what});
}

// Whether the clock is there on every day on which the test is.
bool covers(const Pack& pack, const StatutoryTest& test) {
  const auto& rules = pack.clocks.all();
  const auto until = test.dated.effective_to;
  const bool in_the_end = std::any_of(rules.begin(), rules.end(), [&](const ClockRule& rule) {
    return rule.code == test.starts && (!rule.dated.effective_to || (until && *rule.dated.effective_to >= *until));
  });
  return in_the_end && pack.clock(test.starts, test.dated.effective_from) != nullptr;
}

// What a test starts is for one person to settle: no event of the program ends it.
void check_started(const Pack& pack, const StatutoryTest& test, std::vector<Problem>& problems) {
  const auto report = [&](const char* wrong) {
    problems.push_back({{"statutory.toml", 1, 1},
                        fmt::format("the test “{}” starts the clock “{}”, {}", test.code, test.starts, wrong)});
  };
  if (!test.by_day_told) report("which counts from the day on which somebody was told; add by_day_told = true");
  if (!covers(pack, test)) report("which is not in force for as long as the test is; let it begin and end with it");
  for (const ClockRule& rule : pack.clocks.all())
    if (rule.code == test.starts && rule.settle_reasons.empty())
      report("which nothing would end; name its settle_reasons");
}

}  // namespace

std::vector<Problem> broken_clock_laws(const Pack& pack) {
  std::vector<Problem> problems;
  for (const ClockRule& rule : pack.clocks.all())
    for (const Calendar& calendar : pack.calendars.all())
      if (counts_by(rule, calendar)) check_terms(rule, calendar, problems);
  for (const StatutoryTest& test : pack.statutory.all())
    if (!test.starts.empty()) check_started(pack, test, problems);
  return problems;
}

std::vector<EndingTerms> terms_that_end_soon(const Pack& pack, Date today) {
  std::vector<EndingTerms> ending;
  for (const Calendar* calendar : pack.calendars.in_force(today)) {
    const auto end = terms_end(*calendar);
    const auto& rules = pack.clocks.all();
    const bool counted = std::any_of(rules.begin(), rules.end(), [&](const ClockRule& rule) {
      return rule.dated.in_force(today) && counts_by(rule, *calendar);
    });
    if (!end || !counted) continue;
    const Date last_day{sys_days{*end} - std::chrono::days{1}};
    const auto left = static_cast<int>((sys_days{last_day} - sys_days{today}).count());
    if (left < kTermsEndSoonDays) ending.push_back({calendar->code, last_day, left});
  }
  return ending;
}

}  // namespace waymark::pack
