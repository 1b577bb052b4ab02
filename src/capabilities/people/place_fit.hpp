#pragma once
// Whether somebody lives where somebody typed, as far as a record's folded addresses say. Pure.
#include <string_view>

#include "core/folded.hpp"
#include "core/place_words.hpp"

namespace waymark::people {

// `wanted`: all of a postcode, or its first half.
bool at_postcode(const core::Folded& record, std::string_view wanted);

enum class At { it, nearly, another };

// `it`: every word that was typed begins a word of the address, a number being meant whole, and no postcode says
// otherwise. `nearly`: the postcode is the same, and so is every number, and words such as the town are not in the
// record; or the record has no postcode; or everything that it says of the place was typed.
At at_address(const core::Folded& record, const core::PlaceWords& wanted);

}  // namespace waymark::people
