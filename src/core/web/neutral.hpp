#pragma once
// Words that no address and no title may hold: they stand in browser histories, tabs and logs, where
// somebody may look over a shoulder. Headings on the page itself use the glossary.
#include <array>
#include <string_view>

namespace waymark::core::web {

inline constexpr std::array<std::string_view, 33> kTellingWords = {
    "abus",        "violen",  "victim",  "perpetrator", "offender", "survivor",  "rape",   "assault", "marac",
    "mash",        "idva",    "isva",    "dash",        "domestic", "sexual",    "stalk",  "fgm",     "refuge",
    "danger",      "risk",    "safe",    "harm",        "shield",   "police",    "honour", "slavery", "forced",
    "trafficking", "consent", "disclos", "child",       "lock",     "emergency",
};

// Whether a literal path or title says nothing about anybody.
constexpr bool neutral(std::string_view text) {
  for (const auto word : kTellingWords) {
    for (std::size_t at = 0; at + word.size() <= text.size(); ++at) {
      bool same = true;
      for (std::size_t i = 0; same && i < word.size(); ++i) {
        const char c = text[at + i];
        same = (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c) == word[i];
      }
      if (same) return false;
    }
  }
  return true;
}

}  // namespace waymark::core::web
