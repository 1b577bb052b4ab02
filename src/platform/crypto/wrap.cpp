#include "platform/crypto/wrap.hpp"

#include <sodium.h>

#include <array>

#include "platform/crypto/aead.hpp"
#include "platform/crypto/associated.hpp"

namespace waymark::crypto {

namespace {

Bytes place_of(std::string_view partnership, const WrappedKey& wrapped) {
  const std::uint8_t only = wrapped.only ? 1 : 0;
  return associate("waymark key 1",
                   {bytes_of(partnership), wrapped.id.bytes(), bytes_of(wrapped.purpose), std::span(&only, 1)});
}

}  // namespace

WrappedKey wrap(const Key& wrapping, std::string_view partnership, const KeyId& id, std::string_view purpose, bool only,
                const Key& key, base::Randomness& randomness) {
  WrappedKey wrapped{id, std::string(purpose), {}, only};
  wrapped.wrapped = seal_bytes(wrapping, place_of(partnership, wrapped), key.bytes(), randomness);
  return wrapped;
}

std::optional<Key> unwrap(const Key& wrapping, std::string_view partnership, const WrappedKey& wrapped) {
  std::array<std::uint8_t, Key::kSize> plain{};
  if (plain_size(wrapped.wrapped) != plain.size()) return std::nullopt;
  if (!open_bytes(wrapping, place_of(partnership, wrapped), wrapped.wrapped, plain)) return std::nullopt;
  auto key = Key::from(plain);
  ::sodium_memzero(plain.data(), plain.size());
  return key;
}

}  // namespace waymark::crypto
