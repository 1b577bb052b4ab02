#pragma once
// Sessions: a random token in a cookie, whose hash the database keeps. Every request asks the database,
// so that ending a session, or closing an account, takes effect at once on every process.
#include <chrono>
#include <optional>
#include <string>

#include "capabilities/staff/account.hpp"

namespace waymark::staff {

// Documented limits [ASVS v5.0.0-7.3.1, v5.0.0-7.3.2].
struct SessionLimits {
  std::chrono::minutes idle{15};
  std::chrono::hours whole{10};
};

struct Session {
  Account account;
  std::string hash;         // the database's name for it
  std::string csrf_secret;  // 32 bytes
};

// A new session's token, for the cookie.
std::string open_session(const core::Partnership& partnership, const Account& account, const std::string& request_id);

// The session of a cookie's token, or nothing when it ended, was idle too long or never was. Marks it as
// seen, at most once a minute.
std::optional<Session> find_session(const core::Partnership& partnership, std::string_view token,
                                    const SessionLimits& limits = {});

// One of her sessions that is still open, as her account page lists it.
struct OpenSession {
  std::string hash;
  base::Instant started;
  base::Instant seen;  // within a minute
};
// The one used last, first. Whoever's `viewer` it is.
std::vector<OpenSession> open_sessions(core::Reading& reading, base::Instant now, const SessionLimits& limits = {});

void end_session(const core::Partnership& partnership, const core::Viewer& viewer, const std::string& hash,
                 const std::string& request_id);
// Signs her out everywhere; returns how many sessions ended.
std::int64_t end_all_sessions(const core::Partnership& partnership, const core::Viewer& viewer,
                              const std::string& request_id);

// Somebody else's, with whatever the transaction does to her account.
void end_sessions_of(core::Transaction& transaction, const core::StaffId& id, base::Instant now);

}  // namespace waymark::staff
