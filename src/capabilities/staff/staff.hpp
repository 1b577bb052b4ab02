#pragma once
// Who works here: signing in and out, and one's own account.
#include "capabilities/staff/account.hpp"
#include "capabilities/staff/password.hpp"
#include "capabilities/staff/paths.hpp"
#include "capabilities/staff/session.hpp"
#include "capabilities/staff/session_cookie.hpp"
#include "capabilities/staff/sign_in.hpp"
#include "core/web/route.hpp"

namespace waymark::staff {

struct StaffPages {
  // Everybody is invented: the sign-in page then offers the cast, and one of them signs in without a password.
  bool demonstration = false;
  SessionLimits session{};
  AttemptLimits attempts{};
};

// Outside a demonstration there is no route to the cast at all.
core::web::Routes routes(const StaffPages& pages);

}  // namespace waymark::staff
