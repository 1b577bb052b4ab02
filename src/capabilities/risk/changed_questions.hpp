#pragma once
// Questions that were changed between typing and sending, because another pack was activated meanwhile. What was typed
// stays beside the question that it was typed to (fields go by the topic's code), never beside another one. Pure.
#include <optional>
#include <string>
#include <vector>

#include "capabilities/risk/typed_words.hpp"

namespace waymark::risk {

struct ChangedQuestions {
  bool known = false;                        // what exactly: the earlier questions are still there to compare with
  std::vector<int> added;                    // numbers of today
  std::vector<int> reworded;                 // numbers of today: another text, or other choices
  std::vector<TypedWords> without_question;  // typed to what is asked no more, or no longer so that it would fit
};
// `then`: the questions that were on the page, or nullptr where nobody knows. Nothing where they are as they were and
// everything typed belongs to one of them.
std::optional<ChangedQuestions> changed_questions(const http::Fields& form, const pack::Instrument& now,
                                                  const pack::Instrument* then);

// `form` with what has no question any more in the field `answered_before`, below what stands there already.
http::Fields with_answered_before(const http::Fields& form, const ChangedQuestions& changed);

// What to look at again.
html::Html changed_view(const ChangedQuestions& changed);

}  // namespace waymark::risk
