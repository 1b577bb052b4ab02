#pragma once
// Fellegi and Sunter's model (1969) with three classes, after Larsen and Rubin's mixtures (2001):
//
//   bits = log2 P(M) − log2 P(not M) + log2 P(pattern | M)
//          − log2[(1 − π) · P(pattern | U) + π · P(pattern | H)]
//
// M is one person, H people of one household or family, U unrelated people. Two classes would take surname,
// address and phone for independent signs of one person and join siblings, or a victim with whoever harms
// her. The bits are log2 posterior odds, the prior of one over the people in the index included.
#include <array>
#include <cstdint>

#include "linkage/compare.hpp"
#include "linkage/levels.hpp"
#include "linkage/prepared.hpp"
#include "linkage/weights.hpp"

namespace waymark::linkage {

struct Comparison {
  Agreement agreement;
  std::array<double, kFieldCount> bits{};  // of M against U, one for each field
  double household = 0;                    // what the chance of a shared household takes away (≤ about 0)
  double prior = 0;
  double total = 0;  // prior + all bits + household, in this order
  bool operator==(const Comparison&) const = default;
};

double probability(double bits);

class Model {
 public:
  // Keeps a reference to `weights`. `people_in_index` counts persons, not records; 0 counts as 1.
  explicit Model(std::uint64_t people_in_index, const Weights& weights = starting_weights());

  // Symmetric, deterministic, thread-safe.
  Comparison compare(const Prepared& a, const Prepared& b) const;
  Comparison score(const Agreement& agreement) const;
  const Weights& weights() const { return *weights_; }

 private:
  double household_bits(const Pattern& pattern) const;

  const Weights* weights_;
  double prior_;
  double household_share_;  // π
};

}  // namespace waymark::linkage
