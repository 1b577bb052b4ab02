#include "core/form/typed.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace waymark::core::form {

namespace {

constexpr std::string_view kHardSpace = "\u00a0";

std::optional<unsigned> month_from(std::string_view text) {
  constexpr std::array<std::string_view, 12> kNames = {"jan", "feb", "mar", "apr", "may", "jun",
                                                       "jul", "aug", "sep", "oct", "nov", "dec"};
  if (const auto value = number(text)) return static_cast<unsigned>(*value);
  std::string lower(text.substr(0, 3));
  for (auto& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  for (std::size_t i = 0; i < kNames.size(); ++i)
    if (lower == kNames[i]) return static_cast<unsigned>(i + 1);
  return std::nullopt;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  for (;;) {
    const auto before = text.size();
    text.remove_prefix(std::min(text.find_first_not_of(kSpace), text.size()));
    text.remove_suffix(text.size() - (text.find_last_not_of(kSpace) + 1));
    if (text.starts_with(kHardSpace)) text.remove_prefix(kHardSpace.size());
    if (text.ends_with(kHardSpace)) text.remove_suffix(kHardSpace.size());
    if (text.size() == before) return text;
  }
}

std::optional<int> number(std::string_view text) {
  const auto digits = trimmed(text);
  const char* const last = digits.data() + digits.size();
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), last, value);
  if (error != std::errc() || end != last || value < 0) return std::nullopt;
  return value;
}

DateTyped read_date(const http::Fields& fields, const std::string& name) {
  DateTyped typed;
  const auto day = trimmed(fields.get(name + "-day"));
  const auto month = trimmed(fields.get(name + "-month"));
  const auto year = trimmed(fields.get(name + "-year"));
  typed.empty = day.empty() && month.empty() && year.empty();
  if (!day.empty()) {
    if (const auto value = number(day))
      typed.day = static_cast<unsigned>(*value);
    else
      typed.readable = false;
  }
  if (!month.empty()) {
    typed.month = month_from(month);
    typed.readable = typed.readable && typed.month;
  }
  if (!year.empty()) {
    typed.year = number(year);
    typed.readable = typed.readable && typed.year;
  }
  return typed;
}

std::optional<base::Date> whole_date(const DateTyped& typed) {
  if (!typed.year || !typed.month || !typed.day) return std::nullopt;
  if (*typed.month > 12 || *typed.day > 31) return std::nullopt;  // the calendar would take 258 for 2
  const base::Date date{std::chrono::year{*typed.year}, std::chrono::month{*typed.month}, std::chrono::day{*typed.day}};
  if (!date.ok()) return std::nullopt;
  return date;
}

linkage::BirthDate birth_date(const DateTyped& typed) {
  linkage::BirthDate birth;
  birth.year = typed.year;
  birth.month = typed.month;
  birth.day = typed.day;
  return birth;
}

std::string group_name(std::string_view group, int number) {
  return std::string(group) + (number > 1 ? std::to_string(number) : "");
}

std::string field_in(std::string_view group, int number, std::string_view code) {
  if (group.empty()) return std::string(code);
  return group_name(group, number) + "_" + std::string(code);
}

bool year_of_a_life(int year, base::Date today) { return year >= kFirstYear && year <= static_cast<int>(today.year()); }

}  // namespace waymark::core::form
