#include "platform/html/content.hpp"

#include <utility>

namespace waymark::html {

Content::Content() noexcept = default;
Content::Content(const Content& other) = default;
Content::Content(Content&& other) noexcept = default;
Content& Content::operator=(const Content& other) = default;
Content& Content::operator=(Content&& other) noexcept = default;
Content::~Content() = default;

Content::Content(std::string text) : value_(std::move(text)) {}
Content::Content(std::string_view text) : value_(std::string(text)) {}
Content::Content(const char* text) : value_(std::string(text)) {}
Content::Content(Literal literal) : value_(Html(literal)) {}
Content::Content(Html html) : value_(std::move(html)) {}

bool Content::empty() const {
  return std::visit([](const auto& value) { return value.empty(); }, value_);
}

bool Content::is_html() const { return std::holds_alternative<Html>(value_); }

Html& operator<<(Html& html, const Content& content) {
  std::visit([&](const auto& value) { html << value; }, content.value_);
  return html;
}

}  // namespace waymark::html
