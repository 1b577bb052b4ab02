#pragma once
// Forenames that are one name: English diminutives (Bob, Robert) and spellings of one name from another
// script (Mohammed, Muhammad). The table is data, in spelling_groups.cpp, a group a line.
#include <array>
#include <cstdint>
#include <string_view>

namespace waymark::linkage {

// A short form may stand for several names: "jo" is in two groups. 0 means "no more".
using SpellingGroups = std::array<std::uint16_t, 3>;

// `word` as `name_words` writes it. All 0 for a word of no group.
SpellingGroups spelling_groups(std::string_view word);
bool share_a_group(const SpellingGroups& a, const SpellingGroups& b);

}  // namespace waymark::linkage
