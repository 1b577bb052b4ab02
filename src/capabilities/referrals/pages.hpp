#pragma once
#include "core/web/route.hpp"

namespace waymark::referrals {

// Taking up what was proposed: what will be disclosed, why, on which basis.
core::web::Reply show_making(core::web::Visit& visit);
core::web::Reply take_making(core::web::Visit& visit);

// Not taking it up now.
core::web::Reply show_not_now(core::web::Visit& visit);
core::web::Reply take_not_now(core::web::Visit& visit);

// Those that a manager looks at: declined where a reason was asked for.
core::web::Reply show_reviews(core::web::Visit& visit);

core::web::Reply show_referrals(core::web::Visit& visit);
core::web::Reply show_referral(core::web::Visit& visit);
core::web::Reply accept_referral(core::web::Visit& visit);
core::web::Reply show_refusing(core::web::Visit& visit);
core::web::Reply refuse_referral(core::web::Visit& visit);
core::web::Reply follow_up(core::web::Visit& visit);

// Of one that was accepted: support has begun, or it will not.
core::web::Reply take_support(core::web::Visit& visit);
core::web::Reply show_no_support(core::web::Visit& visit);
core::web::Reply take_no_support(core::web::Visit& visit);

}  // namespace waymark::referrals
