#pragma once
// From evidence to an outcome: score, guards, a person's decision, thresholds.
#include <cstdint>
#include <optional>
#include <string>

#include "linkage/explain.hpp"
#include "linkage/guards.hpp"
#include "linkage/model.hpp"
#include "linkage/thresholds.hpp"

namespace waymark::linkage {

enum class Outcome : std::uint8_t { none, review, answer, join };

// A person's decision about this very pair. It outweighs every score; only a shield stands above it.
struct Ruling {
  bool same = false;
  std::string author;
  std::string reason;
  base::Date on{};
};
inline constexpr double kRulingBits = 166.0;

struct Decision {
  Outcome outcome = Outcome::none;
  double bits = 0;                  // after guards and ruling
  bool for_named_reviewer = false;  // a near match of somebody shielded: nobody else may learn of it
  Explanation explanation;
};

// A join or an answer is automatic, so it needs more than bits: nothing may contradict. A ruling "same"
// joins in spite of caps and contradictions, because then it is a person who decides; "not the same" keeps
// the pair apart for ever.
Decision decide(const Comparison& comparison, const Weights& weights, const Thresholds& thresholds,
                const Circumstances& circumstances = {}, const std::optional<Ruling>& ruling = std::nullopt);

// The whole way for one pair.
Decision decide(const Model& model, const Prepared& a, const Prepared& b, const Thresholds& thresholds,
                const Circumstances& circumstances = {}, const std::optional<Ruling>& ruling = std::nullopt);

}  // namespace waymark::linkage
