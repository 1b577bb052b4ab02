#pragma once
// One key sealed under another. Partnership, key id, purpose and `only` are authenticated with it.
#include "platform/crypto/key_ring.hpp"

namespace waymark::crypto {

WrappedKey wrap(const Key& wrapping, std::string_view partnership, const KeyId& id, std::string_view purpose, bool only,
                const Key& key, base::Randomness& randomness);
// Nothing for whatever `wrap` did not make with this wrapping key and partnership.
std::optional<Key> unwrap(const Key& wrapping, std::string_view partnership, const WrappedKey& wrapped);

}  // namespace waymark::crypto
