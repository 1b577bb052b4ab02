#pragma once
// Tests of the law by date (statutory.toml): what the law calls what happened, and which way help goes where a test is
// not met. A failed test never ends anything. Pure: the same facts on the same day give the same results.
#include <optional>
#include <string>
#include <vector>

#include "pack/dated.hpp"

namespace waymark::pack {

struct Pack;

// What is known of one contact. Nothing is ever taken for known that nobody said.
struct StatutoryFacts {
  std::vector<std::string> forms;           // list `forms_of_abuse`
  std::optional<int> age;                   // of the person at risk, in whole years
  std::vector<std::optional<int>> harmers;  // ages of those who cause harm; empty where nobody was named
  std::vector<std::string> relationships;   // what each of these is to the person; "" where nobody said
  struct Child {
    std::vector<std::string> where;  // list `where_children_were`
    std::string related;             // "yes", "no", or anything else for unknown: to either of the two
  };
  std::vector<Child> children;
};

enum class StatutorySubject { age, harmer_age, relationship, child_felt_it, child_related };

// One of the things that must all hold.
struct StatutoryCondition {
  StatutorySubject subject = StatutorySubject::age;
  std::optional<int> at_least;   // included, of an age
  std::optional<int> below;      // not included
  std::vector<std::string> any;  // codes, or groups of codes
  std::string otherwise;         // where it does not hold: the other route, in a sentence
  std::string unknown;           // where nobody knows: what to find out
  bool operator==(const StatutoryCondition&) const = default;
};

struct StatutoryTest {
  std::string code;
  std::string label;                   // "Domestic abuse in law"
  std::string law;                     // "Domestic Abuse Act 2021, sections 1 and 2"
  std::vector<std::string> forms_any;  // asked where one of these forms was said; always where empty
  bool about_children = false;         // asked only where a child was named
  std::vector<StatutoryCondition> conditions;
  std::string met;  // what follows, in a sentence
  Dated dated;
  bool operator==(const StatutoryTest&) const = default;
};

enum class StatutoryOutcome { met, not_met, unknown };
struct StatutoryResult {
  const StatutoryTest* test = nullptr;
  StatutoryOutcome outcome = StatutoryOutcome::unknown;
  std::vector<std::string> sentences;  // what follows; or each other route; or each thing to find out
};

// One for each test that is asked on that day, in the order of the file. Of several people who cause harm it is enough
// that the conditions hold for one of them.
std::vector<StatutoryResult> statutory_results(const Pack& pack, const StatutoryFacts& facts, Date on);

}  // namespace waymark::pack
