#include "platform/crypto/password.hpp"

#include <sodium.h>

#include <array>
#include <cerrno>

#include "platform/base/failure.hpp"
#include "platform/crypto/argon2id.hpp"
#include "platform/crypto/sodium.hpp"
#include "platform/crypto/turnstile.hpp"

namespace waymark::crypto {

namespace {

constexpr std::size_t kBytesInKibibyte = 1024;

Turnstile& turnstile() {
  static Turnstile one(kPasswordHashesAtOnce);
  return one;
}

std::string base64(std::span<const std::uint8_t> bytes) {
  constexpr int kVariant = sodium_base64_VARIANT_ORIGINAL_NO_PADDING;
  std::string text(::sodium_base64_encoded_len(bytes.size(), kVariant), '\0');
  ::sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), kVariant);
  text.pop_back();
  return text;
}

}  // namespace

std::string hash_password(std::string_view password, base::Randomness& randomness, const PasswordCost& cost) {
  PasswordSalt salt;
  randomness.fill("password salt", salt);
  const Turnstile::Passage passage(turnstile());
  const auto hash = argon2id(password, salt, cost);
  return "$argon2id$v=19$m=" + std::to_string(cost.memory_kibibytes) + ",t=" + std::to_string(cost.passes) + ",p=1$" +
         base64(salt) + '$' + base64(hash);
}

bool verify_password(std::string_view password, const std::string& stored) {
  start_sodium();
  if (password.data() == nullptr) password = "";  // libsodium takes no null pointer
  const Turnstile::Passage passage(turnstile());
  errno = 0;
  if (::crypto_pwhash_argon2id_str_verify(stored.c_str(), password.data(), password.size()) == 0) return true;
  // libsodium sets EINVAL for a wrong password alone.
  if (errno == EINVAL) return false;
  throw base::InfrastructureError("a password could not be checked: no memory, or its stored hash is damaged");
}

bool needs_rehash(const std::string& stored, const PasswordCost& cost) {
  return ::crypto_pwhash_argon2id_str_needs_rehash(stored.c_str(), cost.passes,
                                                   cost.memory_kibibytes * kBytesInKibibyte) != 0;
}

void spend_as_much(std::string_view password, const PasswordCost& cost) {
  const Turnstile::Passage passage(turnstile());
  static_cast<void>(argon2id(password, PasswordSalt{}, cost));
}

}  // namespace waymark::crypto
