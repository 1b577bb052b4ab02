#pragma once
// The head of a request as it was sent, and whether it leaves no doubt about what is meant.
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/http/refusal.hpp"

namespace waymark::http {

struct Head {
  std::string method;
  std::string target;
  int version = 11;                                         // 10 or 11
  std::vector<std::pair<std::string, std::string>> fields;  // names in lower case, in the order they came

  std::string_view field(std::string_view name) const;  // the first, "" where there is none
  std::size_t count(std::string_view name) const;
};

// Before parsing: each line ends with CR LF and none continues the one before; no NUL or other control
// character. `text` is a whole head with its empty line. RFC 9112 sections 2.2 and 5.2 leave servers a choice here;
// where two servers choose differently a request can be smuggled, so we refuse.
bool is_plain_head(std::string_view text);

// What makes a well-formed head unusable or ambiguous: HTTP/1.1 without exactly one valid Host; a
// Transfer-Encoding that is not exactly "chunked"; both that and Content-Length, or two of either; a
// Content-Length that is not plain digits or exceeds `max_body_bytes`; a body on GET or HEAD; a repeated field that
// decides something; a coded body; an expectation other than 100-continue; an unknown method; 100 fields or more.
std::optional<Refusal> check_head(const Head& head, std::size_t max_body_bytes);

}  // namespace waymark::http
