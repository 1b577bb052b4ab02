#pragma once
// What `waymark link` found out about a file, and how it says so.
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "linkage/columns.hpp"
#include "linkage/csv.hpp"
#include "linkage/deduplicate.hpp"
#include "linkage/quality.hpp"

namespace waymark::app {

struct LinkReport {
  std::string file;
  linkage::CsvTable table;
  std::vector<linkage::Column> columns{};
  linkage::Clusters clusters{};
  std::optional<linkage::Quality> quality{};  // where a column says who is who
  double join = 0;
  double seconds = 0;
};

// Names of columns, numbers of lines, counts and rates: no value of any row.
void print(const LinkReport& report, std::ostream& out);

// A table with, for each row in its order, its line in the file, its id where a column names the rows, and the
// number of its cluster, from 1. Throws InfrastructureError where it cannot be written.
void write_clusters(const LinkReport& report, const std::string& path);

}  // namespace waymark::app
