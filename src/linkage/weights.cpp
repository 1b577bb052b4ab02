#include "linkage/weights.hpp"

#include <utility>

#include "platform/base/failure.hpp"

namespace waymark::linkage {

Weights::Weights(std::array<std::vector<LevelWeight>, kFieldCount> tables, HouseholdMix mix)
    : tables_(std::move(tables)), mix_(mix) {}

const LevelWeight& Weights::of(Field field, Level level) const {
  const auto& rows = tables_[static_cast<std::size_t>(field)];
  base::expects(level < rows.size(), "the field has this level");
  return rows[level];
}

std::span<const LevelWeight> Weights::table(Field field) const { return tables_[static_cast<std::size_t>(field)]; }

}  // namespace waymark::linkage
