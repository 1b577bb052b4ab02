#include "capabilities/staff/account.hpp"

#include <algorithm>

#include "capabilities/staff/session.hpp"
#include "core/json.hpp"
#include "core/stored.hpp"
#include "platform/crypto/hex.hpp"
#include "platform/crypto/password.hpp"

namespace waymark::staff {

using sql::operator""_sql;
namespace json = core::json;

namespace {

constexpr sql::Text kInsert = R"(
  INSERT INTO staff (partnership_id, id, agency, role, login, password, identity_key, identity, made_at, failed_attempts,
                     first_password)
  VALUES ($1, $4, $5, $6, $7, $8, $9, $10, $11, 0, $12)
  ON CONFLICT (partnership_id, login) DO NOTHING
)"_sql;

constexpr sql::Text kAll = R"(
  SELECT id, agency, role, identity_key, identity, made_at, first_password FROM staff
   WHERE partnership_id = $1 AND closed_at IS NULL
)"_sql;

constexpr sql::Text kOne = R"(
  SELECT id, agency, role, identity_key, identity, made_at, first_password FROM staff
   WHERE partnership_id = $1 AND id = $4 AND closed_at IS NULL
)"_sql;

constexpr sql::Text kClose = R"(
  UPDATE staff SET closed_at = $5 WHERE partnership_id = $1 AND id = $4 AND closed_at IS NULL
)"_sql;

crypto::Place place_of(const std::string& partnership, const std::string& id) {
  return {partnership, "staff", "identity", id};
}

// Nobody when this program does not know the role: a role is never guessed.
std::optional<Account> account_from(core::Reading& reading, const sql::Row& row) {
  const auto role = core::parse_role(row.text(2));
  if (!role) return std::nullopt;
  const auto id = core::stored<core::StaffId>(row, 0);
  const crypto::Sealed<std::string> sealed(core::stored<crypto::KeyId>(row, 3),
                                           place_of(reading.partnership().code, id.text()), row.blob(4));
  Account account{id, std::string(row.text(1)), *role, "", "", ""};
  account.made = base::parse_instant(row.text(5)).value_or(base::Instant());
  account.first_password = row.truth(6);
  const auto opened = sealed.open(reading.keys(), reading.viewer());
  if (!opened) return account;
  const auto identity = json::read(*opened);
  if (!identity) return account;
  account.name = json::text(*identity, "name");
  account.login = json::text(*identity, "login");
  account.about = json::text(*identity, "about");
  return account;
}

}  // namespace

std::vector<base::FieldError> problems_with(const NewAccount& account) {
  std::vector<base::FieldError> problems;
  if (account.name.empty()) problems.push_back({"name", "Enter a name"});
  if (account.login.find('@') == std::string::npos)
    problems.push_back({"login", "Enter an email address in the correct format, like name@example.org"});
  if (account.password.size() < 12) problems.push_back({"password", "Password must be 12 characters or more"});
  return problems;
}

std::string login_hash(crypto::KeyRing& keys, std::string_view login) {
  std::string lower(login);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  const auto key = keys.find(keys.only("login"));
  if (!key) throw base::InfrastructureError("the key of the sign-in names was erased: restore the key store");
  return crypto::hex(crypto::mac(*key, lower));
}

base::Result<core::StaffId> create_account(const core::Partnership& partnership, const core::Viewer& viewer,
                                           const std::string& request_id, const NewAccount& account) {
  if (auto problems = problems_with(account); !problems.empty()) return base::invalid(std::move(problems));
  return create_account(partnership, viewer, request_id, account,
                        crypto::hash_password(account.password, partnership.randomness));
}

base::Result<core::StaffId> create_account(const core::Partnership& partnership, const core::Viewer& viewer,
                                           const std::string& request_id, const NewAccount& account,
                                           const std::string& password_hash) {
  if (auto problems = problems_with(account); !problems.empty()) return base::invalid(std::move(problems));
  auto& keys = partnership.keys;
  const auto id = core::StaffId::random(partnership.randomness, "staff");
  const auto key = keys.create("staff");
  const auto identity = crypto::Sealed<std::string>::seal(
      keys, key, place_of(partnership.code, id.text()),
      json::write({{"name", account.name}, {"login", account.login}, {"about", account.about}}));
  return core::write(partnership, viewer, request_id,
                     [&](core::Transaction& transaction) -> base::Result<core::Committed<core::StaffId>> {
                       const auto made = transaction.run(
                           kInsert, {id.text(), account.agency, core::to_text(account.role),
                                     login_hash(keys, account.login), password_hash, key.text(), identity.bytes(),
                                     base::to_text(partnership.clock.now()), account.first_password});
                       if (made == 0) return base::conflict("This email address already has an account");
                       return transaction.commit({{"staff.added", "staff", id.text()}}, id);
                     });
}

// Read in the same transaction: two administrators who close each other at once cannot both succeed.
base::Result<base::Done> close_account(const core::Partnership& partnership, const core::Viewer& viewer,
                                       const std::string& request_id, const core::StaffId& id) {
  if (id.text() == viewer.staff_id()) return base::refused("Nobody closes their own account: ask a colleague.");
  return core::write(partnership, viewer, request_id,
                     [&](core::Transaction& transaction) -> base::Result<core::Committed<base::Done>> {
                       const auto open = accounts(transaction);
                       const bool another = std::any_of(open.begin(), open.end(), [&](const Account& account) {
                         return account.role == core::Role::administrator && account.id != id;
                       });
                       if (!another) return base::refused("This is the last administrator: make another one first.");
                       const auto now = base::to_text(partnership.clock.now());
                       if (transaction.run(kClose, {id.text(), now}) != 1) return base::not_found();
                       end_sessions_of(transaction, id, partnership.clock.now());
                       return transaction.commit({{"staff.closed", "staff", id.text()}}, base::Done{});
                     });
}

std::vector<Account> accounts(core::Reading& reading) {
  std::vector<Account> all;
  for (const auto& row : reading.rows(kAll))
    if (auto account = account_from(reading, row)) all.push_back(std::move(*account));
  std::sort(all.begin(), all.end(), [](const Account& left, const Account& right) {
    return std::tie(left.agency, left.name, left.login) < std::tie(right.agency, right.name, right.login);
  });
  return all;
}

std::optional<Account> find_account(core::Reading& reading, const core::StaffId& id) {
  const auto row = reading.row(kOne, {id.text()});
  if (!row) return std::nullopt;
  return account_from(reading, *row);
}

}  // namespace waymark::staff
