#include "platform/http/base64url.hpp"

namespace waymark::http {

namespace {

constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

}  // namespace

std::string base64url(std::span<const std::uint8_t> bytes) {
  std::string text;
  text.reserve(bytes.size() * 4 / 3 + 1);
  unsigned pending = 0;
  unsigned bits = 0;
  for (const auto byte : bytes) {
    pending = (pending << 8U | byte) & 0xffffU;
    bits += 8;
    while (bits >= 6) text += kAlphabet[pending >> (bits -= 6) & 63U];
  }
  if (bits > 0) text += kAlphabet[pending << (6 - bits) & 63U];
  return text;
}

std::optional<std::vector<std::uint8_t>> base64url_decoded(std::string_view text) {
  std::vector<std::uint8_t> bytes;
  bytes.reserve(text.size() * 3 / 4);
  unsigned pending = 0;
  unsigned bits = 0;
  for (const char c : text) {
    const auto digit = kAlphabet.find(c);
    if (digit == std::string_view::npos) return std::nullopt;
    pending = (pending << 6U | static_cast<unsigned>(digit)) & 0xffffU;
    bits += 6;
    if (bits >= 8) bytes.push_back(static_cast<std::uint8_t>(pending >> (bits -= 8)));
  }
  const bool left_over = (pending & ((1U << bits) - 1U)) != 0;
  if (bits == 6 || left_over) return std::nullopt;
  return bytes;
}

}  // namespace waymark::http
