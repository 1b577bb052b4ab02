#pragma once
// BLAKE2b with 32 bytes of output, a key, and its own 16 bytes of personalisation, which keep apart the uses
// that one key is put to [RFC7693 2.5].
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace waymark::crypto {

using Digest = std::array<std::uint8_t, 32>;

// `person` has at most 16 bytes, filled up with zeros; `key` has none or 16 to 64.
Digest blake2b(std::string_view person, std::span<const std::uint8_t> key, std::span<const std::uint8_t> message);

}  // namespace waymark::crypto
