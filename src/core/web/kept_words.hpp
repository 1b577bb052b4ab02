#pragma once
// A form that can no longer be sent as it was: somebody was quicker, or what it was about is gone. Nobody loses what
// they typed by that: the page says what happened and what to do, and shows the words once more, to copy.
#include <string>

#include "core/web/page.hpp"

namespace waymark::core::web {

struct KeptWords {
  std::string person;         // whom it is about: stands above the heading
  std::string heading;        // what happened
  html::Html what_to_do;      // paragraphs
  html::Url leads_to;         // where things stand now
  std::string link;           // what that is called
  std::string selected = {};  // the reason that was selected; may be empty
  std::string typed;          // may be empty
};

// Answers with 409: nothing was saved.
Page kept_words_page(KeptWords kept);

}  // namespace waymark::core::web
