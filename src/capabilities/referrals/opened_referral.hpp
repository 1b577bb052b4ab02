#pragma once
// A referral with the person it is about, as its pages show it.
#include "capabilities/referrals/referral_store.hpp"
#include "core/clocks.hpp"
#include "core/web/visit.hpp"

namespace waymark::referrals {

struct OpenedReferral {
  WholeReferral whole;
  core::Record record;                     // the viewer's agency's own, with the caution of every record of the person
  std::vector<core::RunningClock> clocks;  // of the viewer's agency

  const Referral& referral() const { return whole.referral; }
};
// The one that the address names; nothing where the viewer may not see it.
std::optional<OpenedReferral> open_referral(core::web::Visit& visit);
void note_what_is_shown(core::web::Visit& visit, const OpenedReferral& opened);

bool received_by_us(const core::web::Visit& visit, const OpenedReferral& opened);
bool ours_to_decide(const core::web::Visit& visit, const OpenedReferral& opened);
// Accepted by us, and nobody has said that support begins; somebody may have said that it does not.
bool support_is_open(const core::web::Visit& visit, const OpenedReferral& opened);

// The hidden field with the version that a form was shown with, and what came back in it: 0, which no referral has, for
// what is not a version.
html::Html version_field(const OpenedReferral& opened);
std::int64_t version_typed(const http::Fields& form);

}  // namespace waymark::referrals
