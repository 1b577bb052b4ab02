#pragma once
// The address in href, src and action. It begins with something the program wrote or checked, so that
// a `javascript:` address or somebody else's host cannot be put together from what was typed.
#include <concepts>
#include <optional>
#include <string>
#include <string_view>

namespace waymark::html {

// A whole address in the source: "/people", "#name", "?page=2", "https://…", "tel:999", "mailto:…".
class UrlLiteral {
 public:
  consteval UrlLiteral(const char* text, std::size_t size) : text_(text, size) {
    const bool local = text_.starts_with('/') && !text_.starts_with("//");
    if (!local && !text_.starts_with('#') && !text_.starts_with('?') && !text_.starts_with("https://") &&
        !text_.starts_with("tel:") && !text_.starts_with("mailto:"))
      throw "an address begins with '/', '#', '?', https://, tel: or mailto:";
    for (const char c : text_)
      if (c <= ' ' || c > '~' || c == '"' || c == '<' || c == '>' || c == '\\') throw "percent-encode this address";
  }
  constexpr std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

class Url {
 public:
  Url() = default;  // none
  Url(UrlLiteral literal) : text_(literal.text()) {}

  // An address of this site that came at run time (where to go back to): nothing unless it begins with
  // one '/' and holds only what a path, query and fragment may hold.
  static std::optional<Url> local(std::string_view text);
  // An address of another site, from the configuration: nothing unless it is https:// with a host.
  static std::optional<Url> https(std::string_view text);
  // Digits and a leading '+' are kept, anything else dropped.
  static Url telephone(std::string_view number);
  // "#" and the id of an element on the same page.
  static Url fragment_of_page(std::string_view id);

  // Percent-encodes what is added. `segment` puts '/' before it; the value may be anything ("..", "a/b").
  Url segment(std::string_view value) const;
  Url query(std::string_view name, std::string_view value) const;
  Url fragment(std::string_view id) const;
  template <std::integral Number>
  Url query(std::string_view name, Number value) const {
    return query(name, std::to_string(value));
  }

  bool empty() const { return text_.empty(); }
  const std::string& text() const { return text_; }
  bool operator==(const Url&) const = default;

 private:
  friend class RawHtmlForTests;
  explicit Url(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

inline namespace literals {
consteval UrlLiteral operator""_url(const char* text, std::size_t size) { return {text, size}; }
}  // namespace literals

}  // namespace waymark::html
