// The whole way from a file to clusters, on labelled people that nobody in the project made: read from the
// folder that WAYMARK_LINKAGE_DATA names (the project does not ship them). Labels only score.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "linkage/columns.hpp"
#include "linkage/csv.hpp"
#include "linkage/deduplicate.hpp"
#include "linkage/quality.hpp"

namespace waymark::linkage {
namespace {

struct Floor {
  const char* file;
  double precision;
  double f1;
};

class LabelledPeople : public testing::TestWithParam<Floor> {};

TEST_P(LabelledPeople, AreToldApartByTheShippedSetting) {
  const char* folder = std::getenv("WAYMARK_LINKAGE_DATA");
  if (folder == nullptr) GTEST_SKIP() << "skipped: labelled data not present";
  std::ifstream file(std::string(folder) + '/' + GetParam().file);
  if (!file) GTEST_SKIP() << "the folder of WAYMARK_LINKAGE_DATA has no " << GetParam().file;
  std::ostringstream text;
  text << file.rdbuf();
  const auto table = read_csv(text.str());
  ASSERT_TRUE(table.ok());
  EXPECT_TRUE(table->left_out.empty());
  const auto columns = columns_of(table->header, "entity");
  const auto truth_at =
      static_cast<std::size_t>(std::find(table->header.begin(), table->header.end(), "entity") - table->header.begin());
  std::vector<Identity> people;
  std::vector<std::string> truth;
  for (const CsvRow& row : table->rows) {
    people.push_back(read_person(columns, row.fields));
    truth.push_back(row.fields.at(truth_at));
  }
  const auto quality = quality_of(truth, deduplicate(people).of_row);
  std::printf("%s: precision %.4f, recall %.4f, F1 %.4f\n", GetParam().file, quality.pairs.precision.value_or(0),
              quality.pairs.recall.value_or(0), quality.pairs.f1.value_or(0));
  EXPECT_GE(quality.pairs.precision.value_or(0), GetParam().precision);
  EXPECT_GE(quality.pairs.f1.value_or(0), GetParam().f1);
}

INSTANTIATE_TEST_SUITE_P(OpenData, LabelledPeople,
                         testing::Values(Floor{"febrl1.csv", 0.99, 0.98}, Floor{"febrl2.csv", 0.99, 0.98},
                                         Floor{"uganda_half.csv", 0.99, 0.98}, Floor{"fake1000.csv", 0.97, 0.7},
                                         Floor{"historical_people_half.csv", 0.97, 0.7}));

}  // namespace
}  // namespace waymark::linkage
