#include "linkage/phonetic.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace waymark::linkage {
namespace {

using Rule = std::pair<std::string_view, std::string_view>;
constexpr std::size_t kLongestCode = 6;

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

void replace_start(std::string& word) {
  static constexpr std::array<Rule, 6> kRules{Rule{"mac", "mcc"}, {"kn", "nn"}, {"k", "c"},
                                              {"ph", "ff"},       {"pf", "ff"}, {"sch", "sss"}};
  for (const auto& [from, to] : kRules) {
    if (!word.starts_with(from)) continue;
    word.replace(0, from.size(), to);
    return;
  }
}

void replace_end(std::string& word) {
  static constexpr std::array<Rule, 7> kRules{Rule{"ee", "y"}, {"ie", "y"}, {"dt", "d"}, {"rt", "d"},
                                              {"rd", "d"},     {"nt", "d"}, {"nd", "d"}};
  for (const auto& [from, to] : kRules) {
    if (!word.ends_with(from)) continue;
    word.replace(word.size() - from.size(), from.size(), to);
    return;
  }
}

void replace_at(std::string& word, std::size_t at, std::string_view to) { word.replace(at, to.size(), to); }

bool stands(const std::string& word, std::size_t at, std::string_view letters) {
  return word.compare(at, letters.size(), letters) == 0;
}

// Rewrites `word` from `at` on, as the rules for the inner letters say; lengths stay as they are.
void transform(std::string& word, std::size_t at) {
  const char letter = word[at];
  if (stands(word, at, "ev")) return replace_at(word, at, "af");
  if (is_vowel(letter)) return replace_at(word, at, "a");
  if (letter == 'q') return replace_at(word, at, "g");
  if (letter == 'z') return replace_at(word, at, "s");
  if (letter == 'm') return replace_at(word, at, "n");
  if (stands(word, at, "kn")) return replace_at(word, at, "nn");
  if (letter == 'k') return replace_at(word, at, "c");
  if (stands(word, at, "sch")) return replace_at(word, at, "sss");
  if (stands(word, at, "ph")) return replace_at(word, at, "ff");
  const bool between_vowels = is_vowel(word[at - 1]) && at + 1 < word.size() && is_vowel(word[at + 1]);
  if (letter == 'h' && !between_vowels) word[at] = word[at - 1];
  if (letter == 'w' && is_vowel(word[at - 1])) word[at] = word[at - 1];
}

void trim_end(std::string& code) {
  if (code.size() > 1 && code.back() == 's') code.pop_back();
  if (code.size() > 2 && code.compare(code.size() - 2, 2, "ay") == 0) code.replace(code.size() - 2, 2, "y");
  if (code.size() > 1 && code.back() == 'a') code.pop_back();
}

}  // namespace

std::string sound_of(std::string_view text) {
  std::string word;
  for (const char c : text)
    if (c >= 'a' && c <= 'z') word += c;
  if (word.empty()) return word;
  replace_start(word);
  replace_end(word);
  std::string code(1, word.front());
  for (std::size_t i = 1; i < word.size(); ++i) {
    transform(word, i);
    if (word[i] != code.back()) code += word[i];
  }
  trim_end(code);
  code.resize(std::min(code.size(), kLongestCode));
  return code;
}

std::string consonants_of(std::string_view word) {
  std::string code = sound_of(word);
  if (code.empty()) return code;
  code.erase(std::remove(code.begin() + 1, code.end(), 'a'), code.end());
  code.erase(std::unique(code.begin(), code.end()), code.end());
  return code;
}

}  // namespace waymark::linkage
