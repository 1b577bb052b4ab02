#pragma once
// Argon2id [RFC9106] as published: one lane, a salt of 16 bytes, 32 bytes of output.
#include <array>
#include <cstdint>
#include <string_view>

#include "platform/crypto/blake2b.hpp"
#include "platform/crypto/password.hpp"

namespace waymark::crypto {

using PasswordSalt = std::array<std::uint8_t, 16>;

// Throws InfrastructureError where there is no memory.
Digest argon2id(std::string_view password, const PasswordSalt& salt, const PasswordCost& cost);

}  // namespace waymark::crypto
