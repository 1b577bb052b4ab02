#include "platform/crypto/base64url.hpp"

#include <sodium.h>

namespace waymark::crypto {

std::string base64url(std::span<const std::uint8_t> bytes) {
  constexpr int kVariant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
  std::string text(::sodium_base64_encoded_len(bytes.size(), kVariant), '\0');
  ::sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), kVariant);
  text.pop_back();  // the NUL that libsodium counts
  return text;
}

std::optional<Bytes> parse_base64url(std::string_view text) {
  if (text.empty()) return Bytes();
  Bytes bytes(text.size() * 3 / 4 + 1);
  std::size_t size = 0;
  const char* end = nullptr;
  const int failed = ::sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &size, &end,
                                         sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  if (failed != 0 || end != text.data() + text.size()) return std::nullopt;
  bytes.resize(size);
  return bytes;
}

}  // namespace waymark::crypto
