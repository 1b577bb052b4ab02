#pragma once
// Decision tables (routing.toml): which instrument to open, which pathways to propose, what to ask, and why.
// A rule proposes; a person decides. Pure: the same facts on the same day give the same proposals.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pack/dated.hpp"
#include "pack/problem.hpp"

namespace waymark::pack {

struct Pack;

enum class Known { unknown, no, yes };

// What is known about one person at risk when the rules are read. Codes come from the pack's lists; a code
// that the pack does not know matches no rule.
struct Facts {
  std::vector<std::string> forms;   // list `forms_of_abuse`
  std::optional<int> age;           // in whole years; nothing = unknown, which is never taken for adult
  std::optional<int> youngest;      // the youngest that they may be by what was said; read where `age` is unknown
  std::string relationship;         // list `relationships`: what the alleged perpetrator is to the person
  std::vector<std::string> danger;  // list `danger_questions`, those answered yes
  Known children = Known::unknown;  // in the household, or the person's own wherever they live
  int prior_contacts = 0;           // earlier contacts as victim, today's not counted
  bool support_begun = false;
  std::vector<std::string> risk_criteria;  // list `risk_criteria`: any one makes the case high risk
  std::vector<std::string> topics_yes;     // codes of the topics answered yes, of any instrument
};

enum class ProposalKind {
  open_instrument,  // `target` is an instrument
  announce,         // `target` is an instrument that the pack only announces: say what to do instead
  propose_pathway,  // `target` is a pathway
  ask,              // `target` is what to find out: "age"
};

// Every condition that is given must hold; within a list any one is enough. A code that stands for a group
// matches all of its members.
struct Condition {
  std::vector<std::string> forms_any;
  std::optional<int> age_at_least;  // included
  std::optional<int> age_below;     // not included
  std::optional<int> may_be_below;  // not included; the age is unknown, and the youngest possible one is below
  // With a bound: also when the age is unknown. Without: only then. Of an unknown age a
  // bound alone matches only `age_at_least`, when the youngest possible age reaches it.
  bool age_unknown = false;
  std::vector<std::string> relationships_any;
  std::vector<std::string> danger_any;
  std::optional<Known> children;
  std::optional<int> prior_contacts_at_least;
  std::optional<bool> support_begun;
  std::vector<std::string> risk_criteria_any;
  std::vector<std::string> topics_yes_any;
  bool operator==(const Condition&) const = default;
};

struct Rule {
  std::string code;
  ProposalKind kind = ProposalKind::ask;
  std::string target;
  std::string reason;  // our sentence, shown beside the proposal
  Condition when;
  Dated dated;
  Place place;  // where it stands in the pack
  bool operator==(const Rule&) const = default;
};

struct Reason {
  std::string rule;
  std::string text;
  std::string source;
  bool verified = false;
  bool operator==(const Reason&) const = default;
};

struct Proposal {
  ProposalKind kind = ProposalKind::ask;
  std::string target;
  std::vector<Reason> reasons;  // of every rule that matched, in the order of the rules; never empty
  bool operator==(const Proposal&) const = default;
};

// One proposal for each thing proposed, in the order of the first rule that proposed it. Whatever the rules
// say, an instrument or pathway is never proposed for somebody known to be younger than its minimum age, or older than
// its maximum age.
std::vector<Proposal> propose(const Pack& pack, const Facts& facts, Date on);

}  // namespace waymark::pack
