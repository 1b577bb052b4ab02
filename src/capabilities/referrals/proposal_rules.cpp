#include "capabilities/referrals/proposal_rules.hpp"

#include <algorithm>

#include "core/age.hpp"

namespace waymark::referrals {

namespace {

bool names(const std::vector<std::string>& codes, const std::string& code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

// Whether what was decided once still stands, now that it would be proposed at high risk.
bool settles(const Proposal& decided, const Because& because, const std::vector<core::ProposalId>& refused) {
  if (decided.decision == "referred")
    return !because.found || std::find(refused.begin(), refused.end(), decided.id) == refused.end();
  if (!decided.high_risk) return false;
  return !because.found || (decided.decided && *decided.decided >= *because.found);
}

std::ptrdiff_t position_in(const pack::Pack& pack, const Proposal& proposal) {
  const auto& rules = pack.rules.all();
  return std::find_if(rules.begin(), rules.end(),
                      [&](const pack::Rule& rule) { return names(proposal.rules, rule.code); }) -
         rules.begin();
}

}  // namespace

Keeping keeping_of(const std::vector<Proposal>& known, const Because& because,
                   const std::vector<core::ProposalId>& refused) {
  const auto any = [&](auto&& holds) { return std::any_of(known.begin(), known.end(), holds); };
  if (any([](const Proposal& proposal) { return proposal.decision.empty(); })) return Keeping::refresh;
  if (known.empty()) return Keeping::add;
  const bool settled = any([&](const Proposal& one) { return settles(one, because, refused); });
  return because.high_risk && !settled ? Keeping::add : Keeping::leave;
}

bool too_young(const Proposal& proposal, const linkage::BirthDate& birth, const pack::Pathway* pathway,
               base::Date today) {
  if (!pathway || pathway->minimum_age == 0) return false;
  if (proposal.rules.empty()) return true;
  const auto span = core::age_span(birth, today);
  return span && span->oldest < pathway->minimum_age;
}

bool needs_reason(const Proposal& proposal, const pack::Pathway* pathway) {
  return proposal.high_risk || (pathway && pathway->decline_needs_reason);
}

void put_in_order(std::vector<Proposal>& proposals, const pack::Pack& pack) {
  std::stable_sort(proposals.begin(), proposals.end(), [&](const Proposal& left, const Proposal& right) {
    if (left.proposed != right.proposed) return left.proposed < right.proposed;
    return position_in(pack, left) < position_in(pack, right);
  });
}

std::vector<std::string> reasons_of(const Proposal& proposal, const pack::Pack& pack) {
  std::vector<std::string> reasons;
  for (const auto& code : proposal.rules)
    if (const auto* rule = pack.rules.latest(code)) reasons.push_back(rule->reason);
  return reasons;
}

bool because_of_risk(const Proposal& proposal, const pack::Pack& pack) { return because_of_risk(proposal.rules, pack); }

bool because_of_risk(const std::vector<std::string>& rules, const pack::Pack& pack) {
  return std::any_of(rules.begin(), rules.end(), [&](const std::string& code) {
    const auto* rule = pack.rules.latest(code);
    return rule && !rule->when.risk_criteria_any.empty();
  });
}

void put_pressing_first(std::vector<Proposal>& proposals, const pack::Pack& pack) {
  const auto decided = std::stable_partition(proposals.begin(), proposals.end(),
                                             [](const Proposal& one) { return one.decision.empty(); });
  std::stable_partition(proposals.begin(), decided, [&](const Proposal& one) { return because_of_risk(one, pack); });
}

std::string joined(const std::vector<std::string>& codes) {
  std::string text;
  for (const auto& code : codes) text += (text.empty() ? "" : " ") + code;
  return text;
}

std::vector<std::string> split(std::string_view codes) {
  std::vector<std::string> all;
  while (!codes.empty()) {
    const auto end = std::min(codes.find(' '), codes.size());
    if (end > 0) all.emplace_back(codes.substr(0, end));
    codes.remove_prefix(std::min(end + 1, codes.size()));
  }
  return all;
}

std::vector<std::string> together(std::vector<std::string> codes, const std::vector<std::string>& more) {
  for (const auto& code : more)
    if (!names(codes, code)) codes.push_back(code);
  return codes;
}

}  // namespace waymark::referrals
