#pragma once
// How right clusters are where the truth is known.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace waymark::linkage {

// From 0 to 1. Nothing where there is nothing to measure: no pair was joined, or none is true.
struct Rates {
  std::optional<double> precision;
  std::optional<double> recall;
  std::optional<double> f1;
};

struct Quality {
  std::uint64_t pairs_joined = 0;
  std::uint64_t pairs_true = 0;
  std::uint64_t pairs_right = 0;  // joined and true
  Rates pairs;
  // Bagga and Baldwin (1998): for each row the share of its cluster that is right, and the share of its
  // person that was found; the mean of each. A large cluster counts by its rows here, by their square above.
  Rates b_cubed;
  // Clusters that hold every row of one person and no other, of all clusters and of all people.
  Rates exact_clusters;
  std::size_t rows_without_truth = 0;  // left out of all the above: nobody knows who they are
};

// `truth` says for each row who it is, empty where that is not known; `cluster_of` where it was put.
Quality quality_of(std::span<const std::string> truth, std::span<const std::size_t> cluster_of);

}  // namespace waymark::linkage
