#include "platform/crypto/aead.hpp"

#include <sodium.h>

#include <algorithm>

namespace waymark::crypto {

namespace {

static_assert(kNonceSize == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(kTagSize == crypto_aead_xchacha20poly1305_ietf_ABYTES);
static_assert(Key::kSize == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

constexpr std::uint8_t kFormat = 1;
constexpr std::size_t kHeadSize = 1 + kNonceSize;

}  // namespace

void encrypt(const Key& key, std::span<const std::uint8_t, kNonceSize> nonce, std::span<const std::uint8_t> associated,
             std::span<const std::uint8_t> plain, std::span<std::uint8_t> sealed) {
  base::expects(sealed.size() == plain.size() + kTagSize, "room for ciphertext and tag");
  ::crypto_aead_xchacha20poly1305_ietf_encrypt(sealed.data(), nullptr, plain.data(), plain.size(), associated.data(),
                                               associated.size(), nullptr, nonce.data(), key.bytes().data());
}

bool decrypt(const Key& key, std::span<const std::uint8_t, kNonceSize> nonce, std::span<const std::uint8_t> associated,
             std::span<const std::uint8_t> sealed, std::span<std::uint8_t> plain) {
  base::expects(sealed.size() == plain.size() + kTagSize, "room for the plain text");
  return ::crypto_aead_xchacha20poly1305_ietf_decrypt(plain.data(), nullptr, nullptr, sealed.data(), sealed.size(),
                                                      associated.data(), associated.size(), nonce.data(),
                                                      key.bytes().data()) == 0;
}

Bytes seal_bytes(const Key& key, std::span<const std::uint8_t> associated, std::span<const std::uint8_t> plain,
                 base::Randomness& randomness) {
  Bytes sealed(kHeadSize + plain.size() + kTagSize);
  sealed[0] = kFormat;
  const auto nonce = std::span(sealed).subspan<1, kNonceSize>();
  randomness.fill("nonce", nonce);
  encrypt(key, nonce, associated, plain, std::span(sealed).subspan(kHeadSize));
  return sealed;
}

std::optional<std::size_t> plain_size(std::span<const std::uint8_t> sealed) {
  if (sealed.size() < kHeadSize + kTagSize || sealed[0] != kFormat) return std::nullopt;
  return sealed.size() - kHeadSize - kTagSize;
}

bool open_bytes(const Key& key, std::span<const std::uint8_t> associated, std::span<const std::uint8_t> sealed,
                std::span<std::uint8_t> plain) {
  const auto size = plain_size(sealed);
  if (!size) return false;
  base::expects(*size == plain.size(), "room for the plain text");
  return decrypt(key, sealed.subspan<1, kNonceSize>(), associated, sealed.subspan(kHeadSize), plain);
}

}  // namespace waymark::crypto
