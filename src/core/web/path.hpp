#pragma once
// The address of a page, written once: "/contacts/{id}/who". A path that says something about a person
// does not compile (neutral.hpp). `{id}` stands for one id; nothing else varies.
#include <optional>
#include <string>
#include <string_view>

#include "core/web/neutral.hpp"
#include "platform/base/id.hpp"
#include "platform/html/url.hpp"
#include "platform/http/word.hpp"

namespace waymark::core::web {

class Path {
 public:
  template <std::size_t N>
  consteval Path(const char (&pattern)[N]) : pattern_(pattern) {
    const std::string_view text(pattern, N - 1);
    if (!text.starts_with('/')) throw "a path begins with '/'";
    if (!neutral(text)) throw "this path says too much: see neutral.hpp";
    for (const char c : text) {
      const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '/' || c == '-' || c == '.';
      if (!plain && c != '{' && c != '}') throw "a path is made of lower-case letters, digits, '-', '.' and {id}";
    }
    const auto open = text.find('{');
    if (open != std::string_view::npos && !text.substr(open).starts_with("{id}"))
      throw "the one thing that varies in a path is {id}";
  }

  std::string_view pattern() const { return pattern_.text(); }
  // For the log, which holds patterns and never addresses.
  http::Word word() const { return pattern_; }

  // The text in the place of {id} when `path` has this pattern; "" for a pattern without one.
  std::optional<std::string_view> match(std::string_view path) const;

  html::Url url() const;
  html::Url url(std::string_view id) const;
  template <class Kind>
  html::Url url(const base::Id<Kind>& id) const {
    return url(id.text());
  }

 private:
  http::Word pattern_;
};

}  // namespace waymark::core::web
