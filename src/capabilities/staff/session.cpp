#include "capabilities/staff/session.hpp"

#include "core/stored.hpp"
#include "platform/crypto/hex.hpp"
#include "platform/crypto/token.hpp"

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
   WHERE partnership_id = $1 AND staff_id = $2 AND ended_at IS NULL AND seen_at > $4 AND started_at > $5
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
                                    const SessionLimits& limits) {
  const auto token = crypto::Token::parse(token_text);
  if (!token) return std::nullopt;
  const auto hash = crypto::hex(token->hash());
  const auto row = partnership.database.read(door(partnership), [&](sql::Snapshot& snapshot) {
    return snapshot.first(kFind, {partnership.code, hash});
  });
  if (!row) return std::nullopt;
  const auto now = partnership.clock.now();
  const auto started = core::stored_instant(*row, 2);
  const auto seen = core::stored_instant(*row, 3);
  if (now - seen >= limits.idle || now - started >= limits.whole) return std::nullopt;
  const auto id = core::stored<core::StaffId>(*row, 0);
  const auto role = core::parse_role(row->text(5));
  if (!role) return std::nullopt;
  const auto viewer = core::Viewer::staff(id, std::string(row->text(4)), *role);
  auto account = core::read(partnership, viewer, [&](core::Reading& reading) { return find_account(reading, id); });
  if (!account) return std::nullopt;
  if (now - seen >= std::chrono::minutes{1}) mark_seen(partnership, hash, now);
  return Session{std::move(*account), hash, std::string(row->blob(1).begin(), row->blob(1).end())};
}

std::vector<OpenSession> open_sessions(core::Reading& reading, base::Instant now, const SessionLimits& limits) {
  std::vector<OpenSession> open;
  for (const auto& row : reading.rows(kOpenOnes, {base::to_text(now - limits.idle), base::to_text(now - limits.whole)}))
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
