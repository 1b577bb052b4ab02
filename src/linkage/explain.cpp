#include "linkage/explain.hpp"

#include <array>
#include <cstdio>

namespace waymark::linkage {
namespace {

std::string line(std::string_view name, std::string_view level, double bits) {
  std::array<char, 32> number{};
  std::snprintf(number.data(), number.size(), "%+.1f", bits);
  std::string text(name);
  if (!level.empty()) text.append(": ").append(level);
  return text.append(": ").append(number.data()).append("\n");
}

}  // namespace

std::string_view name_of(Field field) {
  constexpr std::array<std::string_view, kFieldCount> kNames{"forename",   "middle names", "surname",     "name order",
                                                             "birth date", "sex",          "address",     "phone",
                                                             "e-mail",     "NHS number",   "other number"};
  return kNames[static_cast<std::size_t>(field)];
}

Explanation explain(const Comparison& comparison, const Weights& weights) {
  Explanation explanation;
  for (std::size_t i = 0; i < kFieldCount; ++i) {
    const auto field = static_cast<Field>(i);
    const Level level = comparison.agreement.pattern[field];
    if (level != 0) explanation.lines.push_back({field, weights.of(field, level).text, comparison.bits[i]});
  }
  explanation.household = comparison.household;
  explanation.prior = comparison.prior;
  explanation.before_guards = comparison.total;
  explanation.total = comparison.total;
  explanation.probability = probability(comparison.total);
  return explanation;
}

std::string to_text(const Explanation& explanation) {
  std::string text = line("people in the index", {}, explanation.prior);
  for (const ExplanationLine& one : explanation.lines) text += line(name_of(one.field), one.level, one.bits);
  text += line("shared household", {}, explanation.household);
  if (explanation.decided_by_person != 0) text += line("decided by a person", {}, explanation.decided_by_person);
  for (const Guard guard : explanation.guards) text.append("guard: ").append(reason_of(guard)).append("\n");
  text += line("total", {}, explanation.total);
  std::array<char, 48> number{};
  std::snprintf(number.data(), number.size(), "probability: %.6f\n", explanation.probability);
  return text + number.data();
}

}  // namespace waymark::linkage
