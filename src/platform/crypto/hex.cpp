#include "platform/crypto/hex.hpp"

#include <sodium.h>

namespace waymark::crypto {

std::string hex(std::span<const std::uint8_t> bytes) {
  std::string text(2 * bytes.size() + 1, '\0');
  ::sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
  text.pop_back();
  return text;
}

bool read_hex(std::string_view text, std::span<std::uint8_t> bytes) {
  if (text.size() != 2 * bytes.size()) return false;
  if (text.empty()) return true;
  std::size_t size = 0;
  const char* end = nullptr;
  const int failed = ::sodium_hex2bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &size, &end);
  return failed == 0 && size == bytes.size() && end == text.data() + text.size();
}

std::optional<Bytes> parse_hex(std::string_view text) {
  Bytes bytes(text.size() / 2);
  if (!read_hex(text, bytes)) return std::nullopt;
  return bytes;
}

}  // namespace waymark::crypto
