#include "capabilities/referrals/referrals.hpp"

#include "capabilities/referrals/pages.hpp"
#include "capabilities/referrals/paths.hpp"

namespace waymark::referrals {

core::web::Routes routes() {
  using core::web::Access;
  using core::web::Audit;
  using http::Method;
  return {
      {Method::get, kProposalReferral, Access::practice(), Audit::read("proposal.read"), show_making},
      {Method::post, kProposalReferral, Access::practice(), Audit::write(), take_making},
      {Method::get, kProposalRefusal, Access::practice(), Audit::read("proposal.read"), show_not_now},
      {Method::post, kProposalRefusal, Access::practice(), Audit::write(), take_not_now},
      {Method::get, kReferrals, Access::practice(), Audit::read("referral.listed"), show_referrals},
      {Method::get, kReviews, Access::only(core::Role::manager), Audit::read("proposal.reviewed"), show_reviews},
      {Method::get, kReferral, Access::practice(), Audit::read("referral.read"), show_referral},
      {Method::post, kAcceptance, Access::practice(), Audit::write(), accept_referral},
      {Method::get, kRefusal, Access::practice(), Audit::read("referral.read"), show_refusing},
      {Method::post, kRefusal, Access::practice(), Audit::write(), refuse_referral},
      {Method::post, kFollowUp, Access::practice(), Audit::write(), follow_up},
      {Method::post, kSupport, Access::practice(), Audit::write(), take_support},
      {Method::get, kNoSupport, Access::practice(), Audit::read("referral.read"), show_no_support},
      {Method::post, kNoSupport, Access::practice(), Audit::write(), take_no_support},
  };
}

}  // namespace waymark::referrals
