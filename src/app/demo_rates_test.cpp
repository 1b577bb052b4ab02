#include "app/demo_rates.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

#include "pack/loading.hpp"

namespace waymark::app {
namespace {

using testing::Contains;
using testing::HasSubstr;

std::filesystem::path demo() { return std::filesystem::path(std::getenv("WAYMARK_SOURCE")) / "packs/demo"; }

const pack::Pack& pack() {
  static const auto loaded = pack::load(demo());
  return *loaded.pack;
}

std::vector<std::string> problems(std::string_view more) {
  const std::string least = R"(
    [defaults]
    source = "G"
    effective_from = 2020-01-01
    [[area]]
    code = "grays"
    weight = 1
    [[plot]]
    code = "one"
    weight = 1
    women = 1
    men = 0
    youngest = 18
    oldest = 30
    bonds = { partner = 1 }
    form = "domestic_abuse"
    heard_as = "one"
    said = ["Said."]
    [[habit]]
    code = "plain"
  )";
  std::vector<std::string> texts;
  for (const auto& problem : load_rates_from_text(least + std::string(more), pack()).problems)
    texts.push_back(to_text(problem));
  return texts;
}

constexpr std::string_view kAgency = R"(
  [[agency]]
  code = "essex_police"
  habit = "plain"
  hears = { one = 1 }
  channels = ["walk_in"]
)";

TEST(DemoRates, TheShippedOnesAreSoundAndSayWhatTheStrategyPrints) {
  const auto rates = load_rates(demo(), pack());
  const auto& stories = rates.stories;
  EXPECT_EQ(stories.five_contacts.count, 85);
  EXPECT_EQ(stories.five_contacts.of, 100);
  EXPECT_EQ(stories.high_risk.count, 169);
  EXPECT_EQ(stories.high_risk.of, 393);
  ASSERT_EQ(stories.plots.front().code, "partner_abuse");
  EXPECT_EQ(stories.plots.front().sexes[0].weight, 377);
  EXPECT_EQ(stories.plots.front().sexes[1].weight, 22);
  int areas = 0;
  for (const auto& area : stories.areas) areas += area.weight;
  EXPECT_EQ(areas, 100);
  EXPECT_GT(rates.pathway("marac").referred_high, 0.5);
  EXPECT_EQ(rates.pathway("no_such_pathway").referred, 0);
}

TEST(DemoRates, EveryStoryIsHeardBySomebodyWhoIsAlwaysThere) {
  const auto rates = load_rates(demo(), pack());
  for (std::size_t plot = 0; plot < rates.stories.plots.size(); ++plot) {
    int heard = 0;
    for (const auto& agency : rates.stories.agencies)
      if (!agency.with_child && agency.quiet_days == 0) heard += agency.hears[plot];
    EXPECT_GT(heard, 0) << rates.stories.plots[plot].code;
  }
}

TEST(DemoRates, WhatIsLeastNeededIsEnough) { EXPECT_THAT(problems(kAgency), testing::IsEmpty()); }

TEST(DemoRates, MistakesAreFoundAtTheirPlace) {
  EXPECT_THAT(problems(""), Contains(HasSubstr("at least one [[area]], one [[plot]] and one [[agency]]")));
  EXPECT_THAT(problems(std::string(kAgency) + "quiet_dais = 3"), Contains(HasSubstr("quiet_dais")));
  EXPECT_THAT(
      problems("[[agency]]\ncode = \"nobody\"\nhabit = \"plain\"\nhears = { one = 1 }\nchannels = [\"walk_in\"]"),
      Contains(HasSubstr("there is no agency “nobody”")));
  EXPECT_THAT(
      problems("[[agency]]\ncode = \"essex_police\"\nhabit = \"none\"\nhears = { two = 1 }\nchannels = []"),
      testing::AllOf(Contains(HasSubstr("“none”")), Contains(HasSubstr("two")), Contains(HasSubstr("“channels”"))));
  EXPECT_THAT(problems(std::string(kAgency) + "[[share]]\ncode = \"sunshine\"\ncount = 1\nof = 2"),
              Contains(HasSubstr("nothing reads a share of this name")));
  EXPECT_THAT(problems(std::string(kAgency) + "[[share]]\ncode = \"helped\"\ncount = 3\nof = 2"),
              Contains(HasSubstr("from 0 to 2")));
}

}  // namespace
}  // namespace waymark::app
