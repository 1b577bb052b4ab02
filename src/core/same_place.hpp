#pragma once
// Whether two addresses may be one place, however they were written. Pure. For what must not be told: better one too
// many is kept back.
#include <string>
#include <string_view>
#include <vector>

#include "core/identity.hpp"

namespace waymark::core {

// Letters and digits of a postcode, with slips of the eye mended where it has the shape of one.
std::string postcode_signs(std::string_view text);
// Words of letters and digits, lower case. An apostrophe joins.
std::vector<std::string> address_words(std::string_view text);

// The same postcode, or every word of one among the words of the other.
bool may_be_one_place(const Address& one, const Address& other);

}  // namespace waymark::core
