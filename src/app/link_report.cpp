#include "app/link_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>

#include "platform/base/failure.hpp"

namespace waymark::app {

namespace {

using linkage::ColumnUse;

// So many lines are named of whatever else is worth a look.
constexpr std::size_t kFirstNamed = 5;
// So many rows that were left out are named one by one; of more, the first and how many there are.
constexpr std::size_t kMostNamed = 100;

std::string counted(std::size_t count, std::string_view one, std::string_view several) {
  return fmt::format("{} {}", count, count == 1 ? one : several);
}

void print_rows(const LinkReport& report, std::ostream& out) {
  const auto& left_out = report.table.left_out;
  out << fmt::format("{}: {} read, {} left out\n", report.file, counted(report.table.rows.size(), "row", "rows"),
                     left_out.size());
  for (std::size_t i = 0; i < std::min(left_out.size(), kMostNamed); ++i)
    out << fmt::format("  line {}: {}\n", left_out[i].line, left_out[i].reason);
  if (left_out.size() > kMostNamed) out << fmt::format("  and {} more\n", left_out.size() - kMostNamed);
}

// "on line 3", "on lines 3, 7, 12, 20, 31 …"
std::string on_lines(const std::vector<std::size_t>& lines) {
  const std::vector<std::size_t> first(
      lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(std::min(lines.size(), kFirstNamed)));
  return fmt::format("on {} {}{}", lines.size() == 1 ? "line" : "lines", fmt::join(first, ", "),
                     lines.size() > kFirstNamed ? " …" : "");
}

void print_rows_on_several_lines(const LinkReport& report, std::ostream& out) {
  const auto& lines = report.table.on_several_lines;
  if (lines.empty()) return;
  out << fmt::format(
      "  {} several lines of the file, beginning {}: where no field holds line breaks, a quotation mark "
      "was left open there and has swallowed rows\n",
      counted(lines.size(), "row stands on", "rows stand on"), on_lines(lines));
}

// In the order of `ColumnUse`, what is not used at the end.
void print_columns(const LinkReport& report, std::ostream& out) {
  constexpr auto kUses = static_cast<std::size_t>(ColumnUse::number) + 1;
  out << "columns\n";
  for (std::size_t i = 1; i <= kUses; ++i) {
    const auto use = static_cast<ColumnUse>(i % kUses);
    std::vector<std::string_view> names;
    for (const auto& column : report.columns)
      if (column.use == use) names.push_back(column.name);
    if (!names.empty()) out << fmt::format("  {}: {}\n", linkage::name_of(use), fmt::join(names, ", "));
  }
}

// What the score does not know of dates of birth, by the lines of their rows: their owner should know too.
struct BirthDates {
  std::vector<std::size_t> unread;
  std::vector<std::size_t> without_year;
  std::vector<std::size_t> impossible;  // a month after 12, or a day after 31
};

void look_at(BirthDates& dates, const std::string& text, std::size_t line) {
  const auto birth = linkage::read_birth_date(text);
  if (birth == linkage::BirthDate{}) return dates.unread.push_back(line);
  if (!birth.year) dates.without_year.push_back(line);
  if (birth.month.value_or(1) > 12 || birth.day.value_or(1) > 31) dates.impossible.push_back(line);
}

BirthDates birth_dates(const LinkReport& report) {
  BirthDates dates;
  for (std::size_t i = 0; i < report.columns.size(); ++i) {
    if (report.columns[i].use != ColumnUse::birth_date) continue;
    for (const auto& row : report.table.rows)
      if (!row.fields[i].empty()) look_at(dates, row.fields[i], row.line);
  }
  return dates;
}

void print_dates(const std::vector<std::size_t>& lines, std::string_view what, std::ostream& out) {
  if (lines.empty()) return;
  out << fmt::format("  {} {} ({})\n", counted(lines.size(), "date of birth", "dates of birth"), what, on_lines(lines));
}

void print_birth_dates(const LinkReport& report, std::ostream& out) {
  const auto dates = birth_dates(report);
  print_dates(dates.unread, "could not be read", out);
  print_dates(dates.without_year, "without a year: two digits name no century, and the year counts as unknown", out);
  print_dates(dates.impossible, "with a month or a day that there is not: days are read before months", out);
}

std::size_t larger_than_one(const linkage::Clusters& clusters) {
  std::vector<std::size_t> rows(clusters.count);
  for (const std::size_t cluster : clusters.of_row) ++rows[cluster];
  return static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), [](std::size_t size) { return size > 1; }));
}

void print_clusters(const LinkReport& report, std::ostream& out) {
  const auto& clusters = report.clusters;
  out << fmt::format("clusters: {}, {} of them with several rows\n", clusters.count, larger_than_one(clusters))
      << fmt::format("  {}, joined from {} bits on\n",
                     counted(clusters.pairs_compared, "pair compared", "pairs compared"), report.join);
  if (clusters.kept_apart != 0)
    out << fmt::format("  {} by a guard (twins, parent and child …)\n",
                       counted(clusters.kept_apart, "join refused", "joins refused"));
  if (clusters.keys_too_common != 0)
    out << fmt::format("  {} too common to compare all rows that share one\n",
                       counted(clusters.keys_too_common, "blocking key was", "blocking keys were"));
}

std::string shown(const std::optional<double>& rate) { return rate ? fmt::format("{:.4f}", *rate) : "no data"; }

void print_rates(std::string_view name, const linkage::Rates& rates, std::ostream& out) {
  out << fmt::format("  {}: precision {}, recall {}, F1 {}\n", name, shown(rates.precision), shown(rates.recall),
                     shown(rates.f1));
}

void print_quality(const linkage::Quality& quality, std::ostream& out) {
  out << "against the truth\n";
  print_rates("cluster F1 (pairs of records in one cluster)", quality.pairs, out);
  print_rates("B-cubed F1 (record by record)", quality.b_cubed, out);
  print_rates("exact-cluster F1 (every record of a person and no other)", quality.exact_clusters, out);
  out << fmt::format("  {} of people, {} joined, {} right\n", counted(quality.pairs_true, "pair", "pairs"),
                     quality.pairs_joined, quality.pairs_right);
  if (quality.rows_without_truth != 0)
    out << fmt::format("  {} without a truth, not scored\n", counted(quality.rows_without_truth, "row", "rows"));
}

std::size_t column_of(const LinkReport& report, ColumnUse use) {
  const auto found = std::find_if(report.columns.begin(), report.columns.end(),
                                  [&](const linkage::Column& column) { return column.use == use; });
  return static_cast<std::size_t>(found - report.columns.begin());
}

}  // namespace

void print(const LinkReport& report, std::ostream& out) {
  print_rows(report, out);
  print_rows_on_several_lines(report, out);
  print_columns(report, out);
  print_birth_dates(report, out);
  print_clusters(report, out);
  if (report.quality) print_quality(*report.quality, out);
  out << fmt::format("seconds: {:.2f}\n", report.seconds);
}

void write_clusters(const LinkReport& report, const std::string& path) {
  const std::size_t id = column_of(report, ColumnUse::row_id);
  const bool named = id < report.columns.size();
  std::ofstream file(path, std::ios::binary);
  file << "line," << (named ? linkage::csv_field(report.columns[id].name) + ',' : "") << "cluster\n";
  for (std::size_t row = 0; row < report.table.rows.size(); ++row) {
    const auto& read = report.table.rows[row];
    file << read.line << ',' << (named ? linkage::csv_field(read.fields[id]) + ',' : "")
         << report.clusters.of_row[row] + 1 << '\n';
  }
  file.close();
  if (!file) throw base::InfrastructureError("cannot write " + path);
}

}  // namespace waymark::app
