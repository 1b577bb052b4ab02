#pragma once
// Cookies, both ways (RFC 6265bis). Ours are always HttpOnly and for the whole site. Over TLS they are Secure and
// their names begin with "__Host-", so that no other host of the domain can set or read them; over plain http
// (a demo on localhost) browsers would refuse both, and they are left out.
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "platform/http/message.hpp"

namespace waymark::http {

// The pairs of a Cookie header, names with any prefix they came with. Pieces that are no cookie of ours could be
// (other programs on one host share the header) are skipped, and so is everything after the hundredth.
Fields parse_cookies(std::string_view header);

enum class SameSite {
  strict,  // sent only from our own pages
  lax,     // also when another site leads here: for the way back from an identity provider, and nothing else
};

struct CookieWish {
  std::string_view name;   // without the prefix; letters, digits, '-' and '_'
  std::string_view value;  // letters, digits and -_.~ (base64url, an id)
  bool secure = true;      // Request::secure
  SameSite same_site = SameSite::strict;
  std::optional<std::chrono::seconds> lasts{};  // none: until the browser is closed
};

// The value of a Set-Cookie header, at most 4,096 bytes.
std::string set_cookie(const CookieWish& wish);

// The value of a Set-Cookie header that removes the cookie.
std::string expire_cookie(std::string_view name, bool secure);

// "" where the request did not bring it, or brought it more than once.
std::string_view cookie(const Request& request, std::string_view name);

}  // namespace waymark::http
