#include "platform/http/message.hpp"

#include <algorithm>

#include "platform/base/failure.hpp"

namespace waymark::http {

namespace {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  const auto first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

}  // namespace

std::string_view to_text(Method method) {
  switch (method) {
    case Method::get:
      return "GET";
    case Method::head:
      return "HEAD";
    case Method::post:
      return "POST";
    case Method::put:
      return "PUT";
    case Method::remove:
      return "DELETE";
  }
  return "";
}

bool Fields::has(std::string_view name) const {
  return std::ranges::any_of(pairs_, [&](const auto& pair) { return pair.first == name; });
}

std::string_view Fields::get(std::string_view name) const {
  for (const auto& [key, value] : pairs_)
    if (key == name) return trimmed(value);
  return {};
}

std::vector<std::string_view> Fields::all(std::string_view name) const {
  std::vector<std::string_view> values;
  for (const auto& [key, value] : pairs_)
    if (key == name) values.emplace_back(value);
  return values;
}

std::string_view Request::header(std::string_view name) const {
  for (const auto& [key, value] : headers)
    if (key == name) return value;
  return {};
}

bool is_local_path(std::string_view path) {
  if (path.empty() || path[0] != '/' || path.substr(0, 2) == "//") return false;
  return std::ranges::all_of(path, [](char c) { return c > ' ' && c < '\x7f' && c != '\\'; });
}

Response see_other(std::string path) {
  base::expects(is_local_path(path), "see_other leads to a page of ours");
  Response response;
  response.status = 303;
  response.content_type.clear();
  response.with("location", std::move(path));
  return response;
}

}  // namespace waymark::http
