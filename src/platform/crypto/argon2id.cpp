#include "platform/crypto/argon2id.hpp"

#include <sodium.h>

#include "platform/base/failure.hpp"
#include "platform/crypto/sodium.hpp"

namespace waymark::crypto {

Digest argon2id(std::string_view password, const PasswordSalt& salt, const PasswordCost& cost) {
  static_assert(std::tuple_size_v<PasswordSalt> == crypto_pwhash_argon2id_SALTBYTES);
  base::expects(cost.passes >= 1 && cost.memory_kibibytes >= 8, "a password's cost is at least one pass over 8 KiB");
  start_sodium();
  if (password.data() == nullptr) password = "";  // libsodium takes no null pointer
  Digest hash;
  const int failed =
      ::crypto_pwhash_argon2id(hash.data(), hash.size(), password.data(), password.size(), salt.data(), cost.passes,
                               cost.memory_kibibytes * 1024, crypto_pwhash_argon2id_ALG_ARGON2ID13);
  if (failed != 0) throw base::InfrastructureError("there is no memory to hash a password");
  return hash;
}

}  // namespace waymark::crypto
