#pragma once
// Answers in words: for the page on which they are checked before they are sent, and as they are kept, each with the
// question as it was worded then. Pure.
#include <string>
#include <vector>

#include "core/form/asked.hpp"
#include "core/json.hpp"
#include "platform/html/html.hpp"

namespace waymark::core::form {

struct Answer {
  std::string page;   // code of the page
  std::string field;  // where it was typed
  std::string label;  // the question, as short as the page of answers names it
  std::string text;   // the answer in words; what stands for "not answered" where nothing was
  bool answered = false;
  int group = 0;
};
// One for each question of the page that is asked and applies; of a page that repeats those of every group that holds
// an answer, or of the first one where none does. Nothing for a question of the kind by_slice.
std::vector<Answer> answers(const pack::FormPage& page, const http::Fields& fields, const Asking& asking);

// An answer as it is kept: what was typed and chosen, the question and the words for it as they were on the page.
struct Kept {
  std::string page;
  std::string field;
  std::string label;
  std::string text;
  std::vector<std::string> values;
  std::vector<std::string> names{};  // of its fields where there is more than one: the three parts of a date
  bool operator==(const Kept&) const = default;
};
// Whatever was answered and applies, but for the fields in `elsewhere`, which are kept in another place.
std::vector<Kept> kept(const pack::FormPage& page, const http::Fields& fields, const Asking& asking,
                       const std::vector<std::string>& elsewhere);
// The inverse, as far as fields go.
void give_back(const std::vector<Kept>& answers, http::Fields& fields);

json::array to_json(const std::vector<Kept>& answers);
std::vector<Kept> kept_from(const json::array& list);

// Several lines as HTML.
html::Html in_lines(std::string_view text);

}  // namespace waymark::core::form
