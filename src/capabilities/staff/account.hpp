#pragma once
// A member of staff: her agency, her role, and (sealed) her name, the address she signs in with, and a
// word about her work.
#include <optional>
#include <string>
#include <vector>

#include "core/transaction.hpp"
#include "core/viewer.hpp"

namespace waymark::staff {

struct Account {
  core::StaffId id;
  std::string agency;
  core::Role role = core::Role::practitioner;
  std::string name;
  std::string login;
  std::string about = {};  // "Midwife"; may be empty
  base::Instant made = {};
  bool first_password = false;  // somebody else has seen it: nothing is open until another one is chosen
};

struct NewAccount {
  std::string agency;
  core::Role role = core::Role::practitioner;
  std::string name;
  std::string login;     // an e-mail address, compared without regard to case
  std::string password;  // as typed; kept as its Argon2id hash alone
  std::string about = {};
  bool first_password = false;
};

// What cannot be used, beside its field.
std::vector<base::FieldError> problems_with(const NewAccount& account);

// Makes an account. Conflict when the sign-in name is taken; invalid when a field cannot be used.
base::Result<core::StaffId> create_account(const core::Partnership& partnership, const core::Viewer& viewer,
                                           const std::string& request_id, const NewAccount& account);
// The same for `account.password`, hashed before: many accounts of a demonstration, whose password nobody knows.
base::Result<core::StaffId> create_account(const core::Partnership& partnership, const core::Viewer& viewer,
                                           const std::string& request_id, const NewAccount& account,
                                           const std::string& password_hash);

// Closes an account and ends its sessions, at once and for good: what was done under it keeps its name. Not found
// for nobody and for a closed one; refused for one's own, and for the last administrator's.
base::Result<base::Done> close_account(const core::Partnership& partnership, const core::Viewer& viewer,
                                       const std::string& request_id, const core::StaffId& id);

// Everybody whose account is open, by agency and name. For choosing a colleague, and for the persona
// chooser of a demonstration.
std::vector<Account> accounts(core::Reading& reading);
// Nobody when there is none, it was closed, or its role is one that this program does not know.
std::optional<Account> find_account(core::Reading& reading, const core::StaffId& id);

// The keyed hash under which a sign-in name is found.
std::string login_hash(crypto::KeyRing& keys, std::string_view login);

}  // namespace waymark::staff
