#pragma once
#include <string>
#include <string_view>

namespace waymark::linkage {

// A code that words of the same sound mostly share: NYSIIS (Taft, "Name Search Techniques", New York State
// Identification and Intelligence System, 1970), in its first form with codes of at most six letters.
// `text` is a–z; other bytes are skipped. Empty for an empty word.
std::string sound_of(std::string_view text);

// The same without inner vowels: coarser, for blocking keys, where missing somebody costs more than looking
// at a stranger.
std::string consonants_of(std::string_view word);

}  // namespace waymark::linkage
