#include "platform/http/request_from.hpp"

#include <algorithm>

#include "platform/http/cookie.hpp"
#include "platform/http/form.hpp"
#include "platform/http/url.hpp"

namespace waymark::http {

namespace {

Method method_of(std::string_view name) {
  for (const auto method : {Method::head, Method::post, Method::put, Method::remove})
    if (to_text(method) == name) return method;
  return Method::get;
}

bool is_form(std::string_view content_type) {
  constexpr std::string_view kForm = "application/x-www-form-urlencoded";
  auto type = content_type.substr(0, content_type.find(';'));
  while (type.ends_with(' ') || type.ends_with('\t')) type.remove_suffix(1);
  return std::ranges::equal(type, kForm, {},
                            [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
}

// Proxies that speak HTTP/2 on their other side may split the cookies over several fields (RFC 9113 8.2.3).
std::string all_cookies(const Head& head) {
  std::string joined;
  for (const auto& [name, value] : head.fields)
    if (name == "cookie") joined.append(value).append("; ");
  return joined;
}

}  // namespace

std::optional<Refusal> fill_from_head(Request& request, Head head) {
  auto target = parse_target(head.target, head.field("host"));
  if (!target) return Refusal{400, "malformed_target"};
  request.method = method_of(head.method);
  request.path = std::move(target->path);
  request.query = std::move(target->query);
  request.cookies = parse_cookies(all_cookies(head));
  request.headers = std::move(head.fields);
  return std::nullopt;
}

std::optional<Refusal> fill_from_body(Request& request, std::string body) {
  if (!is_form(request.header("content-type"))) {
    request.body = std::move(body);
    return std::nullopt;
  }
  auto form = parse_form(body);
  if (!form) return Refusal{400, "malformed_form"};
  request.form = std::move(*form);
  return std::nullopt;
}

}  // namespace waymark::http
