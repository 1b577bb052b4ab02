// More of anything never takes a ground for high risk away: on every day, in every area, at every age.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>
#include <set>

#include "capabilities/risk/scoring.hpp"

namespace waymark::risk {
namespace {

Count yes(int number) { return {.yes = number, .no = 0, .unknown = 24 - number, .not_asked = 0}; }

// Thresholds and criteria drawn at random, some for one area, some for a time, some for adults alone: on every day on
// which one begins or ends, the day before and the day after, in every area and at every age.
constexpr std::array kAreas = {"", "grays", "tilbury"};

base::Date some_day(std::mt19937& random) {
  const std::chrono::sys_days first = std::chrono::year{2020} / 1 / 1;
  return base::Date{first + std::chrono::days{std::uniform_int_distribution<int>(0, 2000)(random)}};
}

template <class Rule>
void place(Rule& rule, std::mt19937& random) {
  const auto draw = [&](int most) { return std::uniform_int_distribution<int>(0, most)(random); };
  rule.area = kAreas.at(static_cast<std::size_t>(draw(2)));
  rule.minimum_age = draw(1) == 0 ? 0 : 16;
  rule.dated.effective_from = some_day(random);
  if (draw(1) == 0) rule.dated.effective_to = some_day(random);
}

pack::Instrument random_instrument(std::mt19937& random) {
  const auto draw = [&](int least, int most) { return std::uniform_int_distribution<int>(least, most)(random); };
  pack::Instrument made;
  for (int i = draw(0, 4); i > 0; --i) {
    pack::Threshold threshold{std::string(kVisibleHighRisk), draw(1, 24), {}};
    place(threshold, random);
    made.thresholds.push_back(threshold);
  }
  for (const auto code : {kPotentialEscalation, kPotentialEscalation, kRepeat}) {
    pack::RiskCriterion criterion;
    criterion.code = code;
    criterion.count = draw(1, 5);
    if (draw(0, 2) == 0) criterion.counts = {pack::EventKind::police_callouts};
    place(criterion, random);
    made.criteria.push_back(criterion);
  }
  return made;
}

std::set<base::Date> days_around_every_change(const pack::Instrument& instrument) {
  std::set<base::Date> days;
  const auto add = [&](const pack::Dated& dated) {
    for (const auto& day : {std::optional(dated.effective_from), dated.effective_to})
      for (int by = -1; day && by <= 1; ++by) days.insert(std::chrono::sys_days{*day} + std::chrono::days{by});
  };
  for (const auto& threshold : instrument.thresholds) add(threshold.dated);
  for (const auto& criterion : instrument.criteria) add(criterion.dated);
  return days;
}

std::set<std::string> met_in(const pack::Instrument& instrument, const pack::Scope& scope, int count,
                             const Circumstances& circumstances) {
  const auto codes = criteria_met(instrument, scope, yes(count), circumstances);
  return {codes.begin(), codes.end()};
}

void expect_that_more_never_lowers(const pack::Instrument& instrument, const pack::Scope& scope, std::mt19937& random) {
  const auto draw = [&](int most) { return std::uniform_int_distribution<int>(0, most)(random); };
  const int count = draw(23);
  const Circumstances less{draw(1) == 1, {draw(3), draw(3), draw(3)}, draw(1) == 1};
  const auto here = met_in(instrument, scope, count, less);
  const auto holds = [&](int more_yes, const Circumstances& more) {
    const auto there = met_in(instrument, scope, more_yes, more);
    EXPECT_TRUE(std::includes(there.begin(), there.end(), here.begin(), here.end()))
        << base::to_text(scope.on) << " “" << scope.area << "” " << count << " yes";
    return there;
  };
  holds(count + 1, less);
  auto more = less;
  ++more.events.own_contacts;
  holds(count, more);
  ++more.events.elsewhere;
  ++more.events.police_callouts;
  holds(count, more);
  more.repeat = true;
  holds(count, more);
  more.judged_high = true;
  EXPECT_TRUE(holds(count, more).contains(std::string(kProfessionalJudgement)));
}

TEST(ScoringLaws, MoreNeverLowersOnAnyDayInAnyAreaAtAnyAge) {
  std::mt19937 random(20260203);
  for (int i = 0; i < 60; ++i) {
    const auto instrument = random_instrument(random);
    for (const auto& on : days_around_every_change(instrument))
      for (const auto* area : kAreas)
        for (const auto age : {std::optional<int>(), std::optional(15), std::optional(16)})
          expect_that_more_never_lowers(instrument, {on, age, area}, random);
  }
}

TEST(ScoringLaws, AThresholdIsReachedByItsCountAndByNoSmallerOneOnAnyDayAndInAnyArea) {
  std::mt19937 random(7);
  for (int i = 0; i < 60; ++i) {
    const auto instrument = random_instrument(random);
    for (const auto& on : days_around_every_change(instrument))
      for (const auto* area : kAreas) {
        const pack::Scope scope{on, 30, area};
        const auto threshold = threshold_of(instrument, scope);
        for (int count = 0; count <= 24; ++count)
          ASSERT_EQ(met_in(instrument, scope, count, {}).contains(std::string(kVisibleHighRisk)),
                    threshold && count >= *threshold);
      }
  }
}

}  // namespace
}  // namespace waymark::risk
