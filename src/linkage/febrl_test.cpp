// A smoke test on labelled people that nobody in the project made: FEBRL's first data set, read from the
// folder that WAYMARK_LINKAGE_DATA names (the project does not ship it).
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <numeric>
#include <set>
#include <sstream>

#include "linkage/block.hpp"
#include "linkage/decide.hpp"

namespace waymark::linkage {
namespace {

struct Row {
  std::string entity;
  Identity person;
};

std::vector<std::string> cells(const std::string& line) {
  std::vector<std::string> cells;
  std::istringstream text(line + ',');
  for (std::string cell; std::getline(text, cell, ',');) cells.push_back(cell);
  return cells;
}

// id, entity, given_name, surname, street_number, address_1, address_2, suburb, postcode, state,
// date_of_birth, soc_sec_id. The addresses are Australian, so house and street serve as a reference of
// premises; the data set has no quoted cell.
Row read(const std::string& line) {
  const auto cell = cells(line);
  Row row{cell.at(1), {}};
  row.person.forenames = cell.at(2);
  row.person.surname = cell.at(3);
  if (cell.at(10).size() == 8) {
    const int date = std::stoi(cell[10]);
    row.person.birth_date = {
        date / 10'000, static_cast<unsigned>(date / 100 % 100), static_cast<unsigned>(date % 100), {}};
  }
  Address address;
  address.uprn = cell.at(4) + cell.at(5) + cell.at(8);
  address.class_normal = true;
  row.person.addresses = {address};
  row.person.numbers = {{"social security", cell.at(11), false}};
  return row;
}

std::size_t root(std::vector<std::size_t>& parent, std::size_t at) {
  while (parent[at] != at) at = parent[at] = parent[parent[at]];
  return at;
}

double pairwise_f1(const std::vector<Row>& rows, std::vector<std::size_t>& parent) {
  double right = 0;
  double linked = 0;
  double true_pairs = 0;
  for (std::size_t i = 0; i < rows.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) {
      const bool together = root(parent, i) == root(parent, j);
      const bool same = rows[i].entity == rows[j].entity;
      right += together && same;
      linked += together;
      true_pairs += same;
    }
  return 2 * right / (linked + true_pairs);
}

TEST(Febrl, TheStartingWeightsClusterTheFirstDataSet) {
  const char* folder = std::getenv("WAYMARK_LINKAGE_DATA");
  if (folder == nullptr) GTEST_SKIP() << "skipped: labelled data not present";
  std::ifstream file(std::string(folder) + "/febrl1.csv");
  if (!file) GTEST_SKIP() << "the folder of WAYMARK_LINKAGE_DATA has no febrl1.csv";
  std::vector<Row> rows;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) rows.push_back(read(line));
  std::vector<Prepared> people;
  std::map<BlockKey, std::vector<std::size_t>> blocks;
  std::set<std::pair<std::size_t, std::size_t>> pairs;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    people.push_back(prepare(rows[i].person));
    for (const BlockKey& key : query_keys(people[i]))
      for (const std::size_t other : blocks[key]) pairs.emplace(i, other);
    for (const BlockKey& key : stored_keys(people[i])) blocks[key].push_back(i);
  }
  const Model model(rows.size());
  std::vector<std::size_t> parent(rows.size());
  std::iota(parent.begin(), parent.end(), std::size_t{0});
  for (const auto& [i, j] : pairs)
    if (decide(model, people[i], people[j], starting_thresholds()).bits >= 0) parent[root(parent, i)] = root(parent, j);
  const double f1 = pairwise_f1(rows, parent);
  std::printf("febrl1: %zu candidate pairs, pairwise F1 %.4f\n", pairs.size(), f1);
  EXPECT_GE(f1, 0.95);
}

}  // namespace
}  // namespace waymark::linkage
