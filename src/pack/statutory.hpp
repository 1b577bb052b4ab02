#pragma once
// Tests of the law by date (statutory.toml): what the law calls what happened, and which way help goes where a test is
// not met. A failed test never ends anything. Pure: the same facts on the same day give the same results.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pack/dated.hpp"

namespace waymark::pack {

struct Pack;

// Code lists that are read where a pack has such tests, and that no other pack needs.
inline constexpr std::string_view kWhereChildrenWere = "where_children_were";
inline constexpr std::string_view kChildRelations = "child_relations";

// What is known of one contact. Nothing is ever taken for known that nobody said.
struct StatutoryFacts {
  std::vector<std::string> forms;           // list `forms_of_abuse`
  std::optional<int> age;                   // of the person at risk, in whole years
  std::vector<std::optional<int>> harmers;  // ages of those who cause harm; empty where nobody was named
  std::vector<std::string> relationships;   // what each of these is to the person; "" where nobody said
  struct Child {
    std::vector<std::string> where;  // list `where_children_were`
    std::string relation;            // to the person at risk: list `child_relations`; "" where nobody said
    std::string related_to_harmer;   // "yes", "no", or anything else for unknown
    std::optional<int> age;          // below zero: not yet born
  };
  std::vector<Child> children;
};

// What a condition is about, and what its lists then hold.
enum class StatutorySubject {
  form,           // of abuse: holds where one of `any` was said
  age,            // of the person at risk
  harmer_age,     // where it is not known: `any` and `none` are relationships that tell it
  relationship,   // of whoever causes the harm
  child_age,      // below zero before the birth
  child_felt_it,  // holds where one of `any` was said; who was elsewhere may feel it all the same
  child_related,  // to either: holds also where the child is related to whoever causes the harm
  test,           // holds where another test applies
  ask,            // nobody is asked it by the form: never known, the sentence says what it depends on
};

// One of the things that must all hold.
struct StatutoryCondition {
  StatutorySubject subject = StatutorySubject::ask;
  std::optional<int> at_least;    // included, of an age
  std::optional<int> below;       // not included
  std::vector<std::string> any;   // codes, or groups of codes: it holds
  std::vector<std::string> none;  // the same: it does not hold
  std::vector<std::string> ask;   // codes that leave it open though they, or their group, are in another list
  std::string test;               // code of the test that must apply
  std::string otherwise;          // where it does not hold: the other route, in a sentence
  std::string unknown;            // where nobody knows: what to find out
  bool operator==(const StatutoryCondition&) const = default;
};

// Whether it can be known not to hold: then it names the other route.
bool can_fail(StatutorySubject subject);

struct StatutoryTest {
  std::string code;
  std::string label;                   // "Domestic abuse in law"
  std::string law;                     // "Domestic Abuse Act 2021, sections 1 and 2"
  std::vector<std::string> forms_any;  // asked where one of these forms was said; of any where empty
  bool about_children = false;         // asked only where a child was named
  std::vector<StatutoryCondition> conditions;
  // A duty or a right that begins when somebody is told, whenever it happened: tried by the day of the contact. Any
  // other test is tried by the day on which it happened, as far as that was said.
  bool by_day_told = false;
  std::string met;     // what follows where it applies, in a sentence
  std::string starts;  // code in clocks.toml: runs for whoever recorded what the test applies to, or may; may be empty
  Dated dated;
  bool operator==(const StatutoryTest&) const = default;
};

// Whether one of its conditions is another test.
bool stands_on_another(const StatutoryTest& test);

enum class StatutoryOutcome { met, not_met, unknown };  // it applies, it does not, it cannot be said yet
struct StatutoryResult {
  const StatutoryTest* test = nullptr;
  StatutoryOutcome outcome = StatutoryOutcome::unknown;
  std::vector<std::string> sentences;  // what follows; or each other route; or each thing to find out; each once
};

// Codes of the clocks that those tests start which apply, or may apply; each once.
std::vector<std::string> clocks_in_law(const std::vector<StatutoryResult>& results);

// One for each test that is asked on that day, in the order of the file; one that stands on another is asked where that
// one is. Of several people who cause harm, and of several children, it is enough that the conditions hold for one.
std::vector<StatutoryResult> statutory_results(const Pack& pack, const StatutoryFacts& facts, Date on);

}  // namespace waymark::pack
