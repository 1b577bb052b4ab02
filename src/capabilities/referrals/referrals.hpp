#pragma once
// Pathways that rules propose, and what becomes of them: referred or declined with a reason, and, at the
// receiving agency, accepted or declined within a clock.
#include <optional>
#include <string>
#include <vector>

#include "core/record.hpp"
#include "core/web/route.hpp"
#include "pack/routing.hpp"

namespace waymark::referrals {

// A pathway proposed for the person at risk in a contact.
struct Proposal {
  core::ProposalId id;
  core::ContactId contact;
  core::RecordId record;
  std::string pathway;
  std::vector<std::string> rules;  // codes of the rules that proposed it
  std::string pack_hash;
  base::Instant proposed;
  bool high_risk = false;
  std::string decision;  // "", "referred" or "declined"
  std::optional<base::Instant> decided;
  std::string reason_code;
};

// Inside another slice's transaction. Adds the pathways among `proposals` that this contact has not been
// proposed yet; one that was declined before the risk was known to be high is proposed again.
void keep_proposals(core::Transaction& transaction, const core::ContactId& contact, const core::RecordId& record,
                    const std::vector<pack::Proposal>& proposals, bool high_risk, base::Instant now);

// In the order in which they were proposed; those of equal time in the order of the pack.
std::vector<Proposal> proposals_of(core::Reading& reading, const core::ContactId& contact);

// A referral as either side sees it.
struct Referral {
  core::ReferralId id;
  core::ContactId contact;
  core::RecordId own_record;  // the viewer's agency's own record of the person: sent or received
  std::string pathway;
  std::string from_agency;
  std::string to_agency;
  std::string to_desk;
  std::string purpose;
  std::string basis;
  base::Instant made;
  std::string state;  // "sent", "accepted", "declined"
  std::optional<base::Instant> decided;
  std::string reason_code;
};
// Those that nobody has answered first, the one that waits longest at the top; then the others, the newest
// first. Of more than `kMostReferrals` the first ones.
inline constexpr std::size_t kMostReferrals = 300;
std::vector<Referral> referrals_received(core::Reading& reading);
std::vector<Referral> referrals_sent(core::Reading& reading);
std::vector<Referral> referrals_of(core::Reading& reading, const core::PersonId& person);
std::optional<Referral> find_referral(core::Reading& reading, const core::ReferralId& id);

// For the page of a contact: what is proposed, with reasons and sources, and the buttons.
html::Html proposals_section(core::web::Visit& visit, core::Reading& reading, const core::ContactId& contact);

core::web::Routes routes();

}  // namespace waymark::referrals
