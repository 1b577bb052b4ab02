#pragma once
// The delivered pack's rules, asked about one person.
#include <algorithm>
#include <cstdlib>

#include "pack/pack.hpp"

namespace waymark::pack {

inline const Pack& thurrock() {
  static const Loaded loaded = load(std::filesystem::path(std::getenv("WAYMARK_SOURCE")) / "packs/thurrock");
  return *loaded.pack;
}

inline constexpr Date kToday{std::chrono::year{2026}, std::chrono::March, std::chrono::day{4}};

inline std::vector<Proposal> proposals(const Facts& facts) { return propose(thurrock(), facts, kToday); }

inline const Proposal* find(const std::vector<Proposal>& all, ProposalKind kind, std::string_view target) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Proposal& proposal) {
    return proposal.kind == kind && proposal.target == target;
  });
  return found == all.end() ? nullptr : &*found;
}

inline bool opens(const Facts& facts, std::string_view instrument) {
  return find(proposals(facts), ProposalKind::open_instrument, instrument);
}
inline bool announces(const Facts& facts, std::string_view instrument) {
  return find(proposals(facts), ProposalKind::announce, instrument);
}
inline bool offers(const Facts& facts, std::string_view pathway) {
  return find(proposals(facts), ProposalKind::propose_pathway, pathway);
}
inline bool asks(const Facts& facts, std::string_view question) {
  return find(proposals(facts), ProposalKind::ask, question);
}

inline Facts domestic_abuse(std::optional<int> age) {
  Facts facts;
  facts.forms = {"physical_abuse"};
  facts.age = age;
  facts.relationships = {"partner"};
  facts.children = Known::no;
  return facts;
}

}  // namespace waymark::pack
