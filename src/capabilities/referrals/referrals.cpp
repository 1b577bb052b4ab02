#include "capabilities/referrals/referrals.hpp"

#include "capabilities/referrals/pages.hpp"
#include "capabilities/referrals/paths.hpp"

namespace waymark::referrals {

core::web::Routes routes() {
  using core::web::Access;
  using core::web::Audit;
  using core::web::kNothingTyped;
  using core::web::kRefilled;
  using http::Method;
  return {
      {Method::get, kProposalReferral, Access::practice(), Audit::read("proposal.read"), show_making, kRefilled},
      {Method::post, kProposalReferral, Access::practice(), Audit::write(), take_making},
      {Method::get, kProposalRefusal, Access::practice(), Audit::read("proposal.read"), show_not_now, kRefilled},
      {Method::post, kProposalRefusal, Access::practice(), Audit::write(), take_not_now},
      {Method::get, kReferrals, Access::practice(), Audit::read("referral.listed"), show_referrals},
      {Method::get, kReviews, Access::only(core::Role::manager), Audit::read("proposal.reviewed"), show_reviews},
      {Method::get, kReferral, Access::practice(), Audit::read("referral.read"), show_referral},
      {Method::post, kAcceptance, Access::practice(), Audit::write(), accept_referral, kNothingTyped},
      {Method::get, kRefusal, Access::practice(), Audit::read("referral.read"), show_refusing, kRefilled},
      {Method::post, kRefusal, Access::practice(), Audit::write(), refuse_referral},
      {Method::post, kFollowUp, Access::practice(), Audit::write(), follow_up, kNothingTyped},
      {Method::post, kSupport, Access::practice(), Audit::write(), take_support, kNothingTyped},
      {Method::get, kNoSupport, Access::practice(), Audit::read("referral.read"), show_no_support, kRefilled},
      {Method::post, kNoSupport, Access::practice(), Audit::write(), take_no_support},
  };
}

}  // namespace waymark::referrals
