#pragma once
// How often what happens in the demonstration (packs/demo/simulation.toml): each figure with its source.
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "linkage/simulate/rates.hpp"
#include "pack/pack.hpp"
#include "pack/problem.hpp"

namespace waymark::app {

// What becomes of a pathway that was proposed: shares.
struct PathwayRate {
  std::string code;
  double referred = 0;       // rather than put aside
  double referred_high = 0;  // the same at high risk
  double accepted = 0;       // of the referrals
};

struct DemoRates {
  linkage::simulate::Rates stories;  // areas by their places in the pack's list
  std::vector<PathwayRate> pathways;

  // Put aside always, where nothing is said of it.
  PathwayRate pathway(std::string_view code) const;
};

struct LoadedRates {
  DemoRates rates;
  std::vector<pack::Problem> problems;  // with any, the rates are not to be used
};
// Codes and sources are checked against `pack`.
LoadedRates load_rates_from_text(std::string_view toml, const pack::Pack& pack);
// Throws InfrastructureError with the first problem.
DemoRates load_rates(const std::filesystem::path& folder, const pack::Pack& pack);

}  // namespace waymark::app
