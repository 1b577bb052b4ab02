#include <sodium.h>

#include "platform/crypto/blake2b.hpp"
#include "platform/crypto/key.hpp"

namespace waymark::crypto {

std::int64_t compound_index(const Key& index_key, std::string_view compound) {
  constexpr std::size_t kKeptBytes = 6;
  const auto digest = blake2b("waymark index", index_key.bytes(), bytes_of(compound));
  std::int64_t index = 0;
  for (std::size_t i = kKeptBytes; i-- > 0;) index = index << 8 | digest[i];
  return index;
}

Mac mac(const Key& key, std::string_view message) { return blake2b("waymark mac", key.bytes(), bytes_of(message)); }

bool same(const Mac& left, const Mac& right) { return ::sodium_memcmp(left.data(), right.data(), left.size()) == 0; }

}  // namespace waymark::crypto
