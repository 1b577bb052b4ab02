#pragma once
// What is authenticated with a sealed value and never stored with it. No two different inputs encode alike:
// every part is written after its length, and the first part names what is being sealed.
#include <initializer_list>
#include <span>
#include <string_view>

#include "platform/crypto/key.hpp"

namespace waymark::crypto {

//   encoding := part part …    part := length (8 bytes, the lowest first) bytes
Bytes associate(std::string_view what, std::initializer_list<std::span<const std::uint8_t>> parts);

Bytes associate(const KeyId& key_id, const Place& place);

}  // namespace waymark::crypto
