#include "platform/http/cookie.hpp"

#include <algorithm>

#include "platform/base/failure.hpp"

namespace waymark::http {

namespace {

constexpr std::size_t kMostCookies = 100;
constexpr std::size_t kLongestCookie = 4'096;

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }
bool is_name(char c) { return is_letter_or_digit(c) || c == '-' || c == '_'; }
bool is_value(char c) { return is_name(c) || c == '.' || c == '~'; }

// What a browser may send back, whoever set it: printable ASCII without separators.
bool is_sent(char c) { return c > ' ' && c < '\x7f' && c != ',' && c != ';' && c != '\\'; }

std::string full_name(std::string_view name, bool secure) { return (secure ? "__Host-" : "") + std::string(name); }

}  // namespace

Fields parse_cookies(std::string_view header) {
  Fields cookies;
  while (!header.empty() && cookies.pairs().size() < kMostCookies) {
    const auto end = std::min(header.find(';'), header.size());
    auto piece = header.substr(0, end);
    header.remove_prefix(std::min(end + 1, header.size()));
    while (!piece.empty() && piece[0] == ' ') piece.remove_prefix(1);
    const auto equals = piece.find('=');
    if (equals == 0 || equals == std::string_view::npos || !std::ranges::all_of(piece, is_sent)) continue;
    cookies.add(std::string(piece.substr(0, equals)), std::string(piece.substr(equals + 1)));
  }
  return cookies;
}

std::string set_cookie(const CookieWish& wish) {
  base::expects(!wish.name.empty() && std::ranges::all_of(wish.name, is_name), "a cookie has a plain name");
  base::expects(std::ranges::all_of(wish.value, is_value), "a cookie has a plain value");
  auto text = full_name(wish.name, wish.secure);
  text += '=';
  text += wish.value;
  text += "; Path=/; HttpOnly";
  text += wish.same_site == SameSite::strict ? "; SameSite=Strict" : "; SameSite=Lax";
  if (wish.secure) text += "; Secure";
  if (wish.lasts) text += "; Max-Age=" + std::to_string(wish.lasts->count());
  base::expects(text.size() <= kLongestCookie, "a cookie fits into what browsers keep");
  return text;
}

std::string expire_cookie(std::string_view name, bool secure) {
  return set_cookie({.name = name, .value = "", .secure = secure, .lasts = std::chrono::seconds(0)});
}

std::string_view cookie(const Request& request, std::string_view name) {
  const auto found = request.cookies.all(full_name(name, request.secure));
  return found.size() == 1 ? found.front() : std::string_view{};
}

}  // namespace waymark::http
