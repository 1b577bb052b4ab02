#include "bench/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

namespace waymark::bench {

Report::Report() {
  fmt::print(
      "| what | clients | runs | p50 ms | p95 ms | p99 ms | per second | in hellos | in SELECTs |\n"
      "|---|---|---|---|---|---|---|---|---|\n");
}

void Report::add(const std::string& what, std::size_t clients, Times times) {
  const auto& row = rows_[{what, clients}] = std::move(times);
  const auto failed = row.failed > 0 ? fmt::format(", {} more failed", row.failed) : std::string();
  fmt::print("| {} | {} | {}{} | {:.3f} | {:.3f} | {:.3f} | {:.0f} | {} | {} |\n", what, clients,
             row.milliseconds.size(), failed, row.at(0.5), row.at(0.95), row.at(0.99), row.per_second(),
             in_units_of(kHello, clients, row), in_units_of(kSelect, clients, row));
  std::fflush(stdout);
}

const Times& Report::of(const std::string& what, std::size_t clients) const { return rows_.at({what, clients}); }

bool Report::any_failed() const {
  return std::any_of(rows_.begin(), rows_.end(), [](const auto& row) { return row.second.failed > 0; });
}

// How many of the other the same number of clients got in the time of one.
std::string Report::in_units_of(const std::string& other, std::size_t clients, const Times& times) const {
  const auto beside = rows_.find({other, clients});
  if (beside == rows_.end() || times.per_second() <= 0) return "–";
  return fmt::format("{:.3g}", beside->second.per_second() / times.per_second());
}

}  // namespace waymark::bench
