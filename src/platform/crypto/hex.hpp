#pragma once
// Hexadecimal: written in lower case, read in either, always two digits a byte.
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "platform/crypto/bytes.hpp"

namespace waymark::crypto {

std::string hex(std::span<const std::uint8_t> bytes);
// Fills `bytes`; false where the text is not exactly twice as many hexadecimal digits.
bool read_hex(std::string_view text, std::span<std::uint8_t> bytes);
std::optional<Bytes> parse_hex(std::string_view text);

}  // namespace waymark::crypto
