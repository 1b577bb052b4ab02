#pragma once
// RFC 4648 section 5, without padding.
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace waymark::http {

std::string base64url(std::span<const std::uint8_t> bytes);

// Nothing for any text that `base64url` could not have written.
std::optional<std::vector<std::uint8_t>> base64url_decoded(std::string_view text);

}  // namespace waymark::http
