#include "pack/instrument.hpp"

#include <algorithm>

namespace waymark::pack {

namespace {

template <class Rule>
bool holds(const Rule& rule, const Scope& scope) {
  const bool here = rule.area.empty() || rule.area == scope.area;
  return here && rule.dated.in_force(scope.on) && (!scope.age || *scope.age >= rule.minimum_age);
}

// The one that names the area goes before the one for everywhere.
template <class Rule>
const Rule* nearest(const std::vector<Rule>& rules, std::string_view code, const Scope& scope) {
  const Rule* found = nullptr;
  for (const Rule& rule : rules)
    if (rule.code == code && holds(rule, scope) && (!found || !rule.area.empty())) found = &rule;
  return found;
}

template <class Rule>
bool names_an_area(const std::vector<Rule>& rules, Date on) {
  return std::any_of(rules.begin(), rules.end(),
                     [&](const Rule& rule) { return !rule.area.empty() && rule.dated.in_force(on); });
}

}  // namespace

std::string Instrument::words() const {
  std::string text = licensed_wording.empty() ? notice : licensed_wording;
  if (safety.empty()) return text;
  if (!text.empty() && !text.ends_with('.')) text += '.';
  return text + ' ' + safety;
}

const Topic* Instrument::topic(int number) const {
  const auto found = std::find_if(topics.begin(), topics.end(), [&](const Topic& t) { return t.number == number; });
  return found == topics.end() ? nullptr : &*found;
}

const Threshold* Instrument::threshold(std::string_view threshold_code, const Scope& scope) const {
  return nearest(thresholds, threshold_code, scope);
}

const RiskCriterion* Instrument::criterion(std::string_view criterion_code, const Scope& scope) const {
  return nearest(criteria, criterion_code, scope);
}

std::vector<const RiskCriterion*> Instrument::criteria_in_force(const Scope& scope) const {
  std::vector<const RiskCriterion*> found;
  for (const RiskCriterion& each : criteria)
    if (criterion(each.code, scope) == &each) found.push_back(&each);
  return found;
}

bool Instrument::differs_by_area(Date on) const { return names_an_area(thresholds, on) || names_an_area(criteria, on); }

bool Instrument::fits_age(std::optional<int> age) const { return !age || surely_fits(*age, *age); }

bool Instrument::may_fit(int youngest, int oldest) const {
  return oldest >= minimum_age && (!maximum_age || youngest <= *maximum_age);
}

bool Instrument::surely_fits(int youngest, int oldest) const {
  return youngest >= minimum_age && (!maximum_age || oldest <= *maximum_age);
}

}  // namespace waymark::pack
