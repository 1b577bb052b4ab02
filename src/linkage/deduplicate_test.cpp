#include "linkage/deduplicate.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "linkage/content_order.hpp"
#include "linkage/example_people_test.hpp"
#include "linkage/quality.hpp"
#include "linkage/simulate/households.hpp"
#include "linkage/simulate/slips.hpp"

namespace waymark::linkage {
namespace {

using example::born;
using example::home;
using example::named;
using testing::ElementsAre;

Identity at_home(std::string forenames, std::string surname, BirthDate birth) {
  Identity person = named(std::move(forenames), std::move(surname), birth);
  person.addresses = {home("12", "ZY1 1AA")};
  return person;
}

std::vector<std::size_t> clusters_of(const std::vector<Identity>& rows, const DeduplicateSettings& settings = {}) {
  return deduplicate(rows, settings).of_row;
}

bool kept_apart(const Identity& one, const Identity& other) {
  return keeps_apart(compare_fields(prepare(one), prepare(other)));
}

struct Written {
  std::vector<Identity> rows;
  std::vector<std::string> truth;
};

// One to four rows for each person of so many households.
Written written(std::size_t households) {
  simulate::Dice dice(3);
  Written all;
  int people = 0;
  for (std::size_t i = 0; i < households; ++i) {
    for (const Identity& one : simulate::household(dice)) {
      ++people;
      for (int copies = dice.between(1, 4); copies > 0; --copies) {
        all.rows.push_back(simulate::as_written(one, dice));
        all.truth.push_back(std::to_string(people));
      }
    }
  }
  return all;
}

// Rows as they stood first, by cluster.
std::set<std::vector<std::size_t>> groups(const std::vector<std::size_t>& of_row,
                                          const std::vector<std::size_t>& stood) {
  std::map<std::size_t, std::vector<std::size_t>> by_cluster;
  for (std::size_t row = 0; row < of_row.size(); ++row) by_cluster[of_row[row]].push_back(stood[row]);
  std::set<std::vector<std::size_t>> all;
  for (auto& [cluster, rows] : by_cluster) {
    std::sort(rows.begin(), rows.end());
    all.insert(rows);
  }
  return all;
}

TEST(Deduplicate, JoinsWhatIsWrittenDifferentlyAndNobodyElse) {
  const Identity one = at_home("Marigold May", "Testerly", born(1992, 4, 9));
  const Identity misspelt = at_home("Marigld", "Testerley", born(1992, 4, 9));
  const Identity swapped = at_home("Testerly", "Marigold", born(1992, 9, 4));
  const Identity other = named("Olive", "Examplar", born(1971, 8, 30));
  EXPECT_THAT(clusters_of({one, other, misspelt, swapped}), ElementsAre(0, 1, 0, 0));
}

TEST(Deduplicate, NumbersClustersInTheOrderOfTheRowsAndCountsThem) {
  const Identity one = at_home("Marigold", "Testerly", born(1992, 4, 9));
  const Identity other = named("Olive", "Examplar", born(1971, 8, 30));
  const auto clusters = deduplicate(std::vector<Identity>{other, one, other, Identity{}, one});
  EXPECT_THAT(clusters.of_row, ElementsAre(0, 1, 0, 2, 1));
  EXPECT_EQ(clusters.count, 3U);
}

TEST(Deduplicate, RowsThatSayNothingAreNotOnePerson) {
  EXPECT_THAT(clusters_of({Identity{}, Identity{}, Identity{}}), ElementsAre(0, 1, 2));
  EXPECT_THAT(clusters_of({}), ElementsAre());
}

TEST(Deduplicate, ARowThatStandsThereManyTimesIsOne) {
  const std::vector<Identity> rows(2'000, at_home("M", "Testerly", born(1992, 4, 9)));
  const auto clusters = deduplicate(rows, {.most_in_block = 10});
  EXPECT_EQ(clusters.count, 1U);
  EXPECT_EQ(clusters.pairs_compared, 0U);
}

TEST(Deduplicate, TheSameClustersComeOfAnyOrderOfTheRows) {
  const Written all = written(120);
  std::vector<std::size_t> stood(all.rows.size());
  std::iota(stood.begin(), stood.end(), std::size_t{0});
  const auto first = groups(clusters_of(all.rows), stood);
  simulate::Dice dice(8);
  for (int turn = 0; turn < 3; ++turn) {
    for (std::size_t i = stood.size(); i > 1; --i) std::swap(stood[i - 1], stood[dice.below(i)]);
    std::vector<Identity> rows;
    for (const std::size_t at : stood) rows.push_back(all.rows[at]);
    EXPECT_EQ(groups(clusters_of(rows), stood), first);
  }
}

TEST(Deduplicate, FamiliesWithSlipsAreSortedOutByTheShippedSetting) {
  const Written all = written(300);
  const auto quality = quality_of(all.truth, clusters_of(all.rows));
  EXPECT_GE(quality.pairs.precision.value_or(0), 0.98);
  EXPECT_GE(quality.pairs.recall.value_or(0), 0.85);
}

TEST(Deduplicate, AHigherThresholdJoinsLess) {
  const Identity one = at_home("Marigold", "Testerly", born(1992, 4, 9));
  Identity other = one;
  other.surname = "Testerley";
  EXPECT_THAT(clusters_of({one, other}), ElementsAre(0, 0));
  EXPECT_THAT(clusters_of({one, other}, {.join = 200.0}), ElementsAre(0, 1));
}

TEST(Deduplicate, TwinsAreNotJoinedByARowThatCouldBeEither) {
  const std::vector<Identity> rows{at_home("Basil Amber", "Testerly", born(1992, 4, 9)),
                                   at_home("Basil Cedric", "Testerly", born(1992, 4, 9)),
                                   at_home("Basil", "Testerly", born(1992, 4, 9))};
  const auto clusters = deduplicate(rows);
  EXPECT_NE(clusters.of_row[0], clusters.of_row[1]);
  EXPECT_TRUE(clusters.of_row[2] == clusters.of_row[0] || clusters.of_row[2] == clusters.of_row[1]);
  EXPECT_GE(clusters.kept_apart, 1U);
}

TEST(Deduplicate, SaysHowFarItIs) {
  const Written all = written(10);
  std::size_t last = 0;
  std::size_t whole = 1;
  deduplicate(all.rows, {}, [&](std::size_t done, std::size_t of) {
    EXPECT_GE(done, last);
    last = done;
    whole = of;
  });
  EXPECT_EQ(last, whole);
}

TEST(KeepsApart, TwinsAndSiblingsOfOneHome) {
  const Identity amber = at_home("Amber", "Testerly", born(1992, 4, 9));
  EXPECT_TRUE(kept_apart(amber, at_home("Wolfgang", "Testerly", born(1992, 4, 9))));
  EXPECT_TRUE(kept_apart(amber, at_home("Wolfgang", "Testerly", born(1995, 11, 28))));
  EXPECT_FALSE(kept_apart(amber, amber));
}

TEST(KeepsApart, ParentAndChildOfOneNameButNotWhereANumberOrOneDigitSaysOtherwise) {
  Identity parent = at_home("Basil", "Testerly", born(1961, 4, 9));
  Identity child = at_home("Basil", "Testerly", born(1992, 11, 28));
  EXPECT_TRUE(kept_apart(parent, child));
  parent.numbers = child.numbers = {{"pnc", "12345", false}};
  EXPECT_FALSE(kept_apart(parent, child));
  EXPECT_FALSE(
      kept_apart(at_home("Basil", "Testerly", born(1962, 4, 9)), at_home("Basil", "Testerly", born(1992, 4, 9))));
}

TEST(KeepsApart, NumbersOfWhichAPersonHasOneAndWhichDiffer) {
  Identity one = named("Basil", "Testerly", born(1961, 4, 9));
  Identity other = one;
  one.numbers = {{"upn", "A1", true}};
  other.numbers = {{"upn", "B2", true}};
  EXPECT_TRUE(kept_apart(one, other));
}

TEST(KeepsApart, NotWhatIsOnlyWrittenDifferentlyOrNotKnown) {
  const Identity one = named("Amber", "Testerly", born(1992, 4, 9));
  EXPECT_FALSE(kept_apart(one, named("Wolfgang", "Testerly", born(1992, 4, 9))));
  EXPECT_FALSE(kept_apart(one, named("Amber", "Testerly", born(1988, 1, 2))));
  EXPECT_FALSE(kept_apart(one, named("Amber", "Testerly")));
  EXPECT_FALSE(kept_apart(one, named("", "Testerly", born(1992, 4, 9))));
}

TEST(ContentOrder, PutsRowsThatSayTheSameSideBySideWhereverTheyStand) {
  const Identity a = at_home("Amber", "Testerly", born(1992, 4, 9));
  const Identity b = at_home("Basil", "Testerly", born(1992, 4, 9));
  Identity c = a;
  c.addresses.front().from = base::parse_date("2024-01-01");
  EXPECT_THAT(in_content_order(std::vector<Identity>{a, b, a}), ElementsAre(0, 2, 1));
  const std::vector<Identity> one_way{a, b, c};
  const std::vector<Identity> other_way{c, b, a};
  const auto first = in_content_order(one_way);
  const auto second = in_content_order(other_way);
  for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(one_way[first[i]], other_way[second[i]]);
}

}  // namespace
}  // namespace waymark::linkage
