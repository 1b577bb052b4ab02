#include "linkage/frequencies.hpp"

namespace waymark::linkage {
namespace {

class Flat final : public Frequencies {
 public:
  std::optional<double> share(Counted, std::string_view) const override { return std::nullopt; }
};

}  // namespace

const Frequencies& flat_frequencies() {
  static const Flat flat;
  return flat;
}

Rarity rarity_of(std::optional<double> share) {
  if (!share) return Rarity::unknown;
  if (*share >= 1.0 / 128) return Rarity::very_common;
  if (*share >= 1.0 / 512) return Rarity::common;
  if (*share >= 1.0 / 2048) return Rarity::moderate;
  if (*share >= 1.0 / 16384) return Rarity::rare;
  return Rarity::very_rare;
}

}  // namespace waymark::linkage
