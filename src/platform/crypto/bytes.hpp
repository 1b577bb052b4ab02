#pragma once
// Bytes, and how text is seen as bytes.
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace waymark::crypto {

using Bytes = std::vector<std::uint8_t>;

// The same memory under another type: valid as long as `text` is. Never a null pointer, not even for no text:
// libsodium takes none.
inline std::span<const std::uint8_t> bytes_of(std::string_view text) {
  if (text.data() == nullptr) text = "";
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

}  // namespace waymark::crypto
