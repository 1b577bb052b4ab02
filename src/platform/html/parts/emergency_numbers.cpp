#include "platform/html/parts/emergency_numbers.hpp"

#include <algorithm>
#include <array>

namespace waymark::html::parts {

using namespace literals;

namespace {

constexpr std::array<std::string_view, 2> kNumbers = {"999", "111"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The run of digits that begins at `from`.
std::string_view digits_at(std::string_view text, std::size_t from) {
  std::size_t end = from;
  while (end < text.size() && is_digit(text[end])) ++end;
  return text.substr(from, end - from);
}

}  // namespace

Html with_emergency_numbers(std::string_view text) {
  Html html;
  std::size_t plain = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const auto digits = digits_at(text, at);
    if (std::find(kNumbers.begin(), kNumbers.end(), digits) != kNumbers.end()) {
      html << text.substr(plain, at - plain) << "<a class=\"govuk-link\" href=\""_html << Url::telephone(digits)
           << "\">"_html << digits << "</a>"_html;
      plain = at + digits.size();
    }
    at += std::max<std::size_t>(1, digits.size());
  }
  return html << text.substr(plain), html;
}

}  // namespace waymark::html::parts
