#include "platform/crypto/blake2b.hpp"

#include <sodium.h>

#include <algorithm>

#include "platform/base/failure.hpp"
#include "platform/crypto/sodium.hpp"

namespace waymark::crypto {

Digest blake2b(std::string_view person, std::span<const std::uint8_t> key, std::span<const std::uint8_t> message) {
  start_sodium();
  std::array<std::uint8_t, crypto_generichash_blake2b_PERSONALBYTES> personal{};
  base::expects(person.size() <= personal.size(), "a personalisation fits in 16 bytes");
  std::copy(person.begin(), person.end(), personal.begin());
  Digest digest;
  const int failed = ::crypto_generichash_blake2b_salt_personal(
      digest.data(), digest.size(), message.data(), message.size(), key.data(), key.size(), nullptr, personal.data());
  base::expects(failed == 0, "BLAKE2b takes keys of this size");
  return digest;
}

}  // namespace waymark::crypto
