#include "linkage/quality.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "platform/base/failure.hpp"

namespace waymark::linkage {
namespace {

std::uint64_t pairs_among(std::uint64_t rows) { return rows * (rows - 1) / 2; }

std::optional<double> share(double part, double whole) {
  return whole > 0 ? std::optional(part / whole) : std::nullopt;
}

struct Counts {
  std::unordered_map<std::string_view, std::uint64_t> of_person;
  std::unordered_map<std::size_t, std::uint64_t> of_cluster;
  std::map<std::pair<std::size_t, std::string_view>, std::uint64_t> of_both;
};

void count_pairs(Quality& quality, const Counts& counts) {
  for (const auto& [person, rows] : counts.of_person) quality.pairs_true += pairs_among(rows);
  for (const auto& [cluster, rows] : counts.of_cluster) quality.pairs_joined += pairs_among(rows);
  for (const auto& [both, rows] : counts.of_both) quality.pairs_right += pairs_among(rows);
  const auto right = static_cast<double>(quality.pairs_right);
  const auto joined = static_cast<double>(quality.pairs_joined);
  const auto are_true = static_cast<double>(quality.pairs_true);
  quality.pairs = {share(right, joined), share(right, are_true), share(2 * right, joined + are_true)};
}

// Each row of a person in a cluster finds the same: so many of the cluster are right, so many of the person
// are there.
Rates b_cubed(const Counts& counts, double rows) {
  double precision = 0;
  double recall = 0;
  for (const auto& [both, together] : counts.of_both) {
    const auto found = static_cast<double>(together);
    precision += found * found / static_cast<double>(counts.of_cluster.at(both.first));
    recall += found * found / static_cast<double>(counts.of_person.at(both.second));
  }
  return {share(precision, rows), share(recall, rows), share(2 * precision * recall, (precision + recall) * rows)};
}

Rates exact_clusters(const Counts& counts) {
  double exact = 0;
  for (const auto& [both, together] : counts.of_both)
    if (together == counts.of_cluster.at(both.first) && together == counts.of_person.at(both.second)) ++exact;
  const auto clusters = static_cast<double>(counts.of_cluster.size());
  const auto people = static_cast<double>(counts.of_person.size());
  return {share(exact, clusters), share(exact, people), share(2 * exact, clusters + people)};
}

}  // namespace

Quality quality_of(std::span<const std::string> truth, std::span<const std::size_t> cluster_of) {
  base::expects(truth.size() == cluster_of.size(), "each row has a cluster");
  Quality quality;
  Counts counts;
  for (std::size_t row = 0; row < truth.size(); ++row) {
    if (truth[row].empty()) {
      ++quality.rows_without_truth;
      continue;
    }
    ++counts.of_person[truth[row]];
    ++counts.of_cluster[cluster_of[row]];
    ++counts.of_both[{cluster_of[row], truth[row]}];
  }
  count_pairs(quality, counts);
  quality.b_cubed = b_cubed(counts, static_cast<double>(truth.size() - quality.rows_without_truth));
  quality.exact_clusters = exact_clusters(counts);
  return quality;
}

}  // namespace waymark::linkage
