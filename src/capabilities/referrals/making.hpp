#pragma once
// Making a referral: one transaction holds the copy of the identity that is disclosed, the referral, the
// decision on the proposal and the clocks of the receiving agency. All of it is on disk, or none.
#include "capabilities/referrals/referrals.hpp"
#include "pack/pack.hpp"

namespace waymark::referrals {

// What there is before somebody decides: read together, so that the page that asks and the transaction that
// acts agree.
struct Grounds {
  Proposal proposal;
  core::Record record;  // read with the caution of every record that the agency holds of the person
  // What the copy says of reaching them, with warnings of whose reasons the viewer may not know: never for a page.
  core::SafeContact to_copy;
  std::string purpose;  // of the contact
  std::string basis;
  bool shielded = false;
};
std::optional<Grounds> find_grounds(core::Reading& reading, const core::ProposalId& id);

// Says whether what would be read on the other side, and by whom, is still what somebody saw. A desk of our own agency
// reads our own record, so that there the desk alone counts.
std::string digest_of(const Grounds& grounds, const pack::Pathway& pathway, const pack::Pack& pack);

struct Request {
  core::ProposalId proposal;
  std::string basis;
  std::string why;      // for the receiving agency to read
  bool agreed = false;  // the person, to this referral: asked where the basis is their consent
  std::string seen{};   // digest of what whoever sends it saw; "" where nobody was shown anything
};

// Whether the person is too young for this pathway by what is written down now.
bool too_young(const Grounds& grounds, const pack::Pathway& pathway, base::Date today);

// Not found for a proposal that the viewer may not see or a pathway that the pack no longer has; refused
// when a shield protects the person, they are too young for the pathway, or the basis does not serve the contact's
// purpose or needs an agreement that was not given; conflict when the proposal was decided before, or what would go is
// no longer what was seen.
base::Result<core::ReferralId> make_referral(const core::Partnership& partnership, const core::Viewer& viewer,
                                             const std::string& request_id, const Request& request, base::Instant now);

}  // namespace waymark::referrals
