#include "capabilities/checks/search_form.hpp"

#include <gtest/gtest.h>

namespace waymark::checks {
namespace {

http::Fields typed(const char* day, const char* month, const char* year) {
  http::Fields form;
  form.add("forenames", "Opal");
  form.add("surname", "Madeup");
  form.add("birth-day", day);
  form.add("birth-month", month);
  form.add("birth-year", year);
  return form;
}

std::vector<std::string> wrong(const http::Fields& form) {
  std::vector<std::string> fields;
  for (const auto& error : search_problems(form)) fields.push_back(error.field);
  return fields;
}

TEST(SearchForm, ABirthDateMayBeLeftOutOrBeKnownInPart) {
  EXPECT_TRUE(wrong(typed("", "", "")).empty());
  EXPECT_TRUE(wrong(typed("", "", "1990")).empty());
  EXPECT_TRUE(wrong(typed("2", "1", "1990")).empty());
  EXPECT_EQ(person_typed(typed("", "", "1990")).birth_date.year, 1990);
}

TEST(SearchForm, ADayThatThereIsNotIsSaid) {
  for (const auto& form :
       {typed("31", "2", "1990"), typed("40", "1", "1990"), typed("2", "13", "1990"), typed("two", "1", "1990")})
    EXPECT_EQ(wrong(form), std::vector<std::string>{"birth"});
}

TEST(SearchForm, NobodyIsLookedForWithoutBothNames) {
  EXPECT_EQ(wrong(http::Fields{}), (std::vector<std::string>{"forenames", "surname"}));
}

}  // namespace
}  // namespace waymark::checks
