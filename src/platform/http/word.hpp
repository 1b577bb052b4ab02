#pragma once
// Text that can only have been written by a programmer: it is made from a string literal while the program
// is compiled, so nothing that a person typed can ever be one. Log lines are built from these alone.
#include <cstddef>
#include <string_view>

namespace waymark::http {

class Word {
 public:
  // Letters, digits and the marks of a route pattern: "request_served", "/people/{id}", "GET". Any other
  // character, and the empty text, does not compile. Implicit, so that a literal can stand where a Word is meant.
  template <std::size_t N>
  consteval Word(const char (&literal)[N]) : text_(literal, N - 1) {
    if (text_.empty()) throw "a Word has at least one letter";
    for (const char c : text_)
      if (!allowed(c)) throw "a Word is letters, digits and _-./{}: only";
  }

  constexpr std::string_view text() const { return text_; }
  constexpr bool operator==(const Word&) const = default;

 private:
  static constexpr bool allowed(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("_-./{}:").find(c) != std::string_view::npos;
  }

  std::string_view text_;
};

}  // namespace waymark::http
