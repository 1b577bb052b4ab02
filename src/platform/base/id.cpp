#include "platform/base/id.hpp"

namespace waymark::base {

namespace {

constexpr std::string_view kAlphabet = "0123456789abcdefghjkmnpqrstvwxyz";

// 26 characters hold 130 bits: the first two of them are always zero.
constexpr unsigned kSpareBits = 2;

}  // namespace

std::string id_text(const IdBytes& bytes) {
  std::string text;
  text.reserve(kIdTextLength);
  unsigned pending = 0;
  unsigned bits = kSpareBits;
  for (const auto byte : bytes) {
    pending = (pending << 8U | byte) & 0xffffU;
    bits += 8;
    while (bits >= 5) text += kAlphabet[pending >> (bits -= 5) & 31U];
  }
  return text;
}

std::optional<IdBytes> parse_id(std::string_view text) {
  if (text.size() != kIdTextLength) return std::nullopt;
  IdBytes bytes{};
  std::size_t next = 0;
  unsigned pending = 0;
  int bits = -static_cast<int>(kSpareBits);
  for (const char c : text) {
    const auto digit = kAlphabet.find(c);
    if (digit == std::string_view::npos) return std::nullopt;
    pending = (pending << 5U | static_cast<unsigned>(digit)) & 0xffffU;
    if (bits < 0 && digit > 7) return std::nullopt;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes[next++] = static_cast<std::uint8_t>(pending >> static_cast<unsigned>(bits));
  }
  return bytes;
}

}  // namespace waymark::base
