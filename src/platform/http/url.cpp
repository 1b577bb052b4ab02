#include "platform/http/url.hpp"

#include <algorithm>
#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>

#include "platform/base/utf8.hpp"
#include "platform/http/form.hpp"
#include "platform/http/percent.hpp"

namespace waymark::http {

namespace urls = boost::urls;

namespace {

constexpr FormLimits kQueryLimits{.fields = 100, .name_bytes = 100, .value_bytes = std::size_t{8} * 1'024};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same_name(std::string_view left, std::string_view right) {
  return std::ranges::equal(left, right, {}, lower, lower);
}

bool is_safe_segment(std::string_view segment) {
  if (segment == "." || segment == ".." || !base::is_utf8(segment)) return false;
  return std::ranges::none_of(
      segment, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '\x7f' || c == '/' || c == '\\'; });
}

// `encoded` begins with '/'. Only the last segment may be empty ("/people/").
std::optional<std::string> safe_path(std::string_view encoded) {
  std::string path;
  while (!encoded.empty()) {
    encoded.remove_prefix(1);
    const auto end = std::min(encoded.find('/'), encoded.size());
    const auto segment = percent_decoded(encoded.substr(0, end), Plus::is_itself);
    encoded.remove_prefix(end);
    if (!segment || !is_safe_segment(*segment) || (segment->empty() && !encoded.empty())) return std::nullopt;
    path += '/';
    path += *segment;
  }
  return path;
}

std::optional<Target> from_parts(std::string_view path, std::string_view query) {
  auto safe = safe_path(path.empty() ? "/" : path);
  auto fields = parse_form(query, kQueryLimits);
  if (!safe || !fields) return std::nullopt;
  return Target{std::move(*safe), std::move(*fields)};
}

bool is_host_letter(char c) {
  return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
}

bool leads_here(const urls::url_view& url, std::string_view host) {
  const bool known_scheme = url.scheme_id() == urls::scheme::http || url.scheme_id() == urls::scheme::https;
  return known_scheme && url.has_authority() && !url.has_userinfo() && !host.empty() &&
         same_name(std::string_view(url.encoded_authority()), host);
}

}  // namespace

std::optional<Target> parse_target(std::string_view target, std::string_view host) {
  const bool is_origin_form = !target.empty() && target[0] == '/';
  if (is_origin_form && target.substr(0, 2) == "//") return std::nullopt;  // it would read as an authority
  const auto parsed = is_origin_form ? urls::parse_origin_form(target) : urls::parse_absolute_uri(target);
  if (!parsed || (!is_origin_form && !leads_here(*parsed, host))) return std::nullopt;
  return from_parts(std::string_view(parsed->encoded_path()), std::string_view(parsed->encoded_query()));
}

bool is_host(std::string_view host) {
  const auto parsed = urls::parse_authority(host);
  if (!parsed || parsed->has_userinfo() || parsed->encoded_host().empty()) return false;
  const bool usable_port = !parsed->has_port() || parsed->port_number() != 0;
  // RFC 3986 would let a name hold much that no name server knows.
  const bool is_name = parsed->host_type() == urls::host_type::name;
  return usable_port && (!is_name || std::ranges::all_of(std::string_view(parsed->encoded_host()), is_host_letter));
}

}  // namespace waymark::http
