#pragma once
// Markup that stands in the source, read by the compiler. `""_html` is the only way into `Html` for
// anything that is not escaped, and a literal that cannot be safe does not compile.
//
// The idea: markup is written in pieces, and each piece begins and ends at one of five places. The
// compiler reads the piece once from each place and keeps where it would end. A piece that fits no
// place at all (it ends after `=` or `<`, has an unquoted or single-quoted value, an event handler, a
// style, a comment, a script) is a compile error. One that does not fit where it is written is a
// programmer's error, found when the line runs, at the cost of reading one byte.
#include <array>
#include <cstdint>
#include <string_view>

namespace waymark::html {

// Where the next piece would stand.
enum class Place : std::uint8_t {
  text,       // between tags, or in a <textarea> or <title>
  tag,        // inside a tag, after its name or an attribute: only attributes and literals
  attribute,  // inside a double-quoted attribute value
  url,        // just inside href="…", src="…", action="…": only a `Url`
  url_end,    // after that Url: only the closing quote
  nowhere,    // not allowed
};
inline constexpr std::size_t kPlaces = 5;

namespace markup {

constexpr bool is_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
         c == ':' || c == '.';
}

// Script, style and frames come from files of our own and never from a page's text.
constexpr bool forbidden_element(std::string_view name) {
  return name.empty() || name == "script" || name == "style" || name == "iframe" || name == "object" ||
         name == "embed" || name == "base" || name == "noscript" || name == "template" || name == "xmp" ||
         name == "plaintext";
}

constexpr bool forbidden_attribute(std::string_view name) {
  for (const char c : name)
    if (c >= 'A' && c <= 'Z' && name != "viewBox") return true;
  return name.starts_with("on") || name == "style" || name == "srcdoc" || name == "srcset" || name == "ping";
}

constexpr bool holds_url(std::string_view name) {
  return name == "href" || name == "src" || name == "action" || name == "formaction" || name == "cite" ||
         name == "poster" || name == "data" || name == "background" || name == "xlink:href";
}

class Scan {
 public:
  constexpr explicit Scan(std::string_view piece) : left_(piece) {}

  constexpr Place from(Place place) {
    while (!left_.empty() && place != Place::nowhere) place = step(place);
    return place;
  }

 private:
  constexpr Place step(Place place) {
    if (place == Place::text) return text();
    if (place == Place::tag) return tag();
    if (place == Place::attribute) return close_quote();
    if (place == Place::url_end && left_.front() == '"') return close_quote();
    return Place::nowhere;
  }

  constexpr Place text() {
    const auto open = left_.find('<');
    if (open == std::string_view::npos) return left_ = {}, Place::text;
    left_.remove_prefix(open + 1);
    if (left_.starts_with("!DOCTYPE html>")) return left_.remove_prefix(14), Place::text;
    if (left_.starts_with('/')) left_.remove_prefix(1);
    return forbidden_element(take_name()) ? Place::nowhere : Place::tag;
  }

  constexpr Place tag() {
    const char next = left_.front();
    if (next != '>' && next != ' ' && next != '\n' && next != '/') return Place::nowhere;
    left_.remove_prefix(1);
    if (next == '>') return Place::text;
    const auto name = take_name();
    if (forbidden_attribute(name)) return Place::nowhere;
    if (name.empty() || !left_.starts_with('=')) return Place::tag;
    left_.remove_prefix(1);
    if (!left_.starts_with('"')) return Place::nowhere;
    left_.remove_prefix(1);
    return holds_url(name) ? whole_url() : Place::attribute;
  }

  constexpr Place whole_url() {
    if (left_.empty()) return Place::url;
    return left_.starts_with("javascript:") || left_.starts_with("data:") ? Place::nowhere : close_url();
  }

  // A URL begun in a literal ends in it: what varies is written as a `Url`, whole.
  constexpr Place close_url() { return left_.find('"') == std::string_view::npos ? Place::nowhere : close_quote(); }

  constexpr Place close_quote() {
    const auto quote = left_.find('"');
    if (quote == std::string_view::npos) return left_ = {}, Place::attribute;
    left_.remove_prefix(quote + 1);
    return Place::tag;
  }

  constexpr std::string_view take_name() {
    std::size_t length = 0;
    while (length < left_.size() && is_name(left_[length])) ++length;
    const auto name = left_.substr(0, length);
    left_.remove_prefix(length);
    return name;
  }

  std::string_view left_;
};

}  // namespace markup

class Literal {
 public:
  consteval Literal(const char* text, std::size_t size) : text_(text, size) {
    bool fits = false;
    for (std::size_t start = 0; start < kPlaces; ++start) {
      ends_[start] = markup::Scan(text_).from(static_cast<Place>(start));
      fits = fits || ends_[start] != Place::nowhere;
    }
    if (!fits) throw "this markup ends in an unsafe place or holds what is not allowed: see literal.hpp";
  }

  constexpr std::string_view text() const { return text_; }
  constexpr Place end(Place start) const { return ends_[static_cast<std::size_t>(start)]; }

 private:
  std::string_view text_;
  std::array<Place, kPlaces> ends_{};
};

inline namespace literals {
consteval Literal operator""_html(const char* text, std::size_t size) { return {text, size}; }
}  // namespace literals

}  // namespace waymark::html
