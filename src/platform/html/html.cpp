#include "platform/html/html.hpp"

namespace waymark::html {

Html::Html() noexcept = default;
Html::Html(const Html& other) = default;
Html::Html(Html&& other) noexcept = default;
Html& Html::operator=(const Html& other) = default;
Html& Html::operator=(Html&& other) noexcept = default;
Html::~Html() = default;

Html::Html(Literal literal) { *this << literal; }

Html Html::of(std::string_view plain) {
  Html html;
  html << plain;
  return html;
}

Html& Html::operator<<(Literal literal) {
  const Place end = literal.end(place_);
  base::expects(end != Place::nowhere, "a markup literal fits its place");
  markup_.append(literal.text());
  place_ = end;
  return *this;
}

Html& Html::operator<<(std::string_view text) {
  base::expects(place_ == Place::text || place_ == Place::attribute, "text stands between tags or inside quotes");
  append_escaped(markup_, text);
  return *this;
}

Html& Html::operator<<(double number) {
  char digits[32];
  const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
  return *this << std::string_view(digits, static_cast<std::size_t>(end - digits));
}

Html& Html::operator<<(const Url& url) {
  base::expects(place_ == Place::url, "an address stands in href, src or action");
  append_escaped(markup_, url.text());
  place_ = Place::url_end;
  return *this;
}

Html& Html::operator<<(const Html& other) {
  base::expects(place_ == Place::text, "markup stands between tags");
  markup_.append(other.text());
  return *this;
}

Html& Html::operator<<(Html&& other) {
  if (!markup_.empty()) return *this << std::as_const(other);
  base::expects(other.place_ == Place::text, "no tag is left open");
  markup_ = std::move(other.markup_);
  return *this;
}

Html& Html::attribute(AttributeName name, std::optional<std::string_view> value) {
  base::expects(place_ == Place::tag, "an attribute stands inside a tag");
  markup_.append(1, ' ').append(name.text());
  if (!value) return *this;
  markup_ += "=\"";
  append_escaped(markup_, *value);
  markup_ += '"';
  return *this;
}

std::string_view Html::text() const {
  base::expects(place_ == Place::text, "no tag is left open");
  return markup_;
}

std::string Html::take() && {
  base::expects(place_ == Place::text, "no tag is left open");
  return std::move(markup_);
}

Html module_script(const Url& source) {
  Html html;
  html.markup_ = "<script type=\"module\" src=\"";
  append_escaped(html.markup_, source.text());
  html.markup_ += "\"></script>";
  return html;
}

Html blocking_script(const Url& source) {
  Html html;
  html.markup_ = "<script src=\"";
  append_escaped(html.markup_, source.text());
  html.markup_ += "\"></script>";
  return html;
}

}  // namespace waymark::html
