#pragma once
// Keys: 256 random bits that are wiped when they go, cannot be copied, printed or compared.
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "platform/base/failure.hpp"
#include "platform/base/id.hpp"
#include "platform/base/randomness.hpp"
#include "platform/crypto/bytes.hpp"

namespace waymark::crypto {

using KeyId = base::Id<struct KeyTag>;

class Key {
 public:
  static constexpr std::size_t kSize = 32;
  static Key random(base::Randomness& randomness, std::string_view purpose);
  // From exactly 32 bytes, which the caller wipes.
  static Key from(std::span<const std::uint8_t> bytes);
  // A key for one named use, from which this one cannot be found (BLAKE2b, keyed).
  Key derive(std::string_view use) const;

  Key(Key&& other) noexcept;
  Key& operator=(Key&& other) noexcept;
  Key(const Key&) = delete;
  Key& operator=(const Key&) = delete;
  ~Key();

  // Ends the process for a key that was moved away: its bytes are zeros, and nothing may be sealed under those.
  std::span<const std::uint8_t, kSize> bytes() const {
    base::expects(held_, "a key that was moved away is not used again");
    return bytes_;
  }

 private:
  Key() = default;
  std::array<std::uint8_t, kSize> bytes_{};
  bool held_ = false;
};

// Where a sealed value belongs. It is authenticated with the value: a value that was moved to another
// row or column does not open.
struct Place {
  std::string partnership;
  std::string table;
  std::string column;
  std::string row;
};

// XChaCha20-Poly1305 with `place` and `key_id` as associated data; a format byte and the nonce in front.
Bytes seal(const Key& key, const KeyId& key_id, const Place& place, std::string_view plain,
           base::Randomness& randomness);
// Invalid for whatever `seal` did not make with this key, key id and place.
base::Result<std::string> open(const Key& key, const KeyId& key_id, const Place& place,
                               std::span<const std::uint8_t> sealed);

// The keyed hash of one compound blocking key: the low 48 bits of BLAKE2b under a key of this index and
// partnership. What it gives away: linkage, "What an index of keyed hashes gives away" (SECURITY.md).
std::int64_t compound_index(const Key& index_key, std::string_view compound);

// A MAC of 32 bytes, and whether two are the same (in constant time).
using Mac = std::array<std::uint8_t, 32>;
Mac mac(const Key& key, std::string_view message);
bool same(const Mac& left, const Mac& right);

}  // namespace waymark::crypto
