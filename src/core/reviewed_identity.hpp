#pragma once
// What is left of an identity for whoever compares it with another agency's. Pure.
#include "core/identity.hpp"
#include "core/reviewing.hpp"

namespace waymark::core {

// Names, birth date, sex, phones, and of each normal address the first half of its postcode.
Identity reviewed(const Identity& identity);

// "RM17 6SL" is "RM17"; nothing for what is too short to be cut.
std::string first_half(std::string_view postcode);

// Whether there is an address that is not normal.
bool holds_confidential(const Identity& identity);

// Whether both hold the same confidential address: by postcode, or by its lines where a postcode is missing. A normal
// address is never compared with a confidential one: the half of it that is shown would tell where the other is.
Confidential confidential_addresses(const Identity& left, const Identity& right);

}  // namespace waymark::core
