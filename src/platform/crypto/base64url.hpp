#pragma once
// Base 64 with the alphabet that is safe in URLs and cookies, without padding [RFC4648 5].
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "platform/crypto/bytes.hpp"

namespace waymark::crypto {

std::string base64url(std::span<const std::uint8_t> bytes);
// Nothing for any text that `base64url` could not have written.
std::optional<Bytes> parse_base64url(std::string_view text);

}  // namespace waymark::crypto
