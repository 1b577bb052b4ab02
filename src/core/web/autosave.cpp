#include "core/web/autosave.hpp"

#include <algorithm>

#include "platform/http/form.hpp"

namespace waymark::core::web {

namespace {

constexpr std::size_t kLongestAddress = 300;
constexpr std::size_t kLongestWindow = 60;

bool is_ours(std::string_view name) {
  return name == "csrf" || name == kKeptId || name == kKeptWindow || name == kKeptPage || name == kKeptNames;
}

// Written one way, whichever way it came: what was kept is found by it.
std::string address(std::string_view path, const http::Fields& query) {
  auto url = html::Url::local(path);
  if (!url) return std::string(path);
  for (const auto& [name, value] : query.pairs())
    if (name != kFillWith) url = url->query(name, value);
  return url->text();
}

}  // namespace

html::Attributes autosave(const html::Url& url) { return {{"data-autosave", url.text()}}; }

http::Fields typed_fields(const http::Fields& form) {
  http::Fields typed;
  for (const auto& [name, value] : form.pairs())
    if (!is_ours(name) && name.find("password") == std::string::npos) typed.add(name, value);
  return typed;
}

bool holds_words(const http::Fields& typed) {
  return std::any_of(typed.pairs().begin(), typed.pairs().end(),
                     [](const auto& pair) { return pair.second.find_first_not_of(" \t\r\n") != std::string::npos; });
}

std::string address_of(const http::Request& request) { return address(request.path, request.query); }

std::string typed_on(const http::Request& request) {
  const auto page = request.form.get(kKeptPage);
  if (page.size() > kLongestAddress || !http::is_local_path(page)) return address_of(request);
  const auto question = std::min(page.find('?'), page.size());
  const auto query = http::parse_form(page.substr(std::min(question + 1, page.size())));
  return address(page.substr(0, question), query.value_or(http::Fields{}));
}

std::string typed_in_window(const http::Fields& form) {
  const auto window = form.get(kKeptWindow);
  return window.size() <= kLongestWindow ? std::string(window) : std::string();
}

bool sent_by_script(const http::Request& request) { return request.header("x-saving") == "yes"; }

http::Response sentence(int status, std::string text) {
  http::Response response;
  response.status = status;
  response.content_type = "text/plain; charset=utf-8";
  response.body = std::move(text);
  return response;
}

}  // namespace waymark::core::web
