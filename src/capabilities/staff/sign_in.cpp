#include "capabilities/staff/sign_in.hpp"

#include "core/stored.hpp"
#include "platform/crypto/password.hpp"

namespace waymark::staff {

using sql::operator""_sql;
using base::Result;

namespace {

constexpr sql::Text kFind = R"(
  SELECT id, agency, role, password, locked_until FROM staff
   WHERE partnership_id = $1 AND login = $2 AND closed_at IS NULL
)"_sql;

constexpr sql::Text kOwn = R"(
  SELECT id, agency, role, password, locked_until FROM staff
   WHERE partnership_id = $1 AND id = $2 AND closed_at IS NULL
)"_sql;

// $4 attempts that bring a rest, $5 its end, $6 now. After a rest the count begins anew; one that ends later than any
// that begins now was set before the clock was put back, and is over.
constexpr sql::Text kRefused = R"(
  UPDATE staff SET failed_attempts = CASE WHEN locked_until <= $6 OR locked_until > $5 THEN 1
                                          ELSE failed_attempts + 1 END,
                   locked_until = CASE WHEN locked_until <= $6 OR locked_until > $5 THEN NULL
                                       WHEN failed_attempts + 1 >= $4 THEN $5
                                       ELSE locked_until END
   WHERE partnership_id = $1 AND id = $2
)"_sql;

constexpr sql::Text kAdmitted = R"(
  UPDATE staff SET failed_attempts = 0, locked_until = NULL WHERE partnership_id = $1 AND id = $2
)"_sql;

base::Failure wrong() { return base::invalid({{"password", "Check your email address and password, and try again"}}); }

struct Found {
  core::Viewer viewer;
  core::StaffId id;
  std::string password;
  bool resting = false;
};

bool rests(std::string_view until, base::Instant now, const AttemptLimits& limits) {
  return until > base::to_text(now) && until <= base::to_text(now + limits.rest);
}

std::optional<Found> find(const core::Partnership& partnership, sql::Text which, const std::string& name,
                          const AttemptLimits& limits) {
  const auto row = partnership.database.read({partnership.code, "sign-in"}, [&](sql::Snapshot& snapshot) {
    return snapshot.first(which, {partnership.code, name});
  });
  if (!row) return std::nullopt;
  const auto role = core::parse_role(row->text(2));
  if (!role) return std::nullopt;
  const auto id = core::stored<core::StaffId>(*row, 0);
  const auto until = row->maybe_text(4);
  return Found{core::Viewer::staff(id, std::string(row->text(1)), *role), id, std::string(row->text(3)),
               until && rests(*until, partnership.clock.now(), limits)};
}

void note_refusal(const core::Partnership& partnership, const Found& found, const std::string& request_id,
                  const AttemptLimits& limits) {
  const auto now = partnership.clock.now();
  const auto noted =
      core::write(partnership, found.viewer, request_id,
                  [&](core::Transaction& transaction) -> Result<core::Committed<base::Done>> {
                    transaction.run(kRefused, {limits.attempts, base::to_text(now + limits.rest), base::to_text(now)});
                    return transaction.commit({{"session.refused", "staff", found.id.text()}}, base::Done{});
                  });
  base::expects(noted.ok(), "noting a refusal has no expected failure");
}

// Costs a write as a wrong password does, and shows an auditor that somebody guesses.
void note_stranger(const core::Partnership& partnership, const std::string& request_id) {
  partnership.audit.record({"sign-in", "", request_id}, {{"session.refused", "staff", ""}});
}

}  // namespace

Result<std::string> sign_in(const core::Partnership& partnership, std::string_view login, std::string_view password,
                            const std::string& request_id, const AttemptLimits& limits) {
  const auto found = find(partnership, kFind, login_hash(partnership.keys, login), limits);
  if (!found) {
    crypto::spend_as_much(password);
    note_stranger(partnership, request_id);
    return wrong();
  }
  const bool right = crypto::verify_password(password, found->password);
  if (!right || found->resting) {
    note_refusal(partnership, *found, request_id, limits);
    return wrong();
  }
  const auto admitted =
      core::write(partnership, found->viewer, request_id,
                  [&](core::Transaction& transaction) -> Result<core::Committed<base::Done>> {
                    transaction.run(kAdmitted, {});
                    return transaction.commit({{"session.admitted", "staff", found->id.text()}}, base::Done{});
                  });
  base::expects(admitted.ok(), "admitting has no expected failure");
  const auto account =
      core::read(partnership, found->viewer, [&](core::Reading& reading) { return find_account(reading, found->id); });
  if (!account) return wrong();
  return open_session(partnership, *account, request_id);
}

bool knows_password(const core::Partnership& partnership, const core::Viewer& viewer, std::string_view password,
                    const std::string& request_id, const AttemptLimits& limits) {
  const auto found = find(partnership, kOwn, viewer.staff_id(), limits);
  if (found && crypto::verify_password(password, found->password) && !found->resting) return true;
  if (found) note_refusal(partnership, *found, request_id, limits);
  return false;
}

}  // namespace waymark::staff
