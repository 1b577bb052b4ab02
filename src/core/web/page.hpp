#pragma once
// What a handler says in answer. The layout around a page (header, navigation, exit, footer) is added by
// whoever serves it.
#include <optional>
#include <string_view>
#include <variant>

#include "core/web/neutral.hpp"
#include "platform/base/failure.hpp"
#include "platform/html/html.hpp"
#include "platform/http/message.hpp"

namespace waymark::core::web {

// The words in the browser's tab. A title that says something about a person does not compile.
class Title {
 public:
  consteval Title(const char* text) : text_(text) {
    if (!neutral(text_)) throw "this title says too much: see neutral.hpp";
  }
  std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

struct Page {
  Title title;
  html::Html main;
  html::Html before = {};   // stands above the main part: a back link, say
  bool has_errors = false;  // the title then begins with "Error: "
  int status = 200;
  bool wide = false;  // a dense page for people who must be quick
};

// A page, a ready response (a redirect, a file), or why there is none.
using Reply = std::variant<Page, http::Response, base::Failure>;

}  // namespace waymark::core::web
