#pragma once
// Pathways that rules propose, and what becomes of them: referred or declined with a reason, and, at the
// receiving agency, accepted or declined within a clock; and whether the help that was accepted begins.
#include <optional>
#include <string>
#include <vector>

#include "core/paging.hpp"
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
  std::vector<std::string> rules;  // codes of the rules that proposed it; none: the person is too young for it
  std::string pack_hash;
  base::Instant proposed;
  bool high_risk = false;
  std::string decision;  // "", "referred" or "declined"
  std::optional<base::Instant> decided;
  std::string reason_code;
};

// What is known when rules are asked again.
struct Reappraisal {
  std::optional<base::Instant> found{};  // when the newest ground for high risk became known; nothing = not said
  std::optional<int> oldest{};           // that the person can be today; nothing = nobody knows
};
// Inside another slice's transaction. Adds the pathways among `proposals` that this contact has not been
// proposed yet. What high risk proposes is proposed again, with its clock: where it was declined before the risk was
// known to be high, or before its newest ground was found, or where the receiving service declined the referral.
// One that nobody has decided, and for which the person is too young by now, loses its reasons: whoever opens it reads
// what to do instead, its clock runs until somebody says so, and it gets them back where a rule proposes it again.
void keep_proposals(core::Transaction& transaction, const core::ContactId& contact, const core::RecordId& record,
                    const std::vector<pack::Proposal>& proposals, bool high_risk, base::Instant now,
                    const Reappraisal& known = {});

// Inside the transaction that records that the viewer's agency spoke with this person to support them, on that day: the
// one referral that waits for it has begun, and its clocks stop. Nothing where none waits, or several do: which of them
// it was, whoever accepted says on its page.
std::optional<core::ReferralId> note_support(core::Transaction& transaction, const core::RecordId& victim,
                                             base::Date happened_on, base::Instant now);

// In the order in which they were proposed; those of equal time in the order of the pack.
std::vector<Proposal> proposals_of(core::Reading& reading, const core::ContactId& contact);

// Whether the help that was accepted began: `Referral::support`.
inline constexpr std::string_view kBegun = "begun";
inline constexpr std::string_view kNotBegun = "not_begun";

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
  std::string support;                     // of one that was accepted; "" until somebody says
  std::optional<base::Instant> supported;  // when somebody said so
  // Why it was declined (list `decline_reasons`), or support did not begin (list `support_outcomes`). Whoever referred
  // reads only a decline reason that the pack lets them be told: for any other this is "", as if there were none.
  std::string reason_code;
};
// A deadline that runs for a referral.
struct NextDeadline {
  std::string rule;
  base::Instant due;
};
// With the first one that runs for it in the viewer's agency.
struct ListedReferral {
  Referral referral;
  std::optional<NextDeadline> deadline;
};
// One page of them. What has such a deadline comes first, the first due at the top; then what nobody has answered, the
// one that waits longest at the top; then the others, the newest first.
core::Paged<ListedReferral> referrals_received(core::Reading& reading, std::int64_t page);
core::Paged<ListedReferral> referrals_sent(core::Reading& reading, std::int64_t page);
std::vector<Referral> referrals_of(core::Reading& reading, const core::PersonId& person);
std::optional<Referral> find_referral(core::Reading& reading, const core::ReferralId& id);

// For the page of a contact: what is proposed, with reasons and sources, and the buttons.
html::Html proposals_section(core::web::Visit& visit, core::Reading& reading, const core::ContactId& contact);

core::web::Routes routes();

// What waits for a decision of the viewer's agency or of one to which it referred, for lists of work.
inline constexpr std::size_t kMostOpen = 200;

// A pathway that was proposed and that nobody has decided.
struct OpenProposal {
  core::ProposalId id;
  core::ContactId contact;
  core::RecordId record;
  std::string pathway;
  base::Instant proposed;
  bool high_risk = false;
};
// Contacts at high risk first, then the newest; of more than 50 contacts the first ones.
// Those of one contact stand together.
struct OpenProposals {
  std::vector<OpenProposal> first;
  std::int64_t contacts = 0;  // all of them, without the limit
};
OpenProposals open_proposals(core::Reading& reading);
// High risk first, then the oldest.
std::vector<OpenProposal> open_proposals_of(core::Reading& reading, const core::PersonId& person);

// A referral that nobody has answered.
struct OpenReferral {
  core::ReferralId id;
  core::RecordId own_record;  // the viewer's agency's own record of the person
  std::string pathway;
  std::string from_agency;
  std::string to_agency;
  std::string to_desk;
  base::Instant made;
  std::optional<base::Instant> due;  // the first deadline that runs for it at the receiving agency
};
// The first due first, then those without a deadline; of more than `kMostOpen` the first ones.
struct OpenReferrals {
  std::vector<OpenReferral> first;
  std::int64_t all = 0;  // without the limit
};
OpenReferrals open_referrals_received(core::Reading& reading);
OpenReferrals open_referrals_sent(core::Reading& reading);  // to other agencies

}  // namespace waymark::referrals
