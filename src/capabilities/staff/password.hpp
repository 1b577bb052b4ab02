#pragma once
// Passwords of accounts: the first one, which somebody else has seen, and those that people choose themselves.
#include <string>

#include "capabilities/staff/sign_in.hpp"

namespace waymark::staff {

inline constexpr std::size_t kShortestPassword = 12;

// 125 random bits, in groups that can be read aloud.
std::string one_time_password(base::Randomness& randomness);

struct Choice {
  std::string current;
  std::string chosen;        // both as typed: white space is part of a password
  std::string session_hash;  // the session that goes on; all others of hers end
};
// Invalid, beside "current" or "chosen", when the current one is wrong (which counts as a refusal, as at the
// door) or the chosen one is short, easily guessed or the same.
base::Result<base::Done> choose_password(const core::Partnership& partnership, const core::Viewer& viewer,
                                         const std::string& request_id, const Choice& choice,
                                         const AttemptLimits& limits = {});

// A new first password for somebody who lost theirs; all their sessions end, and a rest ends. Not found for
// nobody and for a closed account.
base::Result<std::string> renew_password(const core::Partnership& partnership, const core::Viewer& viewer,
                                         const std::string& request_id, const core::StaffId& id);

}  // namespace waymark::staff
