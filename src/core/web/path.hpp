#pragma once
// The address of a page, written once: "/contacts/{id}/who". A path that says something about a person
// does not compile (neutral.hpp). `{id}` stands for one id; nothing else varies.
#include <optional>
#include <string>
#include <string_view>

#include "core/web/neutral.hpp"
#include "platform/base/id.hpp"
#include "platform/html/url.hpp"

namespace waymark::core::web {

class Path {
 public:
  consteval Path(const char* pattern) : pattern_(pattern) {
    if (!pattern_.starts_with('/')) throw "a path begins with '/'";
    if (!neutral(pattern_)) throw "this path says too much: see neutral.hpp";
    for (const char c : pattern_) {
      const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '/' || c == '-' || c == '.';
      if (!plain && c != '{' && c != '}') throw "a path is made of lower-case letters, digits, '-', '.' and {id}";
    }
    const auto open = pattern_.find('{');
    if (open != std::string_view::npos && !pattern_.substr(open).starts_with("{id}"))
      throw "the one thing that varies in a path is {id}";
  }

  std::string_view pattern() const { return pattern_; }

  // The text in the place of {id} when `path` has this pattern; "" for a pattern without one.
  std::optional<std::string_view> match(std::string_view path) const;

  html::Url url() const;
  html::Url url(std::string_view id) const;
  template <class Kind>
  html::Url url(const base::Id<Kind>& id) const {
    return url(id.text());
  }

 private:
  std::string_view pattern_;
};

}  // namespace waymark::core::web
