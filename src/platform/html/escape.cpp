#include "platform/html/escape.hpp"

#include <array>

namespace waymark::html {
namespace {

constexpr std::string_view reference(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    case '\r':
      return "&#13;";
    case '\0':
      return "\xEF\xBF\xBD";
    default:
      return {};
  }
}

constexpr auto kSpecial = [] {
  std::array<bool, 256> special{};
  for (std::size_t byte = 0; byte < special.size(); ++byte)
    special[byte] = !reference(static_cast<char>(static_cast<unsigned char>(byte))).empty();
  return special;
}();

}  // namespace

void append_escaped(std::string& html, std::string_view text) {
  std::size_t plain = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!kSpecial[static_cast<unsigned char>(text[at])]) continue;
    html.append(text, plain, at - plain).append(reference(text[at]));
    plain = at + 1;
  }
  html.append(text, plain);
}

}  // namespace waymark::html
