#pragma once
// Which rows of one file are one person. Candidates come from the blocking keys, each pair is scored by the
// model with the prior of as many people as there are rows, and pairs are joined, the surest first, into
// clusters. The same clusters come of any order of the rows.
#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "linkage/compare.hpp"
#include "linkage/person.hpp"

namespace waymark::linkage {

// From how many bits on two rows are joined; included. Lower than where the partnership's index joins
// (thresholds.hpp): a file is cleaned by somebody who can look at the outcome, nobody learns from it what
// another agency knows, and a pair that is missed is missed for good. At 2 bits the weakest join is wrong once
// in five by the model's own reckoning, and one wrong join may pull whole clusters together: with ten rows for
// each person precision was 0.99 at 2 bits, 0.975 at 1 and 0.92 at 0 (docs/benchmarks.md).
inline constexpr double kJoinInFile = 2.0;

struct DeduplicateSettings {
  double join = kJoinInFile;
  std::size_t most_in_block = 500;
};

// Told now and then how many of how many different rows are compared.
using Progress = std::function<void(std::size_t done, std::size_t of)>;

struct Clusters {
  std::vector<std::size_t> of_row;  // numbered from 0 in the order in which the rows first name them
  std::size_t count = 0;
  std::size_t pairs_compared = 0;
  std::size_t kept_apart = 0;       // joins that a guard refused although the score was high enough
  std::size_t keys_too_common = 0;  // blocking keys not used, see `Candidates`
};

// Whether a guard forbids the two to be in one cluster, by whatever way they came there. Every guard does that
// (guards.hpp), but: names and birth dates that contradict or are not known weigh in the score alone, because a
// file is full of slips; and a number in common, or birth dates but one digit apart, speak against parent and
// child.
bool keeps_apart(const Agreement& agreement);

Clusters deduplicate(std::span<const Identity> rows, const DeduplicateSettings& settings = {},
                     const Progress& on_progress = {});

}  // namespace waymark::linkage
