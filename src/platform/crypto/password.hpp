#pragma once
// Passwords as Argon2id [RFC9106] in its standard text form: $argon2id$v=19$m=…,t=…,p=1$salt$hash.
// Each of these takes the memory of its cost and, by default, about 15 ms of one core: call them on a worker
// thread. At most `kPasswordHashesAtOnce` run in the process at a time, so that a flood of sign-ins takes
// 76 MiB and no more; others wait.
#include <cstddef>
#include <string>
#include <string_view>

#include "platform/base/randomness.hpp"

namespace waymark::crypto {

inline constexpr std::size_t kPasswordHashesAtOnce = 4;

// One lane always. The default is the least that v5.0.0 of ASVS allows (appendix C).
struct PasswordCost {
  std::size_t memory_kibibytes = std::size_t{19} * 1024;  // at least 8
  unsigned passes = 2;                                    // at least 1
};

// With a salt of 128 bits. Throws InfrastructureError where there is no memory.
std::string hash_password(std::string_view password, base::Randomness& randomness, const PasswordCost& cost = {});

// Throws InfrastructureError where there is no memory or `stored` is no Argon2id text: neither says that the
// password is wrong.
bool verify_password(std::string_view password, const std::string& stored);

// Whether `stored` was made at another cost, or is no Argon2id text: after the next right password, hash again.
bool needs_rehash(const std::string& stored, const PasswordCost& cost = {});

// What `verify_password` spends, for a user that does not exist: the time to an answer tells nobody who has an
// account. That holds as far as stored hashes have this cost.
void spend_as_much(std::string_view password, const PasswordCost& cost = {});

}  // namespace waymark::crypto
