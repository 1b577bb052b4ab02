#pragma once
// What was typed into the questions, as people read it: on a page where it can no longer be sent, nothing of it is
// lost. Pure.
#include <set>
#include <string>
#include <vector>

#include "pack/instrument.hpp"
#include "platform/html/html.hpp"
#include "platform/http/message.hpp"

namespace waymark::risk {

struct TypedWords {
  std::string label;  // the question, or what the field is called
  std::string text;   // every word and choice of it, also where it is no right answer
  bool operator==(const TypedWords&) const = default;
};

// One question with its comment; nothing where both were left blank.
std::vector<TypedWords> typed_to(const http::Fields& form, const pack::Topic& topic);
// Whatever of `form` belongs to no question of these instruments (`nullptr` is none) but was a question's.
std::vector<TypedWords> typed_to_no_question(const http::Fields& form,
                                             const std::vector<const pack::Instrument*>& instruments);
// Everything, in the order of the questions, and what stands beside them after that.
std::vector<TypedWords> typed_words(const http::Fields& form, const pack::Instrument& instrument);

// "" where there is nothing.
html::Html typed_words_view(const std::vector<TypedWords>& words);
// The same in plain lines, "label: text".
std::string in_lines(const std::vector<TypedWords>& words);

}  // namespace waymark::risk
