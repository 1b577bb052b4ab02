#include "pack/read.hpp"

namespace waymark::pack {

namespace {

constexpr std::array kKinds = {
    Named<ProposalKind>{"open_instrument", ProposalKind::open_instrument},
    Named<ProposalKind>{"announce", ProposalKind::announce},
    Named<ProposalKind>{"propose_pathway", ProposalKind::propose_pathway},
    Named<ProposalKind>{"ask", ProposalKind::ask},
    Named<ProposalKind>{"nudge", ProposalKind::nudge},
};

constexpr std::array kKnown = {
    Named<Known>{"unknown", Known::unknown},
    Named<Known>{"no", Known::no},
    Named<Known>{"yes", Known::yes},
};

// What the product knows how to ask for; a rule cannot ask for anything else.
constexpr std::array kQuestions = {"age", "children", "relationship", "support"};
// What somebody is asked to think of once more before the answers are kept.
constexpr const char* kHighRisk = "high_risk";

std::string target_kind(ProposalKind kind) {
  switch (kind) {
    case ProposalKind::propose_pathway:
      return "pathway";
    case ProposalKind::ask:
      return "question";
    case ProposalKind::nudge:
      return "nudge";
    case ProposalKind::open_instrument:
    case ProposalKind::announce:
      break;
  }
  return "instrument";
}

Condition read_condition(Entry& entry) {
  Condition when;
  when.forms_any = entry.refer_all("forms_any", in_list(lists::forms_of_abuse));
  when.age_at_least = entry.number_if("age_at_least", 0, 120);
  when.age_below = entry.number_if("age_below", 1, 121);
  when.may_be_below = entry.number_if("may_be_below", 1, 121);
  when.age_unknown = entry.flag("age_unknown", false);
  when.relationships_any = entry.refer_all("relationships_any", in_list(lists::relationships));
  when.danger_any = entry.refer_all("danger_any", in_list(lists::danger_questions));
  when.children = entry.choice_if("children", kKnown);
  when.prior_contacts_at_least = entry.number_if("prior_contacts_at_least", 1, 1000);
  when.support_begun = entry.flag_if("support_begun");
  when.risk_criteria_any = entry.refer_all("risk_criteria_any", in_list(lists::risk_criteria));
  when.topics_yes_any = entry.refer_all("topics_yes_any", "topic");
  when.topics_yes_all = entry.refer_all("topics_yes_all", "topic");
  when.options_any = entry.refer_all("options_any", "option");
  if (when.age_at_least && when.age_below && *when.age_at_least >= *when.age_below)
    entry.report("age_below", "no age is at least age_at_least and below age_below; make age_below the greater");
  return when;
}

Rule read_rule(Entry& entry) {
  Rule rule;
  rule.code = entry.code();
  rule.kind = entry.choice("kind", kKinds);
  rule.target = entry.refer("target", target_kind(rule.kind));
  rule.reason = entry.text("reason");
  rule.place = entry.place();
  entry.within("when", [&](Entry& inner) { rule.when = read_condition(inner); });
  return rule;
}

}  // namespace

void read_routing(Loading& loading, Pack& pack) {
  for (const char* question : kQuestions) loading.know("question", question);
  loading.know("nudge", kHighRisk);
  std::vector<Rule> rules;
  loading.read("routing.toml", [&](Entry& root) { read_each(root, "rule", "rule", rules, read_rule); });
  pack.rules = Editions(std::move(rules));
}

}  // namespace waymark::pack
