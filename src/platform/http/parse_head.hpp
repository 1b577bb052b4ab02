#pragma once
#include <optional>
#include <string_view>

#include "platform/http/head.hpp"

namespace waymark::http {

// `text` is a whole head: it ends with its first empty line. Fills `head`, or says what is wrong with its grammar
// (RFC 9112 sections 3 to 5).
std::optional<Refusal> parse_head(std::string_view text, Head& head);

}  // namespace waymark::http
