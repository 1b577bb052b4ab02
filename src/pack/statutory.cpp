#include "pack/statutory.hpp"

#include <algorithm>
#include <utility>

#include "pack/pack.hpp"

namespace waymark::pack {

namespace {

enum class Holds { no, unknown, yes };

Holds holds_for(const StatutoryCondition& condition, std::optional<int> age) {
  if (!age) return Holds::unknown;
  const bool fits =
      (!condition.at_least || *age >= *condition.at_least) && (!condition.below || *age < *condition.below);
  return fits ? Holds::yes : Holds::no;
}

bool among(const CodeList& list, const std::vector<std::string>& wanted, const std::string& code) {
  const auto named = [&](const std::string& one) {
    return !one.empty() && std::find(wanted.begin(), wanted.end(), one) != wanted.end();
  };
  if (named(code)) return true;
  const auto& all = list.all();
  return std::any_of(all.begin(), all.end(),
                     [&](const Code& entry) { return entry.code == code && named(entry.group); });
}

// A code of no group says neither yes nor no: "Not known, or not asked".
Holds holds_for(const Pack& pack, const StatutoryCondition& condition, const std::string& relationship) {
  const auto& list = pack.list(lists::relationships);
  if (relationship.empty()) return Holds::unknown;
  if (among(list, condition.any, relationship)) return Holds::yes;
  const auto* code = list.latest(relationship);
  return !code || code->group.empty() ? Holds::unknown : Holds::no;
}

Holds holds_for(const StatutoryCondition& condition, const StatutoryFacts::Child& child) {
  if (condition.subject == StatutorySubject::child_related) {
    if (child.related == "yes") return Holds::yes;
    return child.related == "no" ? Holds::no : Holds::unknown;
  }
  const bool felt = std::any_of(child.where.begin(), child.where.end(), [&](const std::string& code) {
    return std::find(condition.any.begin(), condition.any.end(), code) != condition.any.end();
  });
  if (felt) return Holds::yes;
  const bool nothing = child.where.empty() || child.where.front() == "not_known";
  return nothing ? Holds::unknown : Holds::no;
}

// One person who causes harm together with one child: what a condition may be about besides the person at risk.
struct Others {
  std::optional<int> age;
  std::string relationship;
  const StatutoryFacts::Child* child = nullptr;
};

Holds holds(const Pack& pack, const StatutoryCondition& condition, const StatutoryFacts& facts, const Others& others) {
  switch (condition.subject) {
    case StatutorySubject::age:
      return holds_for(condition, facts.age);
    case StatutorySubject::harmer_age:
      return holds_for(condition, others.age);
    case StatutorySubject::relationship:
      return holds_for(pack, condition, others.relationship);
    case StatutorySubject::child_felt_it:
    case StatutorySubject::child_related:
      return others.child ? holds_for(condition, *others.child) : Holds::unknown;
  }
  return Holds::unknown;
}

StatutoryResult tried(const Pack& pack, const StatutoryTest& test, const StatutoryFacts& facts, const Others& others) {
  std::vector<std::string> routes;
  std::vector<std::string> questions;
  for (const auto& condition : test.conditions) {
    const auto held = holds(pack, condition, facts, others);
    if (held == Holds::no) routes.push_back(condition.otherwise);
    if (held == Holds::unknown) questions.push_back(condition.unknown);
  }
  if (!routes.empty()) return {&test, StatutoryOutcome::not_met, std::move(routes)};
  if (!questions.empty()) return {&test, StatutoryOutcome::unknown, std::move(questions)};
  return {&test, StatutoryOutcome::met, {test.met}};
}

std::vector<Others> everybody(const StatutoryTest& test, const StatutoryFacts& facts) {
  std::vector<Others> harmers;
  const auto count = std::max<std::size_t>({1, facts.harmers.size(), facts.relationships.size()});
  for (std::size_t i = 0; i < count; ++i)
    harmers.push_back({i < facts.harmers.size() ? facts.harmers[i] : std::nullopt,
                       i < facts.relationships.size() ? facts.relationships[i] : "", nullptr});
  if (!test.about_children) return harmers;
  std::vector<Others> all;
  for (const auto& child : facts.children) {
    all.push_back(harmers.front());
    all.back().child = &child;
  }
  return all;
}

bool asked(const Pack& pack, const StatutoryTest& test, const StatutoryFacts& facts) {
  if (test.about_children && facts.children.empty()) return false;
  if (test.forms_any.empty()) return true;
  const auto& list = pack.list(lists::forms_of_abuse);
  return std::any_of(facts.forms.begin(), facts.forms.end(),
                     [&](const std::string& form) { return among(list, test.forms_any, form); });
}

// Met for anybody is met; what may still be met is not said to fail.
StatutoryResult best(std::vector<StatutoryResult> results) {
  for (const auto outcome : {StatutoryOutcome::met, StatutoryOutcome::unknown})
    for (auto& result : results)
      if (result.outcome == outcome) return std::move(result);
  return std::move(results.front());
}

}  // namespace

std::vector<StatutoryResult> statutory_results(const Pack& pack, const StatutoryFacts& facts, Date on) {
  std::vector<StatutoryResult> all;
  for (const auto* test : pack.statutory.in_force(on)) {
    if (!asked(pack, *test, facts)) continue;
    std::vector<StatutoryResult> results;
    for (const auto& others : everybody(*test, facts)) results.push_back(tried(pack, *test, facts, others));
    all.push_back(best(std::move(results)));
  }
  return all;
}

}  // namespace waymark::pack
