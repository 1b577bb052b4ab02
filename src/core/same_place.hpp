#pragma once
// Whether two addresses may be one place, and whether they are one home, however they were written. Pure.
#include <string>
#include <string_view>
#include <vector>

#include "core/identity.hpp"

namespace waymark::core {

// Letters and digits of a postcode, with slips of the eye mended where it has the shape of one.
std::string postcode_signs(std::string_view text);
// Words of letters and digits, lower case. An apostrophe joins.
std::vector<std::string> address_words(std::string_view text);

// For what must not be told: better one too many is kept back. The same postcode; every word of one among the words of
// the other; or the same street and, where both have one, the same house number. Flats and towns say nothing, "Rd" is
// "Road", one slip of the pen makes no other street, and two postcodes that differ make no other place: one of them may
// be mistyped.
bool may_be_one_place(const Address& one, const Address& other);

// For saying that two people live together, which is said to whoever wrote it down: two postcodes that differ are two
// homes, and so are two flats of one house. The same letters and digits are one home, and so is one house number (or
// name) with one postcode or one street. Where one says nothing, nobody knows: false.
bool one_home(const Address& one, const Address& other);

}  // namespace waymark::core
