#include "platform/crypto/key.hpp"

#include <sodium.h>

#include <algorithm>

#include "platform/crypto/blake2b.hpp"
#include "platform/crypto/sodium.hpp"

namespace waymark::crypto {

Key Key::random(base::Randomness& randomness, std::string_view purpose) {
  start_sodium();
  Key key;
  randomness.fill(purpose, key.bytes_);
  key.held_ = true;
  return key;
}

Key Key::from(std::span<const std::uint8_t> bytes) {
  start_sodium();
  base::expects(bytes.size() == kSize, "a key has 32 bytes");
  Key key;
  std::copy(bytes.begin(), bytes.end(), key.bytes_.begin());
  key.held_ = true;
  return key;
}

Key Key::derive(std::string_view use) const {
  auto digest = blake2b("waymark derive", bytes(), bytes_of(use));
  auto key = from(digest);
  ::sodium_memzero(digest.data(), digest.size());
  return key;
}

Key::Key(Key&& other) noexcept { *this = std::move(other); }

Key& Key::operator=(Key&& other) noexcept {
  if (this == &other) return *this;
  bytes_ = other.bytes_;
  held_ = std::exchange(other.held_, false);
  ::sodium_memzero(other.bytes_.data(), kSize);
  return *this;
}

Key::~Key() { ::sodium_memzero(bytes_.data(), kSize); }

}  // namespace waymark::crypto
