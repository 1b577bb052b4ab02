#pragma once
// Digits in whatever somebody typed. For the bodies of normalise.hpp.
#include <string>
#include <string_view>

#include "linkage/normalise.hpp"

namespace waymark::linkage {

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }

inline std::string digits_of(std::string_view text) {
  std::string digits;
  for (const char c : text.substr(0, kLongestText))
    if (is_digit(c)) digits += c;
  return digits;
}

inline bool one_digit_repeated(std::string_view digits) {
  return digits.find_first_not_of(digits.empty() ? '0' : digits.front()) == std::string_view::npos;
}

}  // namespace waymark::linkage
