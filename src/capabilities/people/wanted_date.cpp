#include "capabilities/people/wanted_date.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "core/form/typed.hpp"

namespace waymark::people {

namespace {

using Words = std::vector<std::string>;
using Three = std::span<const std::string, 3>;

constexpr int kLastYear = 2099;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool has_digit(std::string_view text) { return std::any_of(text.begin(), text.end(), is_digit); }
bool all_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }
bool is_short(std::string_view word) { return word.size() <= 2 && all_digits(word); }
int number(std::string_view word) { return core::form::number(word).value_or(0); }

bool is_year(std::string_view word) {
  return word.size() == 4 && all_digits(word) && number(word) >= core::form::kFirstYear && number(word) <= kLastYear;
}

std::optional<unsigned> named_month(std::string_view word) {
  constexpr std::array<std::string_view, 12> kMonths = {"january",   "february", "march",    "april",
                                                        "may",       "june",     "july",     "august",
                                                        "september", "october",  "november", "december"};
  if (word.size() < 3) return std::nullopt;
  for (std::size_t i = 0; i < kMonths.size(); ++i)
    if (kMonths[i].starts_with(word)) return static_cast<unsigned>(i + 1);
  return std::nullopt;
}

bool is_named_month(std::string_view word) { return named_month(word).has_value(); }

// What belongs to a date without saying which: the end of "9th", the "of" of "9th of April".
bool says_nothing(std::string_view word, std::string_view before) {
  constexpr std::array<std::string_view, 5> kAfterDay = {"st", "nd", "rd", "th", "of"};
  return is_short(before) && std::find(kAfterDay.begin(), kAfterDay.end(), word) != kAfterDay.end();
}

// Signs separate, and so does a change from letters to digits: "9th", "9apr1991".
Words split(std::string_view text) {
  constexpr std::string_view kBetween = " \t/.,-";
  Words all(1);
  for (const char c : text) {
    const bool between = kBetween.find(c) != std::string_view::npos;
    auto& word = all.back();
    if (!word.empty() && (between || is_digit(word.back()) != is_digit(c))) all.emplace_back();
    if (!between) all.back() += c;
  }
  Words words;
  std::string day;
  for (auto& word : all) {
    if (word.empty() || says_nothing(word, day)) continue;
    day = word;
    words.push_back(std::move(word));
  }
  return words;
}

std::string joined(std::span<const std::string> words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

// All but `count` words from `from` on.
std::string without(const Words& words, std::size_t from, std::size_t count) {
  const std::span all(words);
  const auto before = joined(all.first(from));
  const auto after = joined(all.subspan(from + count));
  return before + (before.empty() || after.empty() ? "" : " ") + after;
}

std::optional<WantedBirth> date_from(std::string_view day_word, std::string_view month_word,
                                     std::string_view year_word) {
  constexpr int kLeapYear = 2000;  // of a century that nobody named: 29 February may be
  const bool short_year = year_word.size() == 2 && all_digits(year_word);
  if (!is_short(day_word) || !(short_year || is_year(year_word))) return std::nullopt;
  const auto month = is_short(month_word) ? static_cast<unsigned>(number(month_word)) : named_month(month_word);
  if (!month) return std::nullopt;
  const auto day = static_cast<unsigned>(number(day_word));
  const auto year = number(year_word);
  const base::Date date{std::chrono::year{short_year ? kLeapYear : year}, std::chrono::month{*month},
                        std::chrono::day{day}};
  if (!date.ok()) return std::nullopt;
  return WantedBirth{year, *month, day, short_year};
}

// "9 4 1991", "9 April 91", "April 9 1991", "1991 04 09".
std::optional<WantedBirth> date_in(Three words) {
  if (is_year(words[0])) return date_from(words[2], words[1], words[0]);
  if (is_named_month(words[0])) return date_from(words[1], words[0], words[2]);
  return date_from(words[0], words[1], words[2]);
}

// "09041991", "19910409", "090491".
std::optional<WantedBirth> date_in(std::string_view word) {
  if (!all_digits(word) || (word.size() != 8 && word.size() != 6)) return std::nullopt;
  const auto day_first = date_from(word.substr(0, 2), word.substr(2, 2), word.substr(4));
  if (day_first || word.size() == 6) return day_first;
  return date_from(word.substr(6), word.substr(4, 2), word.substr(0, 4));
}

// `slashes`: 31/2/91 is meant as one, and 31 2 91 may be the end of a telephone number.
bool looks_like_one(Three words, bool slashes) {
  const bool ends_in_year = is_year(words[2]);
  const bool ends_short = is_short(words[2]);
  if (is_year(words[0])) return is_short(words[1]) && ends_short;
  if (is_named_month(words[0])) return is_short(words[1]) && (ends_in_year || ends_short);
  if (!is_short(words[0])) return false;
  if (is_named_month(words[1])) return ends_in_year || ends_short;
  if (is_short(words[1])) return ends_in_year || (slashes && ends_short);
  return ends_in_year && !has_digit(words[1]);
}

bool is_of_a_year(std::string_view word) {
  return word.size() == 8 && all_digits(word) && (is_year(word.substr(0, 4)) || is_year(word.substr(4)));
}

// A month and a year alone too.
bool looks_like_one(const Words& words, bool slashes) {
  const auto alone = [&](std::size_t from, std::size_t count) { return !has_digit(without(words, from, count)); };
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto left = words.size() - i;
    if (is_of_a_year(words[i]) && alone(i, 1)) return true;
    if (left >= 2 && is_named_month(words[i]) && is_year(words[i + 1]) && alone(i, 2)) return true;
    if (left >= 3 && looks_like_one(Three(&words[i], 3), slashes) && alone(i, 3)) return true;
  }
  return false;
}

}  // namespace

// Digits beside it: then it is something else, of which a part looks like a date.
WantedDate read_date(std::string_view lowered) {
  const auto words = split(lowered);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (auto birth = date_in(std::string_view(words[i])))
      if (auto rest = without(words, i, 1); !has_digit(rest)) return {birth, std::move(rest)};
    if (i + 2 >= words.size()) continue;
    if (auto birth = date_in(Three(&words[i], 3)))
      if (auto rest = without(words, i, 3); !has_digit(rest)) return {birth, std::move(rest)};
  }
  return {std::nullopt, "", looks_like_one(words, lowered.find('/') != std::string_view::npos)};
}

}  // namespace waymark::people
