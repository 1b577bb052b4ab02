#include "capabilities/staff/password.hpp"

#include <array>

#include "platform/crypto/password.hpp"
#include "platform/crypto/password_rules.hpp"

namespace waymark::staff {

using base::Done;
using base::Result;
using sql::operator""_sql;

namespace {

constexpr sql::Text kChosen = R"(
  UPDATE staff SET password = $4, first_password = 0 WHERE partnership_id = $1 AND id = $2 AND closed_at IS NULL
)"_sql;

constexpr sql::Text kRenewed = R"(
  UPDATE staff SET password = $5, first_password = 1, failed_attempts = 0, locked_until = NULL
   WHERE partnership_id = $1 AND id = $4 AND closed_at IS NULL
)"_sql;

constexpr sql::Text kEndOthers = R"(
  UPDATE session SET ended_at = $5
   WHERE partnership_id = $1 AND staff_id = $2 AND token_hash <> $4 AND ended_at IS NULL
)"_sql;

// What a guesser would try first.
std::vector<std::string> context_of(const core::Partnership& partnership, const Account& account) {
  const auto pack = partnership.packs.active();
  return {account.name, account.login, pack->agency_name(account.agency), pack->partnership.name};
}

std::optional<base::FieldError> wrong_with(const core::Partnership& partnership, const Account& account,
                                           const Choice& choice) {
  const auto context = context_of(partnership, account);
  if (auto error = crypto::password_error("chosen", choice.chosen, kShortestPassword, context)) return error;
  if (choice.chosen == choice.current) return base::FieldError{"chosen", "Choose a password you have not now"};
  return std::nullopt;
}

}  // namespace

std::string one_time_password(base::Randomness& randomness) {
  const auto letters = base::Id<struct PasswordTag>::random(randomness, "first password").text();
  constexpr std::size_t kLetters = 25;
  std::string password;
  for (std::size_t i = 0; i < kLetters; ++i) {
    if (i > 0 && i % 5 == 0) password += '-';
    password += letters[i];
  }
  return password;
}

Result<Done> choose_password(const core::Partnership& partnership, const core::Viewer& viewer,
                             const std::string& request_id, const Choice& choice, const AttemptLimits& limits) {
  const auto id = base::promised(core::StaffId::parse(viewer.staff_id()), "somebody signed in has an id");
  const auto account =
      core::read(partnership, viewer, [&](core::Reading& reading) { return find_account(reading, id); });
  if (!account) return base::not_found();
  if (!knows_password(partnership, viewer, choice.current, request_id, limits))
    return base::invalid({{"current", "This is not your current password"}});
  if (const auto error = wrong_with(partnership, *account, choice)) return base::invalid({*error});
  const auto hash = crypto::hash_password(choice.chosen, partnership.randomness);
  return core::write(partnership, viewer, request_id,
                     [&](core::Transaction& transaction) -> Result<core::Committed<Done>> {
                       if (transaction.run(kChosen, {hash}) != 1) return base::not_found();
                       transaction.run(kEndOthers, {choice.session_hash, base::to_text(partnership.clock.now())});
                       return transaction.commit({{"staff.password_chosen", "staff", id.text()}}, Done{});
                     });
}

Result<std::string> renew_password(const core::Partnership& partnership, const core::Viewer& viewer,
                                   const std::string& request_id, const core::StaffId& id) {
  const auto password = one_time_password(partnership.randomness);
  const auto hash = crypto::hash_password(password, partnership.randomness);
  return core::write(partnership, viewer, request_id,
                     [&](core::Transaction& transaction) -> Result<core::Committed<std::string>> {
                       if (transaction.run(kRenewed, {id.text(), hash}) != 1) return base::not_found();
                       end_sessions_of(transaction, id, partnership.clock.now());
                       return transaction.commit({{"staff.password_renewed", "staff", id.text()}}, password);
                     });
}

}  // namespace waymark::staff
