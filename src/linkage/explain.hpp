#pragma once
// Why a pair scored as it did, line by line. It holds levels and bits, never a value, so that it may be
// stored beside a link without identifying anybody. A caller who may show values puts them next to the
// lines by `Field`.
#include <string>
#include <string_view>
#include <vector>

#include "linkage/guards.hpp"
#include "linkage/model.hpp"

namespace waymark::linkage {

struct ExplanationLine {
  Field field{};
  std::string_view level;  // "day and month swapped"
  double bits = 0;
};

struct Explanation {
  std::vector<ExplanationLine> lines;  // fields about which both sides say something, in the order of `Field`
  double household = 0;                // "shared household: −11.2"
  double prior = 0;
  double decided_by_person = 0;  // ±166, or 0 where nobody decided
  std::vector<Guard> guards;
  double before_guards = 0;
  double total = 0;
  double probability = 0;
};

std::string_view name_of(Field field);
Explanation explain(const Comparison& comparison, const Weights& weights);

// The explanation as lines of text, one decimal, ending in a newline; the same bytes for the same pair.
std::string to_text(const Explanation& explanation);

// What the two sides wrote in one field, for screens of people who may see both.
struct ShownValues {
  Field field{};
  std::string left;
  std::string right;
};
std::vector<ShownValues> values_compared(const Identity& left, const Identity& right);

}  // namespace waymark::linkage
