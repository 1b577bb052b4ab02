#pragma once
// Sessions: a random token in a cookie, whose hash the database keeps. Every request asks the database,
// so that ending a session, or closing an account, takes effect at once on every process.
#include <chrono>
#include <optional>
#include <string>

#include "capabilities/staff/account.hpp"
#include "core/web/route.hpp"

namespace waymark::staff {

// Documented limits [ASVS v5.0.0-7.3.1, v5.0.0-7.3.2].
struct SessionLimits {
  std::chrono::seconds idle{std::chrono::minutes{15}};
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
// seen, at most once a minute, unless this is no use of it.
std::optional<Session> find_session(const core::Partnership& partnership, std::string_view token,
                                    const SessionLimits& limits = {},
                                    core::web::Idle idle = core::web::Idle::counts_as_use);

// A session that nobody ended: it was idle too long, or is as old as one may be. Nobody is signed in by it; it says
// whose the words are that come with it.
struct ExpiredSession {
  core::Viewer viewer;
  std::string csrf_secret;
};
// Nothing when it is alive, somebody ended it or never was, when its account is closed, rests after wrong passwords or
// was given a first password since, or its role is unknown. `also_ended_within`: one that was ended a moment ago
// counts as well, for what a browser sent off just before and what came second.
std::optional<ExpiredSession> find_expired_session(const core::Partnership& partnership, std::string_view token,
                                                   const SessionLimits& limits = {},
                                                   std::chrono::seconds also_ended_within = {});

// Whether a form came from a page of one of the viewer's own sessions of the last week, whatever became of it.
bool from_a_page_of_hers(core::Reading& reading, std::string_view csrf_token, base::Instant now);
// Whether a form's token was made with this secret of a session.
bool made_with(const std::string& csrf_secret, std::string_view csrf_token);

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
