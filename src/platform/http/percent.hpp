#pragma once
// Percent-decoding, once (RFC 3986 section 2.1), and with '+' for a space as forms have it.
#include <optional>
#include <string>
#include <string_view>

namespace waymark::http {

enum class Plus { is_itself, is_space };

// Nothing where a '%' is not followed by two hexadecimal digits. Every other byte stands for itself.
std::optional<std::string> percent_decoded(std::string_view text, Plus plus);

}  // namespace waymark::http
