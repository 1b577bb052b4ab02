#pragma once
// What becomes of a proposal, as pure rules.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "capabilities/referrals/referrals.hpp"
#include "pack/pack.hpp"

namespace waymark::referrals {

// What to do when rules propose a pathway for a contact: add it; refresh the one that nobody has decided
// yet; or leave what was decided as it is.
enum class Keeping { add, refresh, leave };
// How the rules came to propose it this time.
struct Because {
  bool high_risk = false;
  // It is proposed because the risk is high, and when the newest ground for that became known; nothing where that is
  // not said, or where it is proposed for another reason.
  std::optional<base::Instant> found{};
};
// `known` are the contact's proposals of this pathway, `refused` those whose referral the receiving service declined.
// High risk always proposes: what was set aside before a newer ground was found is proposed again, and a referral that
// was refused settles nothing [V4].
Keeping keeping_of(const std::vector<Proposal>& known, const Because& because,
                   const std::vector<core::ProposalId>& refused = {});

// What nobody may take up: the person is too young for it by what was written down last (see keep_proposals), or by
// the birth date. `pathway` may be nullptr.
bool too_young(const Proposal& proposal, const linkage::BirthDate& birth, const pack::Pathway* pathway,
               base::Date today);

// Whether whoever declines it must say why, for a manager to see. `pathway` may be nullptr: a pathway that
// the pack no longer has.
bool needs_reason(const Proposal& proposal, const pack::Pathway* pathway);

// By time; those of equal time in the order of the first rule that proposed each.
void put_in_order(std::vector<Proposal>& proposals, const pack::Pack& pack);
// Why it was proposed, in the words of the pack's rules.
std::vector<std::string> reasons_of(const Proposal& proposal, const pack::Pack& pack);
// Whether a rule proposed it because the risk is high (MARAC and IDVA), and not for another reason.
bool because_of_risk(const Proposal& proposal, const pack::Pack& pack);
bool because_of_risk(const std::vector<std::string>& rules, const pack::Pack& pack);
// Undecided before decided, and among the undecided what is proposed because of the risk first.
void put_pressing_first(std::vector<Proposal>& proposals, const pack::Pack& pack);

// Codes of rules in one text, and back; a code that is there already is not added again.
std::string joined(const std::vector<std::string>& codes);
std::vector<std::string> split(std::string_view codes);
std::vector<std::string> together(std::vector<std::string> codes, const std::vector<std::string>& more);

}  // namespace waymark::referrals
