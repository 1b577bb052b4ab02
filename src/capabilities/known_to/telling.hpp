#pragma once
// Who hears that somebody asked. Pure.
#include <string_view>

#include "pack/pack.hpp"

namespace waymark::known_to {

// Whether the holder of a record that an answer was drawn from is told. Not an agency without a right to be told, and
// nobody where the basis says so: the audit has the question all the same. An agency or a basis that the pack does not
// have is told, and tells.
bool holder_is_told(const pack::Pack& pack, std::string_view agency, std::string_view basis, base::Date today);

}  // namespace waymark::known_to
