#pragma once
#include <string>
#include <utility>
#include <variant>

#include "platform/html/html.hpp"

namespace waymark::html {

// What a component shows: plain text, which is escaped, or markup. Both convert by themselves, so
// `.text = "Save"` and `.text = "<b>Save</b>"_html` read as they should.
class Content {
 public:
  Content() = default;
  Content(std::string text) : value_(std::move(text)) {}
  Content(std::string_view text) : value_(std::string(text)) {}
  Content(const char* text) : value_(std::string(text)) {}
  Content(Literal literal) : value_(Html(literal)) {}
  Content(Html html) : value_(std::move(html)) {}

  bool empty() const {
    return std::visit([](const auto& value) { return value.empty(); }, value_);
  }
  bool is_html() const { return std::holds_alternative<Html>(value_); }

  friend Html& operator<<(Html& html, const Content& content) {
    std::visit([&](const auto& value) { html << value; }, content.value_);
    return html;
  }

 private:
  std::variant<std::string, Html> value_;
};

}  // namespace waymark::html
