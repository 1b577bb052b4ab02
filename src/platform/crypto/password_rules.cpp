#include "platform/crypto/password_rules.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace waymark::crypto {

namespace {

// Our own choice of what long passwords are commonly made of; no published ranking is claimed.
constexpr std::array<std::string_view, 44> kCommonWords = {"password",
                                                           "passw0rd",
                                                           "p@ssw0rd",
                                                           "p@ssword",
                                                           "passphrase",
                                                           "letmein",
                                                           "welcome",
                                                           "iloveyou",
                                                           "qwertyuiop",
                                                           "qwerty",
                                                           "asdfghjkl",
                                                           "asdfgh",
                                                           "zxcvbnm",
                                                           "1q2w3e4r5t",
                                                           "1qaz2wsx",
                                                           "abcdefghijk",
                                                           "abcdef",
                                                           "abcabc",
                                                           "abc",
                                                           "1234567890",
                                                           "123456789",
                                                           "123456",
                                                           "987654321",
                                                           "0987654321",
                                                           "administrator",
                                                           "admin",
                                                           "changeme",
                                                           "secret",
                                                           "login",
                                                           "sunshine",
                                                           "princess",
                                                           "football",
                                                           "liverpool",
                                                           "superman",
                                                           "batman",
                                                           "dragon",
                                                           "monkey",
                                                           "master",
                                                           "computer",
                                                           "internet",
                                                           "summer",
                                                           "winter",
                                                           "correcthorsebatterystaple",
                                                           "test"};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string lower(std::string_view text) {
  std::string lowered(text);
  for (auto& c : lowered)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lowered;
}

std::size_t count_characters(std::string_view text) {
  const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) == 0x80U; };
  const auto characters = text.size() - static_cast<std::size_t>(std::count_if(text.begin(), text.end(), continues));
  constexpr std::size_t kMostBytesInCharacter = 4;
  return std::max(characters, text.size() / kMostBytesInCharacter);  // bytes that are no UTF-8 count too
}

// "Ann.Example@example.org" gives ann, example, example, org: people write the parts in any order.
void add_words(std::string_view text, std::vector<std::string>& words) {
  std::string word;
  for (const char c : lower(text) + ' ') {
    if (is_letter(c) || is_digit(c)) {
      word += c;
      continue;
    }
    if (!word.empty()) words.push_back(word);
    word.clear();
  }
}

// Takes `word` out wherever it stands, and leaves a gap: what remains on both sides makes no new word.
bool take_out(std::string_view word, std::string& text) {
  bool found = false;
  for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at)) {
    text.replace(at, word.size(), " ");
    found = true;
  }
  return found;
}

bool is_made_of_guesses(std::string_view password, std::span<const std::string> context) {
  std::vector<std::string> words(kCommonWords.begin(), kCommonWords.end());
  for (const auto& text : context) add_words(text, words);
  std::stable_sort(words.begin(), words.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
  auto rest = lower(password);
  bool found = false;
  for (const auto& word : words) found = take_out(word, rest) || found;
  return found && std::none_of(rest.begin(), rest.end(), is_letter);
}

bool repeats_one_or_two(std::string_view password) {
  for (std::size_t i = 2; i < password.size(); ++i)
    if (password[i] != password[i - 2]) return false;
  return true;
}

}  // namespace

std::optional<base::FieldError> password_error(std::string_view field, std::string_view password, std::size_t shortest,
                                               std::span<const std::string> context) {
  const auto error = [&](std::string sentence) { return base::FieldError{std::string(field), std::move(sentence)}; };
  const auto length = count_characters(password);
  if (password.empty()) return error("Enter a password");
  if (length < shortest) return error("Password must be " + std::to_string(shortest) + " characters or more");
  if (length > kLongestPassword)
    return error("Password must be " + std::to_string(kLongestPassword) + " characters or fewer");
  if (repeats_one_or_two(password)) return error("Password must not repeat the same one or two characters");
  if (is_made_of_guesses(password, context))
    return error("Password is too easy to guess: add words that have nothing to do with you or your work");
  return std::nullopt;
}

}  // namespace waymark::crypto
