#pragma once
#include <string>
#include <variant>

#include "platform/html/html.hpp"

namespace waymark::html {

// What a component shows: plain text, which is escaped, or markup. Both convert by themselves, so
// `.text = "Save"` and `.text = "<b>Save</b>"_html` read as they should.
class Content {
 public:
  // None of these is inline, for the reason that Html gives.
  Content() noexcept;
  Content(std::string text);
  Content(std::string_view text);
  Content(const char* text);
  Content(Literal literal);
  Content(Html html);
  Content(const Content& other);
  Content(Content&& other) noexcept;
  Content& operator=(const Content& other);
  Content& operator=(Content&& other) noexcept;
  ~Content();

  bool empty() const;
  bool is_html() const;

  friend Html& operator<<(Html& html, const Content& content);

 private:
  std::variant<std::string, Html> value_;
};

}  // namespace waymark::html
