#include "platform/base/utf8.hpp"

#include <cstddef>

namespace waymark::base {

namespace {

struct Lead {
  std::size_t followers = 0;
  unsigned char low = 0x80;  // bounds of the first follower, both included
  unsigned char high = 0xbf;
};

// `followers` is 4 for a byte that can begin nothing.
Lead lead_of(unsigned char byte) {
  if (byte < 0x80) return {0};
  if (byte < 0xc2) return {4};
  if (byte < 0xe0) return {1};
  if (byte == 0xe0) return {2, 0xa0, 0xbf};
  if (byte == 0xed) return {2, 0x80, 0x9f};
  if (byte < 0xf0) return {2};
  if (byte == 0xf0) return {3, 0x90, 0xbf};
  if (byte < 0xf4) return {3};
  if (byte == 0xf4) return {3, 0x80, 0x8f};
  return {4};
}

}  // namespace

bool is_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = lead_of(static_cast<unsigned char>(text[i]));
    if (lead.followers == 4 || lead.followers >= text.size() - i) return false;
    for (std::size_t k = 1; k <= lead.followers; ++k) {
      const auto byte = static_cast<unsigned char>(text[i + k]);
      const bool first = k == 1;
      if (byte < (first ? lead.low : 0x80) || byte > (first ? lead.high : 0xbf)) return false;
    }
    i += lead.followers + 1;
  }
  return true;
}

}  // namespace waymark::base
