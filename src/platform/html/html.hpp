#pragma once
// Safe markup, joined from pieces:
//
//   Html page;
//   page << "<p class=\"name\">"_html << person.name << "</p>"_html;
//
// Markup comes from literals that the compiler has read (literal.hpp); everything else is text and is
// escaped. There is no way from a string at run time to markup. Cost: a 33 KB page takes tens of
// microseconds; moving is cheap.
//
// What may stand where (`Place`): text and numbers between tags and inside quoted values; attributes
// inside a tag; a `Url` in href, src and action; other `Html` between tags. Anything else ends the
// process, because what it would write cannot be trusted.
#include <charconv>
#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "platform/base/failure.hpp"
#include "platform/html/attribute_name.hpp"
#include "platform/html/escape.hpp"
#include "platform/html/literal.hpp"
#include "platform/html/url.hpp"

namespace waymark::html {

class Html {
 public:
  // None of these is inline: pages are made of them, and a page's source would compile half as fast.
  Html() noexcept;
  Html(Literal literal);
  Html(const Html& other);
  Html(Html&& other) noexcept;
  Html& operator=(const Html& other);
  Html& operator=(Html&& other) noexcept;
  ~Html();

  // The text of `plain`, escaped.
  static Html of(std::string_view plain);

  Html& operator<<(Literal literal);
  Html& operator<<(std::string_view text);
  Html& operator<<(const std::string& text) { return *this << std::string_view(text); }
  Html& operator<<(const char* text) { return *this << std::string_view(text); }

  template <std::integral Number>
  Html& operator<<(Number number) {
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    return *this << std::string_view(digits, static_cast<std::size_t>(end - digits));
  }
  Html& operator<<(double number);  // the shortest text that reads back the same
  Html& operator<<(bool) = delete;
  Html& operator<<(char) = delete;

  Html& operator<<(const Url& url);
  Html& operator<<(const Html& other);
  Html& operator<<(Html&& other);

  // ` name="value"`, or ` name` without a value.
  Html& attribute(AttributeName name, std::optional<std::string_view> value);

  bool empty() const { return markup_.empty(); }
  void reserve(std::size_t bytes) { markup_.reserve(bytes); }
  Place place() const { return place_; }

  // Both only where no tag is left open.
  std::string_view text() const;
  std::string take() &&;

 private:
  friend class RawHtmlForTests;
  friend Html module_script(const Url& source);
  friend Html blocking_script(const Url& source);

  std::string markup_;
  Place place_ = Place::text;
};

// The only scripts there are: files of our own. A module runs once the page is read, the other one at
// once, before what follows it is painted.
Html module_script(const Url& source);
Html blocking_script(const Url& source);

}  // namespace waymark::html
