// Whose rules hold on a day, in an area and at an age.
#include "pack/instrument.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pack/sample_files.hpp"

namespace waymark::pack {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::vector<std::string> problems(const Files& files) {
  std::vector<std::string> texts;
  for (const Problem& problem : load_from_files(files).problems) texts.push_back(to_text(problem));
  return texts;
}

Date day(const char* text) { return *base::parse_date(text); }

Dated from(const char* begins, const char* ends = nullptr) {
  Dated dated;
  dated.effective_from = day(begins);
  if (ends) dated.effective_to = day(ends);
  return dated;
}

// 14 everywhere; from March on 10 in Grays, from June on 12 there; for adults alone.
Instrument by_area() {
  Instrument made;
  made.thresholds = {{"high", 10, from("2026-03-01", "2026-06-01"), "grays", 16},
                     {"high", 14, from("2020-01-01"), "", 16},
                     {"high", 12, from("2026-06-01"), "grays", 16}};
  return made;
}

int threshold(const Instrument& instrument, const Scope& scope) {
  const auto* found = instrument.threshold("high", scope);
  return found ? found->at_least : 0;
}

TEST(Scope, TheAreasOwnRuleGoesBeforeTheOneForEverywhere) {
  const auto instrument = by_area();
  EXPECT_EQ(threshold(instrument, {day("2026-04-01"), 30, "grays"}), 10);
  EXPECT_EQ(threshold(instrument, {day("2026-04-01"), 30, "tilbury"}), 14);
  EXPECT_EQ(threshold(instrument, {day("2026-04-01"), 30, ""}), 14) << "nobody said where they live";
}

TEST(Scope, AnAreasRuleHoldsFromItsFirstDayToTheDayBeforeItsEnd) {
  const auto instrument = by_area();
  EXPECT_EQ(threshold(instrument, {day("2026-02-28"), 30, "grays"}), 14);
  EXPECT_EQ(threshold(instrument, {day("2026-03-01"), 30, "grays"}), 10);
  EXPECT_EQ(threshold(instrument, {day("2026-05-31"), 30, "grays"}), 10);
  EXPECT_EQ(threshold(instrument, {day("2026-06-01"), 30, "grays"}), 12);
  EXPECT_EQ(threshold(instrument, {day("2019-12-31"), 30, "grays"}), 0);
}

TEST(Scope, OnlyWhoIsKnownToBeYoungerIsLeftOut) {
  const auto instrument = by_area();
  EXPECT_EQ(threshold(instrument, {day("2026-04-01"), 15, "grays"}), 0);
  EXPECT_EQ(threshold(instrument, {day("2026-04-01"), 16, "grays"}), 10);
  EXPECT_EQ(threshold(instrument, {day("2026-04-01"), std::nullopt, "grays"}), 10);
}

TEST(Scope, EachCriterionStandsOnceInTheOrderOfTheFile) {
  Instrument instrument;
  for (const auto& [code, area] : {std::pair{"repeat", ""}, {"escalation", ""}, {"repeat", "grays"}}) {
    RiskCriterion criterion;
    criterion.code = code;
    criterion.area = area;
    criterion.label = std::string(code) + " " + area;
    criterion.dated = from("2020-01-01");
    instrument.criteria.push_back(criterion);
  }
  const auto labels = [&](const char* area) {
    std::vector<std::string> all;
    for (const auto* criterion : instrument.criteria_in_force({day("2026-04-01"), {}, area}))
      all.push_back(criterion->label);
    return all;
  };
  EXPECT_THAT(labels(""), ElementsAre("repeat ", "escalation "));
  EXPECT_THAT(labels("grays"), ElementsAre("escalation ", "repeat grays"));
}

TEST(Scope, ItMattersWhereSomebodyLivesOnlyWhileSomeRuleNamesAnArea) {
  const auto instrument = by_area();
  EXPECT_FALSE(instrument.differs_by_area(day("2026-02-28")));
  EXPECT_TRUE(instrument.differs_by_area(day("2026-03-01")));
}

TEST(Age, FitsBetweenTheLeastAndTheGreatestAndWhenItIsUnknown) {
  Instrument instrument;
  instrument.minimum_age = 13;
  instrument.maximum_age = 17;
  EXPECT_FALSE(instrument.fits_age(12));
  EXPECT_TRUE(instrument.fits_age(13));
  EXPECT_TRUE(instrument.fits_age(17));
  EXPECT_FALSE(instrument.fits_age(18));
  EXPECT_TRUE(instrument.fits_age(std::nullopt));
}

// The sample with an area and a threshold for each of these keys.
Files with_thresholds(std::initializer_list<std::string_view> all) {
  Files files = sample_files();
  files["partnership.toml"] +=
      "[[area]]\ncode = \"grays\"\nlabel = \"Grays\"\n[[neighbour]]\ncode = \"essex\"\nlabel = \"Essex\"\n";
  auto& instrument = files["instruments/x/1.toml"];
  instrument = sample_instrument("x", "minimum_age = 16");
  for (const auto keys : all)
    instrument += "[[threshold]]\ncode = \"visible_high_risk\"\nat_least = 14\n" + std::string(keys);
  return files;
}

TEST(Areas, ARuleNamesAnAreaOrANeighbourOfThePartnership) {
  EXPECT_THAT(problems(with_thresholds({"", "area = \"grays\"\n", "area = \"essex\"\n"})), testing::IsEmpty());
  EXPECT_THAT(problems(with_thresholds({"area = \"gray\"\n"})),
              ElementsAre(HasSubstr("there is no area “gray”; did you mean “grays”?")));
}

TEST(Areas, TwoRulesOfOnePlaceCannotHoldOnOneDay) {
  EXPECT_THAT(problems(with_thresholds({"area = \"grays\"\n", "area = \"grays\"\n"})),
              ElementsAre(HasSubstr("the threshold of x 1 “visible_high_risk in grays” is already defined")));
  EXPECT_THAT(problems(with_thresholds({"area = \"grays\"\neffective_to = 2024-01-01\n",
                                        "area = \"grays\"\neffective_from = 2024-01-01\n"})),
              testing::IsEmpty());
  EXPECT_THAT(problems(with_thresholds({"", "effective_from = 2024-01-01\n"})), ElementsAre(HasSubstr("overlaps")));
}

TEST(Criteria, CountOnlyWhatThereIsToCount) {
  Files files = sample_files();
  auto& instrument = files["instruments/x/1.toml"];
  instrument =
      sample_instrument("x", "minimum_age = 16") + sample_criterion("repeat", "counts = [\"police_callouts\"]");
  const Loaded loaded = load_from_files(files);
  ASSERT_TRUE(loaded.ok()) << to_text(loaded.problems.front());
  EXPECT_THAT(loaded.pack->instruments.latest("x")->criteria.front().counts, ElementsAre(EventKind::police_callouts));
  instrument = sample_instrument("x", "minimum_age = 16") + sample_criterion("repeat", "counts = [\"rumours\"]");
  EXPECT_THAT(problems(files), ElementsAre(HasSubstr("“rumours” is nothing that can be counted")));
}

}  // namespace
}  // namespace waymark::pack
