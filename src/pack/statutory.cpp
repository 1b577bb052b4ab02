#include "pack/statutory.hpp"

#include <algorithm>
#include <utility>

#include "pack/pack.hpp"

namespace waymark::pack {

namespace {

enum class Holds { no, unknown, yes };

bool contains(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

bool among(const CodeList& list, const std::vector<std::string>& wanted, const std::string& code) {
  if (code.empty()) return false;
  if (contains(wanted, code)) return true;
  const auto& all = list.all();
  return std::any_of(all.begin(), all.end(), [&](const Code& entry) {
    return entry.code == code && !entry.group.empty() && contains(wanted, entry.group);
  });
}

// A code that neither list names says nothing: "Not known, or not asked".
Holds by_code(const CodeList& list, const StatutoryCondition& condition, const std::string& code) {
  if (contains(condition.ask, code)) return Holds::unknown;
  if (among(list, condition.any, code)) return Holds::yes;
  return among(list, condition.none, code) ? Holds::no : Holds::unknown;
}

Holds by_age(const StatutoryCondition& condition, std::optional<int> age) {
  if (!age) return Holds::unknown;
  const bool fits =
      (!condition.at_least || *age >= *condition.at_least) && (!condition.below || *age < *condition.below);
  return fits ? Holds::yes : Holds::no;
}

// An age and a relationship that contradict each other: one of them is wrong, and nobody knows which.
Holds both(Holds one, Holds other) {
  if (one == Holds::unknown) return other;
  return other == Holds::unknown || one == other ? one : Holds::unknown;
}

Holds for_forms(const CodeList& list, const StatutoryCondition& condition, const std::vector<std::string>& forms) {
  const bool said = std::any_of(forms.begin(), forms.end(),
                                [&](const std::string& form) { return by_code(list, condition, form) == Holds::yes; });
  return said ? Holds::yes : Holds::unknown;
}

Holds felt_it(const StatutoryCondition& condition, const StatutoryFacts::Child& child) {
  const bool felt = std::any_of(child.where.begin(), child.where.end(),
                                [&](const std::string& code) { return contains(condition.any, code); });
  return felt ? Holds::yes : Holds::unknown;
}

Holds related(const CodeList& list, const StatutoryCondition& condition, const StatutoryFacts::Child& child) {
  const auto to_the_person = by_code(list, condition, child.relation);
  if (to_the_person == Holds::yes || child.related_to_harmer == "yes") return Holds::yes;
  return to_the_person == Holds::no && child.related_to_harmer == "no" ? Holds::no : Holds::unknown;
}

// One person who causes harm together with one child: what a condition may be about besides the person at risk.
struct Others {
  std::optional<int> age;
  std::string relationship;
  const StatutoryFacts::Child* child = nullptr;
};

class Trial {
 public:
  Trial(const Pack& pack, const StatutoryFacts& facts, Date on) : pack_(pack), facts_(facts), on_(on) {}

  bool asked(const StatutoryTest& test) const {
    if (test.about_children && facts_.children.empty()) return false;
    return asked_by_form(test) && std::all_of(test.conditions.begin(), test.conditions.end(), [&](const auto& one) {
             const auto* other = test_of(one);
             return one.subject != StatutorySubject::test || (other && asked_by_form(*other));
           });
  }

  StatutoryResult tried(const StatutoryTest& test, const Others& others) const {
    std::vector<std::string> routes;
    std::vector<std::string> questions;
    bool all_hold = !test.conditions.empty();
    for (const auto& condition : test.conditions) {
      const auto held = holds(condition, others);
      all_hold = all_hold && held == Holds::yes;
      if (held == Holds::no) routes.push_back(condition.otherwise);
      if (held == Holds::unknown) questions.push_back(condition.unknown);
    }
    if (all_hold) return {&test, StatutoryOutcome::met, {test.met}};
    if (!routes.empty()) return {&test, StatutoryOutcome::not_met, std::move(routes)};
    return {&test, StatutoryOutcome::unknown, std::move(questions)};
  }

  // Everybody for whom a test may hold; where nobody was named, somebody of whom nothing is known.
  std::vector<Others> everybody(const StatutoryTest& test) const {
    std::vector<Others> all;
    const auto count = std::max<std::size_t>({1, facts_.harmers.size(), facts_.relationships.size()});
    for (std::size_t i = 0; i < count; ++i) {
      const Others harmer{i < facts_.harmers.size() ? facts_.harmers[i] : std::nullopt,
                          i < facts_.relationships.size() ? facts_.relationships[i] : "", nullptr};
      if (!test.about_children) all.push_back(harmer);
      for (std::size_t child = 0; test.about_children && child < facts_.children.size(); ++child) {
        all.push_back(harmer);
        all.back().child = &facts_.children[child];
      }
    }
    return all;
  }

 private:
  bool asked_by_form(const StatutoryTest& test) const {
    const auto& list = pack_.list(lists::forms_of_abuse);
    return test.forms_any.empty() ||
           std::any_of(facts_.forms.begin(), facts_.forms.end(),
                       [&](const std::string& form) { return among(list, test.forms_any, form); });
  }

  // The edition of the day. No further than one step: a pack in which tests stand on each other in a circle ends.
  const StatutoryTest* test_of(const StatutoryCondition& condition) const {
    const auto* found = pack_.statutory.find(condition.test, on_);
    return found && !stands_on_another(*found) ? found : nullptr;
  }

  Holds another(const StatutoryCondition& condition, const Others& others) const {
    const auto* found = test_of(condition);
    if (!found) return Holds::unknown;
    const auto outcome = tried(*found, others).outcome;
    if (outcome == StatutoryOutcome::unknown) return Holds::unknown;
    return outcome == StatutoryOutcome::met ? Holds::yes : Holds::no;
  }

  Holds of_child(const StatutoryCondition& condition, const StatutoryFacts::Child& child) const {
    if (condition.subject == StatutorySubject::child_age) return by_age(condition, child.age);
    if (condition.subject == StatutorySubject::child_felt_it) return felt_it(condition, child);
    return related(pack_.list(kChildRelations), condition, child);
  }

  Holds holds(const StatutoryCondition& condition, const Others& others) const {
    const auto& relationships = pack_.list(lists::relationships);
    switch (condition.subject) {
      case StatutorySubject::form:
        return for_forms(pack_.list(lists::forms_of_abuse), condition, facts_.forms);
      case StatutorySubject::age:
        return by_age(condition, facts_.age);
      case StatutorySubject::harmer_age:
        return both(by_age(condition, others.age), by_code(relationships, condition, others.relationship));
      case StatutorySubject::relationship:
        return by_code(relationships, condition, others.relationship);
      case StatutorySubject::child_age:
      case StatutorySubject::child_felt_it:
      case StatutorySubject::child_related:
        return others.child ? of_child(condition, *others.child) : Holds::unknown;
      case StatutorySubject::test:
        return another(condition, others);
      case StatutorySubject::ask:
        return Holds::unknown;
    }
    return Holds::unknown;
  }

  const Pack& pack_;
  const StatutoryFacts& facts_;
  Date on_;
};

// It applies where it applies to anybody; what may still apply is not said to fail. Whoever else is in the same case
// may need another route, or another question: each is said, once.
StatutoryResult together(const std::vector<StatutoryResult>& results) {
  StatutoryResult all{results.front().test, StatutoryOutcome::not_met, {}};
  for (const auto outcome : {StatutoryOutcome::unknown, StatutoryOutcome::met})
    for (const auto& result : results)
      if (result.outcome == outcome) all.outcome = outcome;
  for (const auto& result : results) {
    if (result.outcome != all.outcome) continue;
    for (const auto& sentence : result.sentences)
      if (!contains(all.sentences, sentence)) all.sentences.push_back(sentence);
  }
  return all;
}

}  // namespace

bool can_fail(StatutorySubject subject) {
  return subject != StatutorySubject::form && subject != StatutorySubject::child_felt_it &&
         subject != StatutorySubject::ask;
}

bool stands_on_another(const StatutoryTest& test) {
  return std::any_of(test.conditions.begin(), test.conditions.end(),
                     [](const StatutoryCondition& condition) { return condition.subject == StatutorySubject::test; });
}

std::vector<std::string> clocks_in_law(const std::vector<StatutoryResult>& results) {
  std::vector<std::string> clocks;
  for (const auto& result : results)
    if (result.outcome != StatutoryOutcome::not_met && !result.test->starts.empty() &&
        !contains(clocks, result.test->starts))
      clocks.push_back(result.test->starts);
  return clocks;
}

std::vector<StatutoryResult> statutory_results(const Pack& pack, const StatutoryFacts& facts, Date on) {
  const Trial trial(pack, facts, on);
  std::vector<StatutoryResult> all;
  for (const auto* test : pack.statutory.in_force(on)) {
    if (!trial.asked(*test)) continue;
    std::vector<StatutoryResult> results;
    for (const auto& others : trial.everybody(*test)) results.push_back(trial.tried(*test, others));
    all.push_back(together(results));
  }
  return all;
}

}  // namespace waymark::pack
