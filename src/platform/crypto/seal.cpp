#include "platform/crypto/aead.hpp"
#include "platform/crypto/associated.hpp"

namespace waymark::crypto {

namespace {

base::Failure does_not_open() { return {base::FailureKind::invalid, "a stored value does not open", {}}; }

}  // namespace

Bytes seal(const Key& key, const KeyId& key_id, const Place& place, std::string_view plain,
           base::Randomness& randomness) {
  return seal_bytes(key, associate(key_id, place), bytes_of(plain), randomness);
}

base::Result<std::string> open(const Key& key, const KeyId& key_id, const Place& place,
                               std::span<const std::uint8_t> sealed) {
  const auto size = plain_size(sealed);
  if (!size) return does_not_open();
  std::string plain(*size, '\0');
  const std::span room(reinterpret_cast<std::uint8_t*>(plain.data()), plain.size());
  if (!open_bytes(key, associate(key_id, place), sealed, room)) return does_not_open();
  return plain;
}

}  // namespace waymark::crypto
