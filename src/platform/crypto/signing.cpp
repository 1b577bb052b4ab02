#include "platform/crypto/signing.hpp"

#include <sodium.h>

#include "platform/crypto/aead.hpp"
#include "platform/crypto/associated.hpp"
#include "platform/crypto/hex.hpp"

namespace waymark::crypto {

namespace {

constexpr std::string_view kPurpose = "signing";

// What libsodium signs with: the seed and the public key side by side. Wiped when it goes.
struct KeyPair {
  explicit KeyPair(const Key& seed) {
    ::crypto_sign_ed25519_seed_keypair(public_half.data(), secret.data(), seed.bytes().data());
  }
  KeyPair(const KeyPair&) = delete;
  KeyPair& operator=(const KeyPair&) = delete;
  ~KeyPair() { ::sodium_memzero(secret.data(), secret.size()); }

  std::array<std::uint8_t, PublicKey::kSize> public_half{};
  std::array<std::uint8_t, crypto_sign_ed25519_SECRETKEYBYTES> secret{};
};

struct SealingKey {
  KeyId id;
  std::shared_ptr<const Key> key;
};

SealingKey sealing_key(KeyRing& ring) {
  const auto id = ring.only(kPurpose);
  auto key = ring.find(id);
  if (!key) throw base::InfrastructureError("the key that seals signing keys was erased while it was used");
  return {id, std::move(key)};
}

}  // namespace

std::string Signature::text() const { return hex(bytes); }

std::optional<Signature> Signature::parse(std::string_view text) {
  Signature signature;
  if (!read_hex(text, signature.bytes)) return std::nullopt;
  return signature;
}

bool PublicKey::verify(std::string_view message, const Signature& signature) const {
  return ::crypto_sign_ed25519_verify_detached(signature.bytes.data(), bytes_of(message).data(), message.size(),
                                               bytes_.data()) == 0;
}

std::string PublicKey::text() const { return hex(bytes_); }

std::optional<PublicKey> PublicKey::parse(std::string_view text) {
  std::array<std::uint8_t, kSize> bytes{};
  if (!read_hex(text, bytes)) return std::nullopt;
  return PublicKey(bytes);
}

SigningKey SigningKey::random(base::Randomness& randomness) {
  return SigningKey(Key::random(randomness, "signing key"));
}

SigningKey::SigningKey(Key seed) : seed_(std::move(seed)), public_key_(KeyPair(seed_).public_half) {}

Signature SigningKey::sign(std::string_view message) const {
  const KeyPair pair(seed_);
  Signature signature;
  ::crypto_sign_ed25519_detached(signature.bytes.data(), nullptr, bytes_of(message).data(), message.size(),
                                 pair.secret.data());
  return signature;
}

Bytes SigningKey::seal(KeyRing& ring, const Place& place) const {
  const auto sealing = sealing_key(ring);
  return seal_bytes(*sealing.key, associate(sealing.id, place), seed_.bytes(), ring.randomness());
}

base::Result<SigningKey> SigningKey::open(KeyRing& ring, const Place& place, std::span<const std::uint8_t> sealed) {
  const auto sealing = sealing_key(ring);
  std::array<std::uint8_t, Key::kSize> seed{};
  if (plain_size(sealed) != seed.size() || !open_bytes(*sealing.key, associate(sealing.id, place), sealed, seed))
    return base::Failure{base::FailureKind::invalid, "the stored signing key does not open", {}};
  SigningKey key(Key::from(seed));
  ::sodium_memzero(seed.data(), seed.size());
  return key;
}

}  // namespace waymark::crypto
