#include "linkage/model.hpp"

#include <algorithm>
#include <cmath>

namespace waymark::linkage {
namespace {

template <class Visit>
void for_each_field(const Pattern& pattern, const Weights& weights, Visit visit) {
  for (std::size_t i = 0; i < kFieldCount; ++i) visit(i, weights.of(static_cast<Field>(i), pattern.levels[i]).bits);
}

}  // namespace

double probability(double bits) { return 1.0 / (1.0 + std::exp2(-bits)); }

Model::Model(std::uint64_t people_in_index, const Weights& weights) : weights_(&weights) {
  const double people = static_cast<double>(std::max<std::uint64_t>(people_in_index, 1));
  prior_ = -std::log2(people);
  household_share_ = std::min(0.5, weights.household().people_per_person / people);
}

Comparison Model::compare(const Prepared& a, const Prepared& b) const { return score(compare_fields(a, b)); }

Comparison Model::score(const Agreement& agreement) const {
  Comparison comparison;
  comparison.agreement = agreement;
  comparison.prior = prior_;
  comparison.total = prior_;
  for_each_field(agreement.pattern, *weights_, [&](std::size_t field, const Evidence& bits) {
    comparison.bits[field] = bits.same;
    comparison.total += bits.same;
  });
  comparison.household = household_bits(agreement.pattern);
  comparison.total += comparison.household;
  return comparison;
}

// −log2 of what people of one household add to the unrelated ones: 0 where nothing speaks for a household.
double Model::household_bits(const Pattern& pattern) const {
  double twin = 0;
  double relative = 0;
  double housemate = 0;
  for_each_field(pattern, *weights_, [&](std::size_t, const Evidence& bits) {
    twin += bits.twin;
    relative += bits.relative;
    housemate += bits.housemate;
  });
  const HouseholdMix& mix = weights_->household();
  const double household =
      mix.twins * std::exp2(twin) + mix.relatives * std::exp2(relative) + mix.housemates * std::exp2(housemate);
  return -std::log2(1.0 - household_share_ + household_share_ * household);
}

}  // namespace waymark::linkage
