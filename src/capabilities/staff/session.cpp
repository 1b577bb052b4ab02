#include "capabilities/staff/session.hpp"

#include <algorithm>

#include "core/stored.hpp"
#include "platform/crypto/hex.hpp"
#include "platform/crypto/token.hpp"
#include "platform/http/csrf.hpp"

namespace waymark::staff {

using sql::operator""_sql;

namespace {

constexpr sql::Text kOpen = R"(
  INSERT INTO session (partnership_id, token_hash, staff_id, csrf_secret, started_at, seen_at)
  VALUES ($1, $4, $2, $5, $6, $6)
)"_sql;

constexpr sql::Text kFind = R"(
  SELECT session.staff_id, session.csrf_secret, session.started_at, session.seen_at, staff.agency, staff.role
    FROM session
    JOIN staff ON staff.partnership_id = session.partnership_id AND staff.id = session.staff_id
   WHERE session.partnership_id = $1 AND session.token_hash = $2
     AND session.ended_at IS NULL AND staff.closed_at IS NULL
)"_sql;

constexpr sql::Text kFindExpired = R"(
  SELECT session.staff_id, session.csrf_secret, session.started_at, session.seen_at, session.ended_at, staff.agency,
         staff.role, staff.locked_until
    FROM session
    JOIN staff ON staff.partnership_id = session.partnership_id AND staff.id = session.staff_id
   WHERE session.partnership_id = $1 AND session.token_hash = $2
     AND staff.closed_at IS NULL AND staff.first_password = 0
)"_sql;

constexpr sql::Text kOwnSecrets = R"(
  SELECT csrf_secret FROM session
   WHERE partnership_id = $1 AND staff_id = $2 AND started_at > $4
   ORDER BY started_at DESC
   LIMIT 50
)"_sql;

constexpr sql::Text kSeen = R"(
  UPDATE session SET seen_at = $3 WHERE partnership_id = $1 AND token_hash = $2
)"_sql;

constexpr sql::Text kEnd = R"(
  UPDATE session SET ended_at = $5
   WHERE partnership_id = $1 AND staff_id = $2 AND token_hash = $4 AND ended_at IS NULL
)"_sql;

constexpr sql::Text kEndAll = R"(
  UPDATE session SET ended_at = $4 WHERE partnership_id = $1 AND staff_id = $2 AND ended_at IS NULL
)"_sql;

constexpr sql::Text kEndTheirs = R"(
  UPDATE session SET ended_at = $5 WHERE partnership_id = $1 AND staff_id = $4 AND ended_at IS NULL
)"_sql;

constexpr sql::Text kOpenOnes = R"(
  SELECT token_hash, started_at, seen_at FROM session
   WHERE partnership_id = $1 AND staff_id = $2 AND ended_at IS NULL AND seen_at > $4 AND seen_at < $6
     AND started_at > $5
   ORDER BY seen_at DESC, started_at DESC
)"_sql;

using base::Result;

// Before there is a viewer: this is what makes one.
sql::Scope door(const core::Partnership& partnership) { return {partnership.code, "sign-in"}; }

void mark_seen(const core::Partnership& partnership, const std::string& hash, base::Instant now) {
  const auto done =
      partnership.database.write(door(partnership), [&](sql::Transaction& transaction) -> Result<base::Done> {
        transaction.execute(kSeen, {partnership.code, hash, base::to_text(now)});
        return base::Done{};
      });
  base::expects(done.ok(), "marking a session has no expected failure");
}

// Also when it was seen in a time that has not come yet: the clock was set back, and for how long nobody has used it
// since cannot be known.
bool is_over(base::Instant started, base::Instant seen, base::Instant now, const SessionLimits& limits) {
  return std::chrono::abs(now - seen) >= limits.idle || now - started >= limits.whole;
}

// Often enough for the limit, and no oftener than once a minute.
bool is_to_be_marked(base::Instant seen, base::Instant now, const SessionLimits& limits) {
  return now - seen >= std::min<std::chrono::milliseconds>(std::chrono::minutes{1}, limits.idle / 4);
}

std::string secret_in(const sql::Row& row, std::size_t column) {
  const auto& bytes = row.blob(column);
  return {bytes.begin(), bytes.end()};
}

std::optional<base::Instant> maybe_instant(const sql::Row& row, std::size_t column) {
  if (row.null(column)) return std::nullopt;
  return core::stored_instant(row, column);
}

bool counts_as_expired(const sql::Row& row, base::Instant now, const SessionLimits& limits,
                       std::chrono::seconds also_ended_within) {
  if (const auto until = maybe_instant(row, 7); until && *until > now) return false;
  if (const auto ended = maybe_instant(row, 4)) return std::chrono::abs(now - *ended) < also_ended_within;
  return is_over(core::stored_instant(row, 2), core::stored_instant(row, 3), now, limits);
}

constexpr std::chrono::hours kAWeek{24 * 7};

}  // namespace

std::string open_session(const core::Partnership& partnership, const Account& account, const std::string& request_id) {
  const auto token = crypto::Token::random(partnership.randomness);
  const auto hash = crypto::hex(token.hash());
  sql::Blob secret(32);
  partnership.randomness.fill("csrf secret", secret);
  const auto viewer = core::Viewer::staff(account.id, account.agency, account.role);
  const auto opened = core::write(
      partnership, viewer, request_id, [&](core::Transaction& transaction) -> Result<core::Committed<base::Done>> {
        transaction.run(kOpen, {hash, secret, base::to_text(partnership.clock.now())});
        return transaction.commit({{"session.started", "staff", account.id.text()}}, base::Done{});
      });
  base::expects(opened.ok(), "opening a session has no expected failure");
  return token.text();
}

std::optional<Session> find_session(const core::Partnership& partnership, std::string_view token_text,
                                    const SessionLimits& limits, core::web::Idle idle) {
  const auto token = crypto::Token::parse(token_text);
  if (!token) return std::nullopt;
  const auto hash = crypto::hex(token->hash());
  const auto row = partnership.database.read(door(partnership), [&](sql::Snapshot& snapshot) {
    return snapshot.first(kFind, {partnership.code, hash});
  });
  if (!row) return std::nullopt;
  const auto now = partnership.clock.now();
  const auto seen = core::stored_instant(*row, 3);
  if (is_over(core::stored_instant(*row, 2), seen, now, limits)) return std::nullopt;
  const auto id = core::stored<core::StaffId>(*row, 0);
  const auto role = core::parse_role(row->text(5));
  if (!role) return std::nullopt;
  const auto viewer = core::Viewer::staff(id, std::string(row->text(4)), *role);
  auto account = core::read(partnership, viewer, [&](core::Reading& reading) { return find_account(reading, id); });
  if (!account) return std::nullopt;
  if (idle == core::web::Idle::counts_as_use && is_to_be_marked(seen, now, limits)) mark_seen(partnership, hash, now);
  return Session{std::move(*account), hash, secret_in(*row, 1)};
}

std::optional<ExpiredSession> find_expired_session(const core::Partnership& partnership, std::string_view token_text,
                                                   const SessionLimits& limits,
                                                   std::chrono::seconds also_ended_within) {
  const auto token = crypto::Token::parse(token_text);
  if (!token) return std::nullopt;
  const auto row = partnership.database.read(door(partnership), [&](sql::Snapshot& snapshot) {
    return snapshot.first(kFindExpired, {partnership.code, crypto::hex(token->hash())});
  });
  if (!row || !counts_as_expired(*row, partnership.clock.now(), limits, also_ended_within)) return std::nullopt;
  const auto role = core::parse_role(row->text(6));
  if (!role) return std::nullopt;
  return ExpiredSession{core::Viewer::staff(core::stored<core::StaffId>(*row, 0), std::string(row->text(5)), *role),
                        secret_in(*row, 1)};
}

bool made_with(const std::string& csrf_secret, std::string_view csrf_token) {
  http::CsrfSecret secret{};
  if (csrf_secret.size() != secret.size()) return false;
  std::copy(csrf_secret.begin(), csrf_secret.end(), secret.begin());
  return http::csrf_token_matches(secret, csrf_token);
}

bool from_a_page_of_hers(core::Reading& reading, std::string_view csrf_token, base::Instant now) {
  const auto rows = reading.rows(kOwnSecrets, {base::to_text(now - kAWeek)});
  return std::any_of(rows.begin(), rows.end(),
                     [&](const sql::Row& row) { return made_with(secret_in(row, 0), csrf_token); });
}

std::vector<OpenSession> open_sessions(core::Reading& reading, base::Instant now, const SessionLimits& limits) {
  std::vector<OpenSession> open;
  for (const auto& row : reading.rows(kOpenOnes, {base::to_text(now - limits.idle), base::to_text(now - limits.whole),
                                                  base::to_text(now + limits.idle)}))
    open.push_back({std::string(row.text(0)), core::stored_instant(row, 1), core::stored_instant(row, 2)});
  return open;
}

void end_session(const core::Partnership& partnership, const core::Viewer& viewer, const std::string& hash,
                 const std::string& request_id) {
  const auto ended = core::write(
      partnership, viewer, request_id, [&](core::Transaction& transaction) -> Result<core::Committed<base::Done>> {
        transaction.run(kEnd, {hash, base::to_text(partnership.clock.now())});
        return transaction.commit({{"session.ended", "staff", viewer.staff_id()}}, base::Done{});
      });
  base::expects(ended.ok(), "ending a session has no expected failure");
}

std::int64_t end_all_sessions(const core::Partnership& partnership, const core::Viewer& viewer,
                              const std::string& request_id) {
  const auto ended = core::write(
      partnership, viewer, request_id, [&](core::Transaction& transaction) -> Result<core::Committed<std::int64_t>> {
        const auto count = transaction.run(kEndAll, {base::to_text(partnership.clock.now())});
        return transaction.commit({{"session.ended_everywhere", "staff", viewer.staff_id()}}, count);
      });
  return *ended;
}

void end_sessions_of(core::Transaction& transaction, const core::StaffId& id, base::Instant now) {
  transaction.run(kEndTheirs, {id.text(), base::to_text(now)});
}

}  // namespace waymark::staff
