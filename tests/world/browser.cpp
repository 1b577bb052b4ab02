#include "world/browser.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "platform/http/form.hpp"
#include "platform/http/url.hpp"

namespace waymark::world {

namespace {

constexpr int kMostRedirects = 5;

bool named(std::string_view header, std::string_view name) {
  return std::equal(header.begin(), header.end(), name.begin(), name.end(), [](char left, char right) {
    return (left >= 'A' && left <= 'Z' ? static_cast<char>(left - 'A' + 'a') : left) == right;
  });
}

std::string header(const http::Response& response, std::string_view name) {
  for (const auto& [key, value] : response.headers)
    if (named(key, name)) return value;
  return "";
}

constexpr std::string_view kCsrf = "name=\"csrf\" value=\"";

std::string csrf_of(const http::Response& page) {
  const auto at = page.body.find(kCsrf);
  if (at == std::string::npos) return "";
  const auto from = at + kCsrf.size();
  return page.body.substr(from, page.body.find('"', from) - from);
}

// Puts '*' for what stands between `before` and the next `end`, everywhere.
std::string masked(std::string text, std::string_view before, char end) {
  for (std::size_t at = 0; (at = text.find(before, at)) != std::string::npos;) {
    at += before.size();
    text.replace(at, text.find(end, at) - at, "*");
  }
  return text;
}

std::string masked(std::string text) {
  return masked(masked(masked(std::move(text), kCsrf, '"'), "nonce=\"", '"'), "set-cookie: ", ';');
}

std::string whole(const http::Response& response) {
  std::string text = fmt::format("{}\n{}\n", response.status, response.content_type);
  for (const auto& [name, value] : response.headers) text += name + ": " + value + "\n";
  return text + "\n" + response.body;
}

}  // namespace

void Browser::sign_in(const std::string& staff_code) {
  who_ = staff_code;
  get("/sign-in");
  post("/personas", {{"staff", world_.staff(staff_code).staff_id()}});
}

void Browser::send(http::Method method, const std::string& target, const Form& form) {
  http::Request request;
  request.method = method;
  const auto question = target.find('?');
  request.path = target.substr(0, question);
  if (question != std::string::npos)
    if (auto query = http::parse_form(target.substr(question + 1))) request.query = *std::move(query);
  for (const auto& [name, value] : form) request.form.add(name, value);
  for (const auto& [name, value] : cookies_) request.cookies.add(name, value);
  request.headers = {{"host", "localhost"}, {"sec-fetch-site", "same-origin"}};
  request.id = fmt::format("{}{}-{}", name_, who_, ++requests_);
  world_.randomness().begin_scope(request.id);
  sent_.push_back({method, request.path});
  page_ = service_.handle(request);
  where_ = request.path;
  for (const auto& [name, value] : page_.headers) {
    if (name != "set-cookie") continue;
    const auto equals = value.find('=');
    const auto end = value.find(';');
    const auto text = value.substr(equals + 1, end - equals - 1);
    if (text.empty())
      cookies_.erase(value.substr(0, equals));
    else
      cookies_[value.substr(0, equals)] = text;
  }
  transcript_.push_back(masked(whole(page_)));
}

void Browser::follow() {
  for (int i = 0; i < kMostRedirects && page_.status == 303; ++i) {
    const auto next = header(page_, "location");
    if (!http::is_local_path(next)) return;
    send(http::Method::get, next.substr(0, next.find('#')), {});
  }
}

const http::Response& Browser::get(const std::string& path) {
  send(http::Method::get, path, {});
  follow();
  return page_;
}

const http::Response& Browser::post(const std::string& path, Form form) {
  form.emplace_back("csrf", csrf_of(page_));
  send(http::Method::post, path, form);
  follow();
  return page_;
}

}  // namespace waymark::world
