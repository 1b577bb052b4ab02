#pragma once
// Ed25519 [RFC8032]: the signatures on the heads of the audit chains. They are pure signatures of the message,
// so that any other implementation can check them.
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "platform/crypto/key_ring.hpp"

namespace waymark::crypto {

struct Signature {
  std::array<std::uint8_t, 64> bytes{};
  std::string text() const;  // 128 hexadecimal digits
  static std::optional<Signature> parse(std::string_view text);
  bool operator==(const Signature&) const = default;
};

class PublicKey {
 public:
  static constexpr std::size_t kSize = 32;
  explicit PublicKey(const std::array<std::uint8_t, kSize>& bytes) : bytes_(bytes) {}
  // Whether the owner of this key signed exactly `message`.
  bool verify(std::string_view message, const Signature& signature) const;

  std::string text() const;  // 64 hexadecimal digits
  static std::optional<PublicKey> parse(std::string_view text);
  bool operator==(const PublicKey&) const = default;

 private:
  std::array<std::uint8_t, kSize> bytes_;
};

class SigningKey {
 public:
  static SigningKey random(base::Randomness& randomness);
  // From the 32 bytes that RFC 8032 calls the secret key.
  explicit SigningKey(Key seed);

  const PublicKey& public_key() const { return public_key_; }
  Signature sign(std::string_view message) const;

  // The seed as it is stored: sealed at `place` under the ring's one key of the purpose "signing".
  Bytes seal(KeyRing& ring, const Place& place) const;
  // Invalid for whatever `seal` did not make with this ring's store and this place.
  static base::Result<SigningKey> open(KeyRing& ring, const Place& place, std::span<const std::uint8_t> sealed);

 private:
  Key seed_;
  PublicKey public_key_;
};

}  // namespace waymark::crypto
