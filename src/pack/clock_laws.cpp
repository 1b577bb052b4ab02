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

}  // namespace

std::vector<Problem> broken_clock_laws(const Pack& pack) {
  std::vector<Problem> problems;
  for (const ClockRule& rule : pack.clocks.all())
    for (const Calendar& calendar : pack.calendars.all())
      if (counts_by(rule, calendar)) check_terms(rule, calendar, problems);
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
