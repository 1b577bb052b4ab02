// Dates of birth and sexes, as tables write them.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "linkage/columns.hpp"
#include "linkage/normalise.hpp"

namespace waymark::linkage {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

// Runs of digits and runs of letters, at most as many as a date has parts: what follows is a time of day.
std::vector<std::string> parts_of(std::string_view text) {
  std::vector<std::string> parts;
  char before = ' ';
  for (const char c : latin_lower(text)) {
    const bool goes_on = (is_digit(c) && is_digit(before)) || (is_letter(c) && is_letter(before));
    if ((is_digit(c) || is_letter(c)) && !goes_on) {
      if (parts.size() == 3) break;
      parts.emplace_back();
    }
    if (is_digit(c) || is_letter(c)) parts.back() += c;
    before = c;
  }
  return parts;
}

bool digits_only(const std::string& part) { return is_digit(part.front()); }

// 0 is a part that nobody knew.
std::optional<unsigned> small_number(const std::string& part) {
  if (part.size() > 2 || !digits_only(part)) return std::nullopt;
  const auto number = static_cast<unsigned>(std::stoul(part));
  return number == 0 ? std::nullopt : std::optional(number);
}

std::optional<int> year_in(const std::string& part) {
  if (part.size() != 4 || !digits_only(part) || part == "0000") return std::nullopt;
  return std::stoi(part);
}

std::optional<unsigned> month_in(const std::string& part) {
  constexpr std::array<std::string_view, 12> kMonths{"january",   "february", "march",    "april",
                                                     "may",       "june",     "july",     "august",
                                                     "september", "october",  "november", "december"};
  if (digits_only(part)) return small_number(part);
  const auto* const found = std::find_if(kMonths.begin(), kMonths.end(), [&](std::string_view month) {
    return part.size() >= 3 && month.starts_with(part);
  });
  if (found == kMonths.end()) return std::nullopt;
  return static_cast<unsigned>(found - kMonths.begin()) + 1;
}

bool plausible(const BirthDate& birth) {
  return birth.year && *birth.year >= 1500 && *birth.year < 2100 && birth.month && *birth.month <= 12 && birth.day &&
         *birth.day <= 31;
}

// 19840312; or 12031984 where only that is a date. What is neither keeps the parts that can be true.
BirthDate without_signs(const std::string& digits) {
  const BirthDate year_first{
      year_in(digits.substr(0, 4)), small_number(digits.substr(4, 2)), small_number(digits.substr(6)), {}};
  const BirthDate year_last{
      year_in(digits.substr(4)), small_number(digits.substr(2, 2)), small_number(digits.substr(0, 2)), {}};
  return !plausible(year_first) && plausible(year_last) ? year_last : year_first;
}

}  // namespace

BirthDate read_birth_date(std::string_view text) {
  const std::vector<std::string> parts = parts_of(text);
  if (parts.empty()) return {};
  if (parts.size() == 1 && digits_only(parts[0]) && parts[0].size() == 8) return without_signs(parts[0]);
  if (const auto year = year_in(parts[0])) {
    BirthDate birth{year, {}, {}, {}};
    if (parts.size() > 1) birth.month = month_in(parts[1]);
    if (parts.size() > 2) birth.day = small_number(parts[2]);
    return birth;
  }
  if (parts.size() == 3) return {year_in(parts[2]), month_in(parts[1]), small_number(parts[0]), {}};
  if (parts.size() == 2) return {year_in(parts[1]), month_in(parts[0]), {}, {}};
  return {};
}

Sex read_sex(std::string_view text) {
  const std::string word = reference(text);
  if (word == "f" || word == "female" || word == "woman" || word == "girl") return Sex::female;
  if (word == "m" || word == "male" || word == "man" || word == "boy") return Sex::male;
  if (word == "x" || word == "other" || word == "nonbinary") return Sex::other;
  return Sex::unknown;
}

}  // namespace waymark::linkage
