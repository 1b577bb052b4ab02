#include "linkage/quality.hpp"

#include <gmock/gmock.h>

namespace waymark::linkage {
namespace {

Quality measured(const std::vector<std::string>& truth, const std::vector<std::size_t>& clusters) {
  return quality_of(truth, clusters);
}

// Three rows of one person, two of another, one of a third; one row of the second strayed to the first.
TEST(Quality, AWorkedExample) {
  const auto quality = measured({"a", "a", "a", "b", "b", "c"}, {0, 0, 1, 0, 2, 3});
  EXPECT_EQ(quality.pairs_joined, 3U);
  EXPECT_EQ(quality.pairs_true, 4U);
  EXPECT_EQ(quality.pairs_right, 1U);
  EXPECT_DOUBLE_EQ(quality.pairs.precision.value_or(-1), 1.0 / 3);
  EXPECT_DOUBLE_EQ(quality.pairs.recall.value_or(-1), 1.0 / 4);
  EXPECT_DOUBLE_EQ(quality.pairs.f1.value_or(-1), 2.0 / 7);
  // Row by row, precision 2/3, 2/3, 1, 1/3, 1, 1 and recall 2/3, 2/3, 1/3, 1/2, 1/2, 1.
  const double precision = (2.0 / 3 + 2.0 / 3 + 1 + 1.0 / 3 + 1 + 1) / 6;
  const double recall = (2.0 / 3 + 2.0 / 3 + 1.0 / 3 + 0.5 + 0.5 + 1) / 6;
  EXPECT_DOUBLE_EQ(quality.b_cubed.precision.value_or(-1), precision);
  EXPECT_DOUBLE_EQ(quality.b_cubed.recall.value_or(-1), recall);
  EXPECT_DOUBLE_EQ(quality.b_cubed.f1.value_or(-1), 2 * precision * recall / (precision + recall));
  // Of four clusters and three people, only the third person is exactly one cluster.
  EXPECT_DOUBLE_EQ(quality.exact_clusters.precision.value_or(-1), 1.0 / 4);
  EXPECT_DOUBLE_EQ(quality.exact_clusters.recall.value_or(-1), 1.0 / 3);
  EXPECT_DOUBLE_EQ(quality.exact_clusters.f1.value_or(-1), 2.0 / 7);
}

TEST(Quality, IsOneWhereEveryClusterIsAPerson) {
  const auto quality = measured({"x", "y", "x", "z"}, {7, 3, 7, 0});
  for (const Rates& rates : {quality.pairs, quality.b_cubed, quality.exact_clusters}) {
    EXPECT_DOUBLE_EQ(rates.precision.value_or(-1), 1);
    EXPECT_DOUBLE_EQ(rates.recall.value_or(-1), 1);
    EXPECT_DOUBLE_EQ(rates.f1.value_or(-1), 1);
  }
}

TEST(Quality, EverybodyInOneClusterIsFoundAndHardlyAnyJoinIsRight) {
  const auto quality = measured({"x", "x", "y", "y"}, {0, 0, 0, 0});
  EXPECT_DOUBLE_EQ(quality.pairs.precision.value_or(-1), 2.0 / 6);
  EXPECT_DOUBLE_EQ(quality.pairs.recall.value_or(-1), 1);
  EXPECT_DOUBLE_EQ(quality.b_cubed.precision.value_or(-1), 0.5);
}

TEST(Quality, NothingJoinedHasNoPrecisionRatherThanAGoodOne) {
  const auto quality = measured({"x", "x"}, {0, 1});
  EXPECT_FALSE(quality.pairs.precision.has_value());
  EXPECT_DOUBLE_EQ(quality.pairs.recall.value_or(-1), 0);
  EXPECT_DOUBLE_EQ(quality.pairs.f1.value_or(-1), 0);
}

TEST(Quality, WithoutAnyTruePairThereIsNoRecall) {
  const auto quality = measured({"x", "y"}, {0, 1});
  EXPECT_FALSE(quality.pairs.recall.has_value());
  EXPECT_FALSE(quality.pairs.f1.has_value());
  EXPECT_DOUBLE_EQ(quality.b_cubed.f1.value_or(-1), 1);
}

TEST(Quality, RowsOfUnknownPeopleAreLeftOutAndCounted) {
  const auto quality = measured({"x", "", "x", ""}, {0, 0, 0, 0});
  EXPECT_EQ(quality.rows_without_truth, 2U);
  EXPECT_EQ(quality.pairs_joined, 1U);
  EXPECT_DOUBLE_EQ(quality.pairs.precision.value_or(-1), 1);
  EXPECT_FALSE(measured({"", ""}, {0, 0}).b_cubed.f1.has_value());
  EXPECT_FALSE(measured({}, {}).b_cubed.f1.has_value());
}

}  // namespace
}  // namespace waymark::linkage
