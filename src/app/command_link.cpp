#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "app/commands.hpp"
#include "app/link_report.hpp"
#include "platform/base/failure.hpp"

namespace waymark::app {

namespace {

std::string read_file(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream content;
  if (stream.peek() != std::ifstream::traits_type::eof()) content << stream.rdbuf();
  if (!stream.is_open() || stream.bad() || std::filesystem::is_directory(path))
    throw base::InfrastructureError(fmt::format("cannot read {}", path));
  return std::move(content).str();
}

char delimiter_of(const std::string& said) {
  if (said == "tab") return '\t';
  if (said.size() == 1 && said != "\"" && said != "\n" && said != "\r") return said.front();
  throw base::InfrastructureError("--delimiter is one character, or the word tab");
}

linkage::CsvTable read_table(const LinkOptions& options) {
  auto table = linkage::read_csv(read_file(options.file), {.delimiter = delimiter_of(options.delimiter)});
  if (!table.ok()) throw base::InfrastructureError(fmt::format("{}: {}", options.file, table.failure().message));
  return std::move(table).value();
}

std::string listed(const std::vector<std::string>& names) { return fmt::format("{}", fmt::join(names, ", ")); }

// Which column holds the truth; one past the last where none was asked for.
std::size_t truth_column(const LinkOptions& options, const std::vector<std::string>& header) {
  if (options.truth.empty()) return header.size();
  const auto found = std::find(header.begin(), header.end(), options.truth);
  if (found == header.end())
    throw base::InfrastructureError(
        fmt::format("{} has no column \"{}\"; its columns: {}", options.file, options.truth, listed(header)));
  if (std::find(found + 1, header.end(), options.truth) != header.end())
    throw base::InfrastructureError(fmt::format("{} has several columns \"{}\"", options.file, options.truth));
  return static_cast<std::size_t>(found - header.begin());
}

void expect_people(const LinkOptions& options, const linkage::CsvTable& table,
                   const std::vector<linkage::Column>& columns) {
  if (!linkage::describe_people(columns))
    throw base::InfrastructureError(
        fmt::format("{}: no column is known by its name ({}). Name columns forename, surname, date_of_birth, sex, "
                    "house_number, street, postcode, phone, email or nhs_number; if another sign than a comma stands "
                    "between them, say --delimiter",
                    options.file, listed(table.header)));
  if (table.rows.empty())
    throw base::InfrastructureError(fmt::format("{}: no row below the header could be read", options.file));
}

// Asked before the work begins. Nothing that is there is overwritten: it could be the only copy of what
// somebody decided.
void expect_writable(const std::string& path) {
  if (path.empty()) return;
  if (std::filesystem::exists(path))
    throw base::InfrastructureError(path + " is there already: name a file that is not there yet");
  const auto folder = std::filesystem::path(path).parent_path();
  if (!folder.empty() && !std::filesystem::is_directory(folder))
    throw base::InfrastructureError("there is no folder " + folder.string());
}

void show_progress(std::size_t done, std::size_t of) {
  if (::isatty(STDERR_FILENO) != 0)
    std::cerr << fmt::format("\r{} of {} rows compared{}", done, of, done == of ? "\n" : "") << std::flush;
}

}  // namespace

int link_file(const LinkOptions& options) {
  const auto began = std::chrono::steady_clock::now();
  expect_writable(options.clusters);
  LinkReport report{.file = options.file, .table = read_table(options), .join = options.join};
  const auto& header = report.table.header;
  const std::size_t truth_at = truth_column(options, header);
  report.columns = linkage::columns_of(header, options.truth);
  expect_people(options, report.table, report.columns);
  std::vector<linkage::Identity> people;
  std::vector<std::string> truth;
  for (const auto& row : report.table.rows) {
    people.push_back(linkage::read_person(report.columns, row.fields));
    if (truth_at < header.size()) truth.push_back(row.fields[truth_at]);
  }
  report.clusters = linkage::deduplicate(people, {.join = options.join}, show_progress);
  if (truth_at < header.size()) report.quality = linkage::quality_of(truth, report.clusters.of_row);
  report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
  print(report, std::cout);
  if (!options.clusters.empty()) write_clusters(report, options.clusters);
  return report.table.left_out.empty() ? 0 : 1;
}

}  // namespace waymark::app
