#include "capabilities/risk/scoring.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace waymark::risk {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const pack::Scope kToday{base::Date{std::chrono::year{2026}, std::chrono::February, std::chrono::day{3}}};

pack::Dated always() {
  pack::Dated dated;
  dated.effective_from = base::Date{std::chrono::year{2020}, std::chrono::January, std::chrono::day{1}};
  return dated;
}

pack::Instrument instrument() {
  pack::Instrument made;
  made.code = "dash";
  made.thresholds = {{std::string(kVisibleHighRisk), 14, always()}};
  for (const auto code : {kVisibleHighRisk, kProfessionalJudgement, kPotentialEscalation, kRepeat}) {
    pack::RiskCriterion criterion;
    criterion.code = code;
    criterion.dated = always();
    if (code == kPotentialEscalation) criterion.count = 3, criterion.window_months = 12;
    made.criteria.push_back(criterion);
  }
  return made;
}

Count yes(int number) { return {.yes = number, .no = 0, .unknown = 24 - number, .not_asked = 0}; }

TEST(Scoring, CountsDontKnowAndNotAskedApartFromNo) {
  EXPECT_EQ(count({Answer::yes, Answer::unknown, Answer::no, Answer::not_asked, Answer::not_asked}),
            (Count{.yes = 1, .no = 1, .unknown = 1, .not_asked = 2}));
  EXPECT_EQ(count(std::vector<Answer>{}), Count{});
}

TEST(Scoring, WhatIsNoAnswerWasNotAsked) {
  EXPECT_EQ(parse_answer(""), Answer::not_asked);
  EXPECT_EQ(parse_answer("YES"), Answer::not_asked);
  for (const auto answer : {Answer::yes, Answer::no, Answer::unknown, Answer::not_asked})
    EXPECT_EQ(parse_answer(to_text(answer)), answer);
}

TEST(Scoring, TheThresholdItselfIsIncluded) {
  EXPECT_THAT(criteria_met(instrument(), kToday, yes(13), {}), IsEmpty());
  EXPECT_THAT(criteria_met(instrument(), kToday, yes(14), {}), ElementsAre(kVisibleHighRisk));
}

TEST(Scoring, AThresholdThatIsNotInForceYetIsNotReached) {
  auto later = instrument();
  later.thresholds.front().dated.effective_from =
      base::Date{std::chrono::year{2027}, std::chrono::January, std::chrono::day{1}};
  EXPECT_THAT(criteria_met(later, kToday, yes(24), {}), IsEmpty());
}

TEST(Scoring, JudgementAloneIsEnough) {
  EXPECT_THAT(criteria_met(instrument(), kToday, yes(0), {.judged_high = true}), ElementsAre(kProfessionalJudgement));
  EXPECT_THAT(criteria_met({}, kToday, yes(0), {.judged_high = true}), ElementsAre(kProfessionalJudgement));
}

TEST(Scoring, ThreeEventsEscalateAndTwoDoNot) {
  EXPECT_THAT(criteria_met(instrument(), kToday, yes(0), {.events = {2, 0, 0}}), IsEmpty());
  for (const Events& three : {Events{3, 0, 0}, Events{1, 1, 1}, Events{1, 0, 2}})
    EXPECT_THAT(criteria_met(instrument(), kToday, yes(0), {.events = three}), ElementsAre(kPotentialEscalation));
  auto unbounded = instrument();
  unbounded.criteria[2].count.reset();
  EXPECT_THAT(criteria_met(unbounded, kToday, yes(0), {.events = {99, 0, 0}}), IsEmpty());
}

TEST(Scoring, ACriterionCountsTheEventsThatItNames) {
  auto callouts_alone = instrument();
  callouts_alone.criteria[2].counts = {pack::EventKind::police_callouts};
  EXPECT_THAT(criteria_met(callouts_alone, kToday, yes(0), {.events = {9, 9, 2}}), IsEmpty());
  EXPECT_THAT(criteria_met(callouts_alone, kToday, yes(0), {.events = {0, 0, 3}}), ElementsAre(kPotentialEscalation));
}

// [V16]: under 16 no MARAC; what the professional judges is still heard.
TEST(Scoring, GroundsThatAreForAdultsAreNotMetByAChild) {
  auto young = instrument();
  young.thresholds.front().minimum_age = 16;
  for (auto& criterion : young.criteria) criterion.minimum_age = 16;
  const Circumstances everything{.judged_high = true, .events = {9, 9, 9}, .repeat = true};
  const auto at = [&](std::optional<int> age) { return criteria_met(young, {kToday.on, age}, yes(24), everything); };
  EXPECT_THAT(at(15), ElementsAre(kProfessionalJudgement));
  EXPECT_THAT(at(16), testing::SizeIs(4));
  EXPECT_THAT(at(std::nullopt), testing::SizeIs(4)) << "who may be 16 is not left out";
}

TEST(Scoring, AFormThatIsNotCountedHasNoThreshold) {
  auto form = instrument();
  form.counted = false;
  EXPECT_EQ(threshold_of(form, kToday), std::nullopt);
  EXPECT_THAT(criteria_met(form, kToday, yes(24), {}), IsEmpty());
}

TEST(Scoring, ARepeatCountsWhateverTheCount) {
  EXPECT_THAT(criteria_met(instrument(), kToday, yes(0), {.repeat = true}), ElementsAre(kRepeat));
}

// Every combination of count, judgement, events and repeat: more of anything never takes a criterion away.
TEST(Scoring, MoreNeverLowers) {
  const auto met = [](int count, bool judged, int events, bool repeat) {
    auto codes = criteria_met(instrument(), kToday, yes(count), {judged, {events, 0, 0}, repeat});
    std::sort(codes.begin(), codes.end());
    return codes;
  };
  const auto holds = [](const auto& larger, const auto& smaller) {
    return std::includes(larger.begin(), larger.end(), smaller.begin(), smaller.end());
  };
  for (int count = 0; count < 24; ++count)
    for (int events = 0; events < 5; ++events)
      for (const bool judged : {false, true})
        for (const bool repeat : {false, true}) {
          const auto here = met(count, judged, events, repeat);
          EXPECT_TRUE(holds(met(count + 1, judged, events, repeat), here)) << count;
          EXPECT_TRUE(holds(met(count, judged, events + 1, repeat), here)) << events;
          EXPECT_TRUE(holds(met(count, true, events, repeat), here));
          EXPECT_TRUE(holds(met(count, judged, events, true), here));
        }
}

TEST(Sentence, SaysWhatIsNotReachedAndHowMuchIsUnknown) {
  EXPECT_EQ(sentence({.yes = 6, .no = 3, .unknown = 9, .not_asked = 6}, 14),
            "6 yes, 15 unknown: 14 not reached; your judgement is needed");
  EXPECT_EQ(sentence({.yes = 14, .no = 8, .unknown = 2, .not_asked = 0}, 14), "14 yes, 2 unknown: 14 reached");
  EXPECT_EQ(sentence({.yes = 6, .no = 3, .unknown = 0, .not_asked = 0}, std::nullopt),
            "6 yes, 0 unknown; your judgement is needed");
}

// Names of bands ("standard", "medium") calm where nothing is known: none is ever shown.
TEST(Sentence, NeverNamesABand) {
  for (int yes = 0; yes <= 24; ++yes)
    for (int no = 0; no <= 24 - yes; ++no) {
      const auto text = sentence({yes, no, 24 - yes - no, 0}, 14);
      for (const auto* band : {"standard", "medium", "low", "high"}) EXPECT_THAT(text, Not(HasSubstr(band)));
      EXPECT_EQ(yes < 14, text.ends_with("your judgement is needed")) << text;
    }
}

TEST(WindowStart, GoesBackWholeMonths) {
  using namespace std::chrono;
  EXPECT_EQ(window_start(kToday.on, 12), (base::Date{year{2025}, February, day{3}}));
  EXPECT_EQ(window_start({year{2026}, March, day{31}}, 1), (base::Date{year{2026}, February, day{28}}));
  EXPECT_EQ(window_start({year{2024}, February, day{29}}, 12), (base::Date{year{2023}, February, day{28}}));
  EXPECT_EQ(window_start({year{2026}, January, day{15}}, 13), (base::Date{year{2024}, December, day{15}}));
}

}  // namespace
}  // namespace waymark::risk
