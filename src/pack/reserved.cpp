#include "pack/reserved.hpp"

#include <algorithm>
#include <string>

namespace waymark::pack {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

std::string without_spaces(std::string_view text) {
  std::string kept(text);
  std::erase(kept, ' ');
  return kept;
}

bool all_digits(std::string_view text) { return std::all_of(text.begin(), text.end(), is_digit); }

}  // namespace

bool is_drama_phone(std::string_view number) {
  const std::string digits = without_spaces(number);
  if (digits.size() != 11 || !all_digits(digits)) return false;
  return digits.starts_with("01632960") || digits.starts_with("07700900");
}

bool is_test_nhs_number(std::string_view number) {
  const std::string digits = without_spaces(number);
  if (digits.size() != 10 || !all_digits(digits) || !digits.starts_with("999")) return false;
  int sum = 0;
  for (std::size_t i = 0; i < 9; ++i) sum += (digits[i] - '0') * (10 - static_cast<int>(i));
  const int check = (11 - sum % 11) % 11;
  return check == digits[9] - '0';  // a check of 10 equals no digit: such numbers are never issued
}

bool is_example_email(std::string_view address) {
  const std::size_t at = address.find('@');
  return at != std::string_view::npos && at > 0 && address.substr(at) == "@example.org";
}

bool is_impossible_postcode(std::string_view code) {
  return code.size() == 8 && code.starts_with("ZZ99 ") && is_digit(code[5]) && is_capital(code[6]) &&
         is_capital(code[7]);
}

}  // namespace waymark::pack
