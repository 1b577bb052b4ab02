#pragma once
// Signing in with a password. Whoever guesses learns nothing from words or time: an unknown name, a
// wrong password and an account that rests all look alike.
#include <string>

#include "capabilities/staff/session.hpp"

namespace waymark::staff {

// After so many wrong passwords in a row an account rests [ASVS v5.0.0-6.3.1].
struct AttemptLimits {
  int attempts = 8;
  std::chrono::minutes rest{15};
};

// The token of a new session, or invalid with one sentence at the field "password".
base::Result<std::string> sign_in(const core::Partnership& partnership, std::string_view login,
                                  std::string_view password, const std::string& request_id,
                                  const AttemptLimits& limits = {});

// Whether `password` is the viewer's own. A wrong one counts as at the door, and while the account rests none is
// right.
bool knows_password(const core::Partnership& partnership, const core::Viewer& viewer, std::string_view password,
                    const std::string& request_id, const AttemptLimits& limits = {});

}  // namespace waymark::staff
