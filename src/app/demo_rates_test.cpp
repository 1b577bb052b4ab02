#include "app/demo_rates.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <functional>

#include "linkage/simulate/homes.hpp"
#include "linkage/simulate/stories.hpp"
#include "pack/loading.hpp"

namespace waymark::app {
namespace {

namespace simulate = linkage::simulate;
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

// A family's story each, as the demonstration tells them.
void for_each_story(const simulate::Rates& rates, const std::function<void(const simulate::Story&)>& look) {
  constexpr base::Date kToday{std::chrono::year{2026}, std::chrono::month{2}, std::chrono::day{3}};
  constexpr base::Date kFirst{std::chrono::year{2024}, std::chrono::month{2}, std::chrono::day{3}};
  constexpr std::uint64_t kMany = 8'000;
  const simulate::Stories stories(rates, 1, {kFirst, {kToday, 600}});
  for (std::uint64_t number = 0; number < kMany; ++number) look(stories.story(number));
}

double share(double count, double of) { return count / std::max(1.0, of); }

TEST(DemoRates, WhatTheStrategyPrintsComesOutInTheStories) {
  const auto rates = load_rates(demo(), pack()).stories;
  double stories = 0;
  double helped = 0;
  double five = 0;
  double assessed = 0;
  double high = 0;
  double partner = 0;
  double women = 0;
  double sexual = 0;
  double police = 0;
  double grays = 0;
  for_each_story(rates, [&](const simulate::Story& story) {
    ++stories;
    const bool has_helped = story.tellings.back().helps;
    helped += has_helped;
    five += has_helped && story.tellings.size() - 1 >= 5;  // before the one that helps
    const auto& life = story.family.at_risk().life;
    const auto& plot = rates.plots[story.plot].code;
    partner += plot == "partner_abuse";
    women += plot == "partner_abuse" && life.sex == linkage::Sex::female;
    sexual += plot == "sexual_violence";
    police += plot == "sexual_violence" &&
              std::any_of(story.tellings.begin(), story.tellings.end(),
                          [&](const auto& telling) { return rates.agencies[telling.agency].code == "essex_police"; });
    const auto& areas = pack().partnership.areas;
    grays += areas[simulate::area_of(life.homes.back().value)].code == "grays";
    for (const auto& telling : story.tellings) {
      assessed += telling.assessed.has_value();
      high += telling.assessed && (telling.assessed->yes >= 14 || telling.assessed->judged_high);
    }
  });
  EXPECT_NEAR(share(five, helped), 0.85, 0.02);
  EXPECT_NEAR(share(high, assessed), 169.0 / 393.0, 0.03);
  EXPECT_NEAR(share(women, partner), 377.0 / 399.0, 0.015);
  EXPECT_NEAR(share(police, sexual), 0.17, 0.05) << "83 of 100 do not tell the police";
  EXPECT_NEAR(share(grays, stories), 0.40, 0.02);
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
  EXPECT_THAT(problems(std::string(kAgency) + "told = { two = 3 }"), Contains(HasSubstr("two")));
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
