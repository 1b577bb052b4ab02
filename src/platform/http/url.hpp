#pragma once
// The request target (RFC 9112 section 3.2): which page, with which parameters.
#include <optional>
#include <string>
#include <string_view>

#include "platform/http/message.hpp"

namespace waymark::http {

struct Target {
  std::string path;  // decoded once; begins with '/'
  Fields query;
};

// Nothing is repaired, so that a proxy before us and we can never mean two different pages. Refused (nothing
// returned) are: any character that RFC 3986 does not allow; the segments "." and ".."; "//"; an encoded '/'
// or '\'; NUL and control characters in the path; invalid UTF-8; a query that `parse_form` refuses or
// that has more than 100 parameters. An absolute target ("http://host/path") is taken only where its
// authority equals `host`, the request's own Host header, letter case aside.
std::optional<Target> parse_target(std::string_view target, std::string_view host);

// Whether `host` can stand in a Host header: a name or an address, with or without a port, nothing else.
bool is_host(std::string_view host);

}  // namespace waymark::http
