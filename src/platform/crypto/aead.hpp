#pragma once
// XChaCha20-Poly1305 as published [XCHACHA 2.3], and the format in which everything sealed is kept:
//   sealed := format (1 byte, 0x01) nonce (24 bytes) ciphertext (as long as the plain text) tag (16 bytes)
// A nonce of 192 random bits need not be counted: after 2^64 seals under one key the chance that two were the
// same is still about 2^-65.
#include <optional>
#include <span>

#include "platform/crypto/key.hpp"

namespace waymark::crypto {

inline constexpr std::size_t kNonceSize = 24;
inline constexpr std::size_t kTagSize = 16;

// `sealed` receives ciphertext and tag: it is `plain` and 16 bytes long.
void encrypt(const Key& key, std::span<const std::uint8_t, kNonceSize> nonce, std::span<const std::uint8_t> associated,
             std::span<const std::uint8_t> plain, std::span<std::uint8_t> sealed);
// False, and `plain` all zeros, for anything that `encrypt` did not make. `plain` is 16 bytes shorter than `sealed`.
bool decrypt(const Key& key, std::span<const std::uint8_t, kNonceSize> nonce, std::span<const std::uint8_t> associated,
             std::span<const std::uint8_t> sealed, std::span<std::uint8_t> plain);

Bytes seal_bytes(const Key& key, std::span<const std::uint8_t> associated, std::span<const std::uint8_t> plain,
                 base::Randomness& randomness);
// How long the plain text is; nothing where there can be none: too short, or another format.
std::optional<std::size_t> plain_size(std::span<const std::uint8_t> sealed);
// `plain` has the size that `plain_size` says.
bool open_bytes(const Key& key, std::span<const std::uint8_t> associated, std::span<const std::uint8_t> sealed,
                std::span<std::uint8_t> plain);

}  // namespace waymark::crypto
