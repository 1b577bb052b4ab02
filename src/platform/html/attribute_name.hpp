#pragma once
#include "platform/html/literal.hpp"

namespace waymark::html {

// The name of an attribute that may hold any text: a literal that the compiler has read. Event
// handlers, styles and attributes that hold an address are not among them.
class AttributeName {
 public:
  consteval AttributeName(const char* name) : text_(name) {
    bool safe = !text_.empty() && !markup::forbidden_attribute(text_) && !markup::holds_url(text_);
    for (const char c : text_) safe = safe && markup::is_name(c);
    if (!safe) throw "not the name of an attribute that may hold text";
  }
  constexpr std::string_view text() const { return text_; }

 private:
  friend class RawHtmlForTests;
  struct Unchecked {};
  AttributeName(Unchecked, std::string_view text) : text_(text) {}
  std::string_view text_;
};

}  // namespace waymark::html
