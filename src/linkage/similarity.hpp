#pragma once
// How alike two short texts are. All three are symmetric.
#include <string_view>

namespace waymark::linkage {

// Jaro-Winkler similarity in [0, 1] (Winkler 1990: prefix of at most 4, scale 0.1, for Jaro ≥ 0.7). Exact
// for texts of a–z and 0–9 up to 64 characters; beyond that only the first 64 count, and any other byte
// agrees with nothing. Equal texts give 1; an empty text and another give 0.
double jaro_winkler(std::string_view a, std::string_view b);

// Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours, no part
// edited twice (Damerau 1964). Cost |a|·|b|.
std::size_t edit_distance(std::string_view a, std::string_view b);

// For texts of equal length, such as dates and numbers written in digits.
bool one_character_differs(std::string_view a, std::string_view b);
bool neighbours_swapped(std::string_view a, std::string_view b);

}  // namespace waymark::linkage
