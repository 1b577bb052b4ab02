#include "capabilities/referrals/referrals.hpp"

#include "capabilities/referrals/pages.hpp"
#include "capabilities/referrals/paths.hpp"

namespace waymark::referrals {

core::web::Routes routes() {
  using core::web::Access;
  using core::web::Audit;
  using http::Method;
  return {
      {Method::get, kProposalReferral, Access::staff(), Audit::read("proposal.read"), show_making},
      {Method::post, kProposalReferral, Access::staff(), Audit::write(), take_making},
      {Method::get, kProposalRefusal, Access::staff(), Audit::read("proposal.read"), show_not_now},
      {Method::post, kProposalRefusal, Access::staff(), Audit::write(), take_not_now},
      {Method::get, kReferrals, Access::staff(), Audit::read("referral.listed"), show_referrals},
      {Method::get, kReviews, Access::only(core::Role::manager), Audit::read("proposal.reviewed"), show_reviews},
      {Method::get, kReferral, Access::staff(), Audit::read("referral.read"), show_referral},
      {Method::post, kAcceptance, Access::staff(), Audit::write(), accept_referral},
      {Method::get, kRefusal, Access::staff(), Audit::read("referral.read"), show_refusing},
      {Method::post, kRefusal, Access::staff(), Audit::write(), refuse_referral},
  };
}

}  // namespace waymark::referrals
