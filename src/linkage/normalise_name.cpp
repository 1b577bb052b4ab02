#include <algorithm>
#include <array>

#include "linkage/normalise.hpp"

namespace waymark::linkage {
namespace {

constexpr std::array<std::string_view, 9> kTitles{"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "rev", "sir"};

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

// Signs that belong inside a word: O'Brien, N'Golo. The curly ones have become these by now.
bool joins(char c) { return c == '\'' || c == '`' || c == '"'; }

bool is_title(const std::string& word) { return std::find(kTitles.begin(), kTitles.end(), word) != kTitles.end(); }

// Curly apostrophes and modifier letters, before transliteration could make something else of them.
std::string with_plain_apostrophes(std::string_view utf8) {
  static constexpr std::array<std::string_view, 6> kApostrophes{"\xE2\x80\x98", "\xE2\x80\x99", "\xCA\xBC",
                                                                "\xCA\xBB",     "\xC2\xB4",     "\xE2\x80\xB2"};
  std::string text(utf8.substr(0, kLongestText));
  for (const std::string_view sign : kApostrophes)
    for (auto at = text.find(sign); at != std::string::npos; at = text.find(sign, at))
      text.replace(at, sign.size(), "'");
  return text;
}

void drop_titles(std::vector<std::string>& words) {
  while (words.size() > 1 && is_title(words.front())) words.erase(words.begin());
}

}  // namespace

std::vector<std::string> name_words(std::string_view utf8) {
  std::vector<std::string> words;
  bool inside = false;
  for (const char c : latin_lower(with_plain_apostrophes(utf8))) {
    if (is_letter(c)) {
      if (!inside) words.emplace_back();
      inside = true;
      if (words.back().size() < kLongestWord) words.back() += c;
    } else if (!joins(c)) {
      inside = false;
    }
  }
  drop_titles(words);
  return words;
}

}  // namespace waymark::linkage
