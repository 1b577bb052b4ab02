#include "core/form/typed.hpp"

#include <array>
#include <charconv>

namespace waymark::core::form {

namespace {

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

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < 0) return std::nullopt;
  return value;
}

DateTyped read_date(const http::Fields& fields, const std::string& name) {
  DateTyped typed;
  const auto day = fields.get(name + "-day");
  const auto month = fields.get(name + "-month");
  const auto year = fields.get(name + "-year");
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
