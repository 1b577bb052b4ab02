#pragma once
#include "core/web/path.hpp"

namespace waymark::referrals {

inline constexpr core::web::Path kProposalReferral = "/proposals/{id}/referral";
inline constexpr core::web::Path kProposalRefusal = "/proposals/{id}/refusal";
inline constexpr core::web::Path kReferrals = "/referrals";
inline constexpr core::web::Path kReviews = "/referrals/reviews";
inline constexpr core::web::Path kReferral = "/referrals/{id}";
inline constexpr core::web::Path kAcceptance = "/referrals/{id}/acceptance";
inline constexpr core::web::Path kRefusal = "/referrals/{id}/refusal";
inline constexpr core::web::Path kFollowUp = "/referrals/{id}/followup";
inline constexpr core::web::Path kSupport = "/referrals/{id}/support";
inline constexpr core::web::Path kNoSupport = "/referrals/{id}/no-support";

// Pages of other slices that ours lead to.
inline constexpr core::web::Path kContact = "/contacts/{id}";
inline constexpr core::web::Path kPerson = "/people/{id}";

}  // namespace waymark::referrals
