#include "linkage/decide.hpp"

#include <algorithm>

namespace waymark::linkage {
namespace {

bool any(const std::vector<Guard>& guards, GuardEffect effect) {
  return std::any_of(guards.begin(), guards.end(), [&](Guard guard) { return effect_of(guard) == effect; });
}

Outcome by_bits(double bits, const Thresholds& thresholds) {
  if (bits >= thresholds.join) return Outcome::join;
  if (bits >= thresholds.answer) return Outcome::answer;
  return bits >= thresholds.review ? Outcome::review : Outcome::none;
}

double bits_after(const Comparison& comparison, const std::vector<Guard>& guards, const std::optional<Ruling>& ruling) {
  if (ruling) return comparison.total + (ruling->same ? kRulingBits : -kRulingBits);
  return any(guards, GuardEffect::cap) ? std::min(comparison.total, kCapBits) : comparison.total;
}

}  // namespace

Decision decide(const Comparison& comparison, const Weights& weights, const Thresholds& thresholds,
                const Circumstances& circumstances, const std::optional<Ruling>& ruling) {
  const std::vector<Guard> guards = guards_for(comparison.agreement, circumstances);
  Decision decision;
  decision.bits = bits_after(comparison, guards, ruling);
  decision.outcome = by_bits(decision.bits, thresholds);
  if (!ruling && any(guards, GuardEffect::no_join)) decision.outcome = std::min(decision.outcome, Outcome::answer);
  if (!ruling && any(guards, GuardEffect::not_automatic))
    decision.outcome = std::min(decision.outcome, Outcome::review);
  if (any(guards, GuardEffect::outside)) {
    decision.for_named_reviewer = decision.bits >= thresholds.review;
    decision.outcome = Outcome::none;
  }
  decision.explanation = explain(comparison, weights);
  decision.explanation.guards = guards;
  if (ruling) decision.explanation.decided_by_person = ruling->same ? kRulingBits : -kRulingBits;
  decision.explanation.total = decision.bits;
  decision.explanation.probability = probability(decision.bits);
  return decision;
}

Decision decide(const Model& model, const Prepared& a, const Prepared& b, const Thresholds& thresholds,
                const Circumstances& circumstances, const std::optional<Ruling>& ruling) {
  return decide(model.compare(a, b), model.weights(), thresholds, circumstances, ruling);
}

}  // namespace waymark::linkage
