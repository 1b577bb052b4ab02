#include "platform/html/url.hpp"

#include <algorithm>

namespace waymark::html {
namespace {

bool is_alphanumeric(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

// RFC 3986 section 2.3.
bool is_unreserved(char c) { return is_alphanumeric(c) || c == '-' || c == '.' || c == '_' || c == '~'; }

// RFC 3986 sections 2 and 3: what may stand after the host, the '%' of an encoded byte included.
bool is_url_character(char c) {
  return is_unreserved(c) || std::string_view("%/?#:@!$&()*+,;='[]").find(c) != std::string_view::npos;
}

bool all_url_characters(std::string_view text) { return std::all_of(text.begin(), text.end(), is_url_character); }

void append_encoded(std::string& url, std::string_view value) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  for (const char c : value) {
    if (is_unreserved(c)) {
      url += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    url.append({'%', kDigits[byte >> 4U], kDigits[byte & 15U]});
  }
}

// A browser removes the segments "." and ".." however their dots are written, so they get another form.
void append_segment(std::string& url, std::string_view value) {
  if (value == "." || value == "..") {
    url.append(value == "." ? "%252E" : "%252E%252E");
  } else {
    append_encoded(url, value);
  }
}

}  // namespace

std::optional<Url> Url::local(std::string_view text) {
  if (!text.starts_with('/') || text.starts_with("//") || !all_url_characters(text)) return std::nullopt;
  return Url(std::string(text));
}

std::optional<Url> Url::https(std::string_view text) {
  constexpr std::string_view kScheme = "https://";
  if (!text.starts_with(kScheme) || !all_url_characters(text)) return std::nullopt;
  const auto rest = text.substr(kScheme.size());
  const auto host = rest.substr(0, rest.find_first_of("/?#"));
  if (host.empty() || !is_alphanumeric(host.front()) || host.find('@') != std::string_view::npos) return std::nullopt;
  return Url(std::string(text));
}

Url Url::telephone(std::string_view number) {
  std::string text = "tel:";
  for (const char c : number)
    if ((c >= '0' && c <= '9') || (c == '+' && text.size() == 4)) text += c;
  return Url(std::move(text));
}

Url Url::fragment_of_page(std::string_view id) { return Url().fragment(id); }

Url Url::segment(std::string_view value) const {
  Url url = *this;
  if (!url.text_.ends_with('/')) url.text_ += '/';
  append_segment(url.text_, value);
  return url;
}

Url Url::query(std::string_view name, std::string_view value) const {
  Url url = *this;
  url.text_ += url.text_.find('?') == std::string::npos ? '?' : '&';
  append_encoded(url.text_, name);
  url.text_ += '=';
  append_encoded(url.text_, value);
  return url;
}

Url Url::fragment(std::string_view id) const {
  Url url = *this;
  url.text_ += '#';
  append_encoded(url.text_, id);
  return url;
}

}  // namespace waymark::html
