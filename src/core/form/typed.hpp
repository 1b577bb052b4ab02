#pragma once
// From what was typed to values: dates of which parts are missing, numbers, names of fields. Pure.
#include <optional>
#include <string>
#include <string_view>

#include "linkage/person.hpp"
#include "platform/base/time.hpp"
#include "platform/http/message.hpp"

namespace waymark::core::form {

// A date from three fields (name-day, name-month, name-year). Month names are accepted, whole or shortened.
struct DateTyped {
  std::optional<int> year;
  std::optional<unsigned> month;
  std::optional<unsigned> day;
  bool empty = true;
  bool readable = true;
};
DateTyped read_date(const http::Fields& fields, const std::string& name);
// Nothing when a part is missing or the calendar has no such day.
std::optional<base::Date> whole_date(const DateTyped& typed);
// What is known of a birth date, without a span of years that was only stated.
linkage::BirthDate birth_date(const DateTyped& typed);

// Without white space at both ends, the kind that word processors put in (U+00A0) too.
std::string_view trimmed(std::string_view text);

// A whole number of digits alone, whatever white space stands around it.
std::optional<int> number(std::string_view text);

// The field of a question in the n-th group of a page that repeats: "harm_surname", "harm2_surname".
std::string group_name(std::string_view group, int number);
std::string field_in(std::string_view group, int number, std::string_view code);

// Years that can be a year of somebody's life today, in four digits: what has two is a slip that nobody could read
// again.
inline constexpr int kFirstYear = 1900;
bool year_of_a_life(int year, base::Date today);

}  // namespace waymark::core::form
