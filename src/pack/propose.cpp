#include <algorithm>

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

bool matches_unknown_age(const Condition& when, std::optional<int> youngest) {
  if (when.may_be_below) return youngest && *youngest < *when.may_be_below;
  if (when.age_unknown || !(when.age_at_least || when.age_below)) return true;
  return !when.age_below && youngest && *youngest >= *when.age_at_least;
}

bool matches_age(const Condition& when, const Facts& facts) {
  const auto& age = facts.age;
  if (!age) return matches_unknown_age(when, facts.youngest);
  if (when.may_be_below) return false;
  const bool bounded = when.age_at_least || when.age_below;
  if (!bounded) return !when.age_unknown;
  return (!when.age_at_least || *age >= *when.age_at_least) && (!when.age_below || *age < *when.age_below);
}

bool matches_contact(const Pack& pack, const Condition& when, const Facts& facts) {
  if (!when.forms_any.empty() && !matches_any(pack.list(lists::forms_of_abuse), when.forms_any, facts.forms))
    return false;
  if (!when.relationships_any.empty() &&
      !matches_code(pack.list(lists::relationships), when.relationships_any, facts.relationship))
    return false;
  if (!when.danger_any.empty() && !share_one(when.danger_any, facts.danger)) return false;
  if (when.children && *when.children != facts.children) return false;
  if (when.prior_contacts_at_least && facts.prior_contacts < *when.prior_contacts_at_least) return false;
  return !when.support_begun || *when.support_begun == facts.support_begun;
}

bool matches_assessment(const Condition& when, const Facts& facts) {
  if (!when.risk_criteria_any.empty() && !share_one(when.risk_criteria_any, facts.risk_criteria)) return false;
  return when.topics_yes_any.empty() || share_one(when.topics_yes_any, facts.topics_yes);
}

bool fits_age(const Pack& pack, const Rule& rule, std::optional<int> age, Date on) {
  if (!age || rule.kind == ProposalKind::ask) return true;
  if (rule.kind == ProposalKind::propose_pathway) {
    const Pathway* pathway = pack.pathway(rule.target, on);
    return !pathway || *age >= pathway->minimum_age;
  }
  const Instrument* instrument = pack.instrument(rule.target, on);
  return !instrument || instrument->fits_age(age);
}

bool applies(const Pack& pack, const Rule& rule, const Facts& facts, Date on) {
  return rule.dated.in_force(on) && matches_age(rule.when, facts) && matches_contact(pack, rule.when, facts) &&
         matches_assessment(rule.when, facts) && fits_age(pack, rule, facts.age, on);
}

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
    if (!applies(pack, rule, facts, on)) continue;
    proposal_for(proposals, rule).reasons.push_back({rule.code, rule.reason, rule.dated.source, rule.dated.verified});
  }
  return proposals;
}

}  // namespace waymark::pack
