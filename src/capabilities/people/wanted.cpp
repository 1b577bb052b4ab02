#include "capabilities/people/wanted.hpp"

#include <algorithm>
#include <array>

#include "core/form/typed.hpp"
#include "core/same_place.hpp"
#include "linkage/normalise.hpp"

namespace waymark::people {

namespace {

constexpr std::size_t kFewestDigits = 4;   // of the end of a telephone number
constexpr std::size_t kFewestLetters = 3;  // of the one word that an address must have

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }
bool has_digit(std::string_view text) { return std::any_of(text.begin(), text.end(), is_digit); }
bool all_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

std::vector<std::string> split(std::string_view text, std::string_view between) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    if (between.find(c) == std::string_view::npos)
      words.back() += c;
    else if (!words.back().empty())
      words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

std::optional<unsigned> month_from(std::string_view word) {
  constexpr std::array<std::string_view, 12> kMonths = {"january",   "february", "march",    "april",
                                                        "may",       "june",     "july",     "august",
                                                        "september", "october",  "november", "december"};
  if (all_digits(word) && word.size() <= 2) return static_cast<unsigned>(core::form::number(word).value_or(0));
  if (word.size() < 3) return std::nullopt;
  for (std::size_t i = 0; i < kMonths.size(); ++i)
    if (kMonths[i].starts_with(word)) return static_cast<unsigned>(i + 1);
  return std::nullopt;
}

// "9", "9th"
std::optional<unsigned> day_from(std::string_view word) {
  if (word.size() > 2)
    for (const std::string_view end : {"st", "nd", "rd", "th"})
      if (word.ends_with(end)) word.remove_suffix(end.size());
  if (word.size() > 2 || !all_digits(word)) return std::nullopt;
  return static_cast<unsigned>(core::form::number(word).value_or(0));
}

std::optional<WantedBirth> date_from(std::string_view day_word, std::string_view month_word,
                                     std::string_view year_word) {
  constexpr int kLeapYear = 2000;  // of a century that nobody named: 29 February may be
  const auto day = day_from(day_word);
  const auto month = month_from(month_word);
  const bool short_year = year_word.size() == 2;
  if (!day || !month || !all_digits(year_word) || (year_word.size() != 4 && !short_year)) return std::nullopt;
  const auto year = core::form::number(year_word).value_or(0);
  const base::Date date{std::chrono::year{short_year ? kLeapYear : year}, std::chrono::month{*month},
                        std::chrono::day{*day}};
  if (!date.ok()) return std::nullopt;
  return WantedBirth{year, *month, *day, short_year};
}

// Of three words in a row: "9 4 1991", "9th April 91", "1991 04 09".
std::optional<WantedBirth> date_in(const std::string& one, const std::string& two, const std::string& three) {
  return one.size() == 4 && all_digits(one) ? date_from(three, two, one) : date_from(one, two, three);
}

// A date, and whatever stands beside it.
struct Dated {
  std::optional<WantedBirth> birth;
  std::vector<std::string> rest;
};

Dated dated(std::string_view lowered) {
  const auto words = split(lowered, " \t/.,-");
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    const auto birth = date_in(words[i], words[i + 1], words[i + 2]);
    if (!birth) continue;
    auto rest = words;
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i), rest.begin() + static_cast<std::ptrdiff_t>(i + 3));
    // Digits beside it: then it is something else, of which three look like a date.
    if (!has_digit(joined(rest))) return {birth, std::move(rest)};
  }
  if (words.size() == 1 && words.front().size() == 8 && all_digits(words.front())) {
    const auto& all = words.front();
    return {date_from(all.substr(0, 2), all.substr(2, 2), all.substr(4)), {}};
  }
  return {};
}

void read_name_and_birth(Wanted& wanted, std::string_view lowered) {
  const auto read = dated(lowered);
  wanted.birth = read.birth;
  if (read.birth)
    wanted.name = linkage::name_words(joined(read.rest));
  else if (!has_digit(lowered))
    wanted.name = linkage::name_words(lowered);
}

void read_phone(Wanted& wanted, std::string_view lowered) {
  if (lowered.find_first_not_of("0123456789 +().-\t") != std::string_view::npos) return;
  auto digits = digits_alone(lowered);
  if (digits.size() < kFewestDigits) return;
  wanted.phone = linkage::phone_digits(lowered);
  wanted.phone_end = std::move(digits);
}

void read_address(Wanted& wanted, std::string_view lowered) {
  const auto signs = core::postcode_signs(lowered);
  if (signs.size() >= 2 && signs.size() <= 7 && is_letter(signs.front()) && has_digit(signs)) wanted.postcode = signs;
  auto words = core::address_words(lowered);
  const bool names_a_place = std::any_of(words.begin(), words.end(), [](const std::string& word) {
    return word.size() >= kFewestLetters && std::all_of(word.begin(), word.end(), is_letter);
  });
  if (words.size() >= 2 && names_a_place) wanted.address = std::move(words);
}

}  // namespace

bool Wanted::nothing() const { return name.empty() && !birth && phone_end.empty() && !at_an_address(); }

Wanted read_wanted(std::string_view typed) {
  const auto lowered = linkage::latin_lower(typed);
  Wanted wanted;
  read_name_and_birth(wanted, lowered);
  read_phone(wanted, lowered);
  read_address(wanted, lowered);
  return wanted;
}

std::string_view problem_with(std::string_view typed, const Wanted& wanted) {
  if (!wanted.nothing()) return "";
  if (linkage::reference(typed).empty()) return "Enter a name, telephone number, address or date of birth";
  return "Enter more of it: letters of a name, 4 or more digits of a telephone number, a postcode, a house number with "
         "its street, or a whole date of birth";
}

std::string digits_alone(std::string_view text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits), is_digit);
  return digits;
}

}  // namespace waymark::people
