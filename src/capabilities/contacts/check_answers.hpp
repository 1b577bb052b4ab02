#pragma once
// What was typed, in the words of the page on which it is checked before it is sent. Pure.
#include <string>
#include <vector>

#include "capabilities/contacts/fields.hpp"

namespace waymark::contacts {

struct CheckedAnswer {
  Step step;  // where it can be changed
  std::string label;
  std::string answer;     // never empty: what nobody answered says so, and what that means
  bool answered = false;  // silence about reaching the person is an answer: not safe
  int group = 0;          // 1, 2, 3 … of people who cause harm and of children
  std::string field{};    // of the form; "purpose" for the lawful basis too
};

// Every question of the form in its order, an answer or none. A date that is none is shown as it was typed: the
// page says what is wrong with it.
std::vector<CheckedAnswer> checked_answers(const http::Fields& fields, const ReadingContext& context);

}  // namespace waymark::contacts
