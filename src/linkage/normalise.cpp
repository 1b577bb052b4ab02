#include "linkage/normalise.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "linkage/digits.hpp"

namespace waymark::linkage {
namespace {

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

bool ignores_dots(std::string_view domain) { return domain == "gmail.com" || domain == "googlemail.com"; }

bool is_inward(std::string_view inward) {
  constexpr std::string_view kNeverInward = "cikmov";
  const auto fits = [&](char c) { return is_letter(c) && kNeverInward.find(c) == std::string_view::npos; };
  return inward.size() == 3 && is_digit(inward[0]) && fits(inward[1]) && fits(inward[2]);
}

char shape_of(char c) {
  if (is_digit(c)) return '9';
  return is_letter(c) ? 'A' : '?';
}

// A9, A99, AA9, AA99, A9A, AA9A; no Q, V, X in the first place, no I, J, Z in the second. [domain A18]
bool is_outward(std::string_view outward) {
  std::string shape;
  for (const char c : outward) shape += shape_of(c);
  constexpr std::array<std::string_view, 6> kShapes{"A9", "A99", "AA9", "AA99", "A9A", "AA9A"};
  if (std::find(kShapes.begin(), kShapes.end(), shape) == kShapes.end()) return false;
  if (std::string_view("qvx").find(outward[0]) != std::string_view::npos) return false;
  return !is_letter(outward[1]) || std::string_view("ijz").find(outward[1]) == std::string_view::npos;
}

std::string upper(std::string text) {
  for (char& c : text)
    if (is_letter(c)) c = static_cast<char>(c - 'a' + 'A');
  return text;
}

// The first sign of the second half is a digit: an O or an I there is a slip of eye or hand.
void mend_inward(std::string& inward) {
  if (inward[0] == 'o') inward[0] = '0';
  if (inward[0] == 'i' || inward[0] == 'l') inward[0] = '1';
}

bool passes_modulus_11(std::string_view digits) {
  int sum = 0;
  for (std::size_t i = 0; i < 9; ++i) sum += (digits[i] - '0') * static_cast<int>(10 - i);
  const int check = (11 - sum % 11) % 11;  // 11 counts as 0; 10 equals no digit
  return check == digits[9] - '0';
}

bool says_nothing_in_an_address(std::string_view word) {
  constexpr std::array<std::string_view, 7> kWords{"flat", "apartment", "apt", "unit", "number", "no", "house"};
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

}  // namespace

std::optional<EmailAddress> email_address(std::string_view text) {
  std::string lowered = latin_lower(text);
  lowered.erase(std::remove_if(lowered.begin(), lowered.end(), [](char c) { return c <= ' ' || c == 127; }),
                lowered.end());
  const auto at = lowered.find('@');
  if (at == std::string::npos || lowered.find('@', at + 1) != std::string::npos) return std::nullopt;
  EmailAddress address{lowered.substr(0, std::min(at, lowered.find('+'))), lowered.substr(at + 1)};
  if (ignores_dots(address.domain)) std::erase(address.mailbox, '.');
  const auto dot = address.domain.rfind('.');
  const bool whole = dot != std::string::npos && dot > 0 && dot + 1 < address.domain.size();
  if (address.mailbox.empty() || !whole) return std::nullopt;
  return address;
}

std::optional<Postcode> postcode(std::string_view text) {
  const std::string signs = reference(text);
  if (signs == "gir0aa") return Postcode{"GIR", "0AA"};
  if (signs.starts_with("zz99")) return std::nullopt;
  if (signs.size() >= 5 && signs.size() <= 7) {
    std::string inward = signs.substr(signs.size() - 3);
    mend_inward(inward);
    const std::string outward = signs.substr(0, signs.size() - 3);
    if (is_outward(outward) && is_inward(inward)) return Postcode{upper(outward), upper(inward)};
  }
  if (is_outward(signs)) return Postcode{upper(signs), {}};
  return std::nullopt;
}

std::optional<NhsNumber> nhs_number(std::string_view text) {
  const std::string digits = digits_of(text);
  if (digits.size() != 10 || digits.starts_with("999") || one_digit_repeated(digits)) return std::nullopt;
  return NhsNumber{digits, passes_modulus_11(digits)};
}

std::string house(std::string_view text) {
  std::string joined;
  std::string word;
  for (const char c : latin_lower(text) + ' ') {
    if (is_letter(c) || is_digit(c)) {
      word += c;
    } else if (c != '\'') {
      if (!says_nothing_in_an_address(word)) {
        if (!joined.empty() && !word.empty() && is_digit(joined.back()) && is_digit(word.front())) joined += '-';
        joined += word;
      }
      word.clear();
    }
  }
  return joined;
}

std::string reference(std::string_view text) {
  std::string signs;
  for (const char c : latin_lower(text))
    if (is_letter(c) || is_digit(c)) signs += c;
  return signs;
}

}  // namespace waymark::linkage
