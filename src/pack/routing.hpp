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
  std::vector<std::string> forms;  // list `forms_of_abuse`
  // In whole years, as it is known or was plainly said; nothing = unknown, which is never taken for adult.
  std::optional<int> age;
  // The ages that are possible by what was said, both included; nothing = those that `age` says.
  std::optional<int> youngest;
  std::optional<int> oldest;
  // List `relationships`: what each alleged perpetrator is to the person. "" is unsaid, and so is none at all.
  std::vector<std::string> relationships;
  std::vector<std::string> danger;  // list `danger_questions`, those answered yes
  Known children = Known::unknown;  // in the household, or the person's own wherever they live
  int prior_contacts = 0;           // earlier contacts as victim, today's not counted
  bool support_begun = false;
  std::vector<std::string> risk_criteria;  // list `risk_criteria`: any one makes the case high risk
  std::vector<std::string> topics_yes;     // codes of the topics answered yes, of any instrument
  std::vector<std::string> options;        // chosen, of any instrument: "who_did_it.partner"
};

enum class ProposalKind {
  open_instrument,  // `target` is an instrument
  announce,         // `target` is an instrument that the pack only announces: say what to do instead
  propose_pathway,  // `target` is a pathway
  ask,              // `target` is what to find out: "age"
  nudge,            // `target` is what to think of before it is denied: "high_risk"
};

// Every condition that is given must hold; within a list any one is enough, of `…_all` each is needed. A code that
// stands for a group matches all of its members. Of several alleged perpetrators any one is enough.
//
// An age is bounded by what is possible. A bound holds where the age that was said reaches it, or every possible one.
// Where only some possible ones do, an instrument is opened all the same, so that nobody is left without questions (its
// page says whom it is for), and `age_at_least` holds for a pathway too, unless another age was plainly said.
struct Condition {
  std::vector<std::string> forms_any;
  std::optional<int> age_at_least;  // included
  std::optional<int> age_below;     // not included
  std::optional<int> may_be_below;  // not included; the youngest possible age is below, and the oldest is not
  // With a bound: also when the age is unknown. Without: only then.
  bool age_unknown = false;
  std::vector<std::string> relationships_any;
  std::vector<std::string> danger_any;
  std::optional<Known> children;
  std::optional<int> prior_contacts_at_least;
  std::optional<bool> support_begun;
  std::vector<std::string> risk_criteria_any;
  std::vector<std::string> topics_yes_any;
  std::vector<std::string> topics_yes_all;
  std::vector<std::string> options_any;
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
// its maximum age, and a pathway never on a day on which it is not offered. A nudge is no proposal.
std::vector<Proposal> propose(const Pack& pack, const Facts& facts, Date on);

// Why to think of high risk before somebody leaves it at "not high": of every such rule that matches, in their order.
std::vector<Reason> nudges(const Pack& pack, const Facts& facts, Date on);

}  // namespace waymark::pack
