#include <algorithm>
#include <limits>

#include "pack/pack.hpp"

namespace waymark::pack {

namespace {

using Codes = std::vector<std::string>;

bool holds(const Codes& codes, std::string_view code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

bool share_one(const Codes& wanted, const Codes& given) {
  return std::any_of(given.begin(), given.end(), [&](const std::string& code) { return holds(wanted, code); });
}

// A code matches by itself or by the group that it belonged to at any time: a definition that was regrouped since
// must not silence a rule.
bool matches_code(const CodeList& list, const Codes& wanted, const std::string& code) {
  if (holds(wanted, code)) return true;
  const auto& all = list.all();
  return std::any_of(all.begin(), all.end(), [&](const Code& entry) {
    return entry.code == code && !entry.group.empty() && holds(wanted, entry.group);
  });
}

bool matches_any(const CodeList& list, const Codes& wanted, const Codes& given) {
  return std::any_of(given.begin(), given.end(),
                     [&](const std::string& code) { return matches_code(list, wanted, code); });
}

struct Ages {
  int youngest = 0;
  int oldest = std::numeric_limits<int>::max();
};

Ages possible_ages(const Facts& facts) {
  const Ages any;
  return {facts.youngest.value_or(facts.age.value_or(any.youngest)),
          facts.oldest.value_or(facts.age.value_or(any.oldest))};
}

// What the bounds of a condition say of ages from one to another.
bool all_within(const Condition& when, const Ages& ages) {
  return (!when.age_at_least || ages.youngest >= *when.age_at_least) &&
         (!when.age_below || ages.oldest < *when.age_below);
}
bool some_within(const Condition& when, const Ages& ages) {
  return (!when.age_at_least || ages.oldest >= *when.age_at_least) &&
         (!when.age_below || ages.youngest < *when.age_below);
}

bool asks_somebody(ProposalKind kind) {
  return kind == ProposalKind::open_instrument || kind == ProposalKind::announce;
}

bool matches_possible_age(const Rule& rule, const Facts& facts) {
  const auto& when = rule.when;
  const Ages ages = possible_ages(facts);
  if (all_within(when, ages)) return true;
  if (asks_somebody(rule.kind)) return some_within(when, ages);
  return !facts.age && facts.oldest && !when.age_below && some_within(when, ages);
}

bool may_be_below(int bound, const Facts& facts) {
  return facts.youngest && *facts.youngest < bound && possible_ages(facts).oldest >= bound;
}

bool matches_age(const Rule& rule, const Facts& facts) {
  const auto& when = rule.when;
  if (when.may_be_below && !may_be_below(*when.may_be_below, facts)) return false;
  if (!facts.age && when.age_unknown) return true;
  if (!when.age_at_least && !when.age_below) return !when.age_unknown;
  if (facts.age && all_within(when, {*facts.age, *facts.age})) return true;
  return matches_possible_age(rule, facts);
}

// Nobody said what the only one is, or whether there is one: "Not known, or not asked".
constexpr std::string_view kNotKnown = "not_known";

Codes relationships_of(const Facts& facts) {
  Codes codes = facts.relationships;
  std::erase(codes, "");
  if (codes.empty()) codes.emplace_back(kNotKnown);
  return codes;
}

bool matches_contact(const Pack& pack, const Condition& when, const Facts& facts) {
  if (!when.forms_any.empty() && !matches_any(pack.list(lists::forms_of_abuse), when.forms_any, facts.forms))
    return false;
  if (!when.relationships_any.empty() &&
      !matches_any(pack.list(lists::relationships), when.relationships_any, relationships_of(facts)))
    return false;
  if (!when.danger_any.empty() && !share_one(when.danger_any, facts.danger)) return false;
  if (when.children && *when.children != facts.children) return false;
  if (when.prior_contacts_at_least && facts.prior_contacts < *when.prior_contacts_at_least) return false;
  return !when.support_begun || *when.support_begun == facts.support_begun;
}

bool matches_assessment(const Condition& when, const Facts& facts) {
  if (!when.risk_criteria_any.empty() && !share_one(when.risk_criteria_any, facts.risk_criteria)) return false;
  if (!when.topics_yes_any.empty() && !share_one(when.topics_yes_any, facts.topics_yes)) return false;
  if (!when.options_any.empty() && !share_one(when.options_any, facts.options)) return false;
  return std::all_of(when.topics_yes_all.begin(), when.topics_yes_all.end(),
                     [&](const std::string& topic) { return holds(facts.topics_yes, topic); });
}

// A rule may outlive its pathway, and nothing can be sent to one that has ended or has not begun.
bool is_offered(const Pack& pack, const Rule& rule, Date on) {
  return rule.kind != ProposalKind::propose_pathway || pack.pathway(rule.target, on) != nullptr;
}

// Nobody who is known to be too young for it, or too old.
bool fits_age(const Pack& pack, const Rule& rule, const Facts& facts, Date on) {
  const Ages ages = possible_ages(facts);
  if (rule.kind == ProposalKind::propose_pathway) {
    const Pathway* pathway = pack.pathway(rule.target, on);
    return !pathway || ages.oldest >= pathway->minimum_age;
  }
  const Instrument* instrument = asks_somebody(rule.kind) ? pack.instrument(rule.target, on) : nullptr;
  return !instrument || instrument->may_fit(ages.youngest, ages.oldest);
}

bool applies(const Pack& pack, const Rule& rule, const Facts& facts, Date on) {
  return rule.dated.in_force(on) && matches_age(rule, facts) && matches_contact(pack, rule.when, facts) &&
         matches_assessment(rule.when, facts) && is_offered(pack, rule, on) && fits_age(pack, rule, facts, on);
}

Reason reason_of(const Rule& rule) { return {rule.code, rule.reason, rule.dated.source, rule.dated.verified}; }

Proposal& proposal_for(std::vector<Proposal>& proposals, const Rule& rule) {
  const auto found = std::find_if(proposals.begin(), proposals.end(), [&](const Proposal& proposal) {
    return proposal.kind == rule.kind && proposal.target == rule.target;
  });
  if (found != proposals.end()) return *found;
  return proposals.emplace_back(Proposal{rule.kind, rule.target, {}});
}

}  // namespace

std::vector<Proposal> propose(const Pack& pack, const Facts& facts, Date on) {
  std::vector<Proposal> proposals;
  for (const Rule& rule : pack.rules.all()) {
    if (rule.kind == ProposalKind::nudge || !applies(pack, rule, facts, on)) continue;
    proposal_for(proposals, rule).reasons.push_back(reason_of(rule));
  }
  return proposals;
}

std::vector<Reason> nudges(const Pack& pack, const Facts& facts, Date on) {
  std::vector<Reason> reasons;
  for (const Rule& rule : pack.rules.all())
    if (rule.kind == ProposalKind::nudge && applies(pack, rule, facts, on)) reasons.push_back(reason_of(rule));
  return reasons;
}

}  // namespace waymark::pack
