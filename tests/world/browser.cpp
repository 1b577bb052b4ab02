#include "world/browser.hpp"

#include <fmt/format.h>

#include <regex>

#include "platform/http/form.hpp"
#include "platform/http/url.hpp"

namespace waymark::world {

namespace {

constexpr int kMostRedirects = 5;

std::string header(const http::Response& response, std::string_view name) {
  for (const auto& [key, value] : response.headers)
    if (key == name) return value;
  return "";
}

std::string csrf_of(const http::Response& page) {
  static const std::regex token("name=\"csrf\" value=\"([^\"]*)\"");
  std::smatch found;
  return std::regex_search(page.body, found, token) ? found[1].str() : "";
}

std::string masked(std::string text) {
  static const std::regex csrf("(name=\"csrf\" value=\")[^\"]*");
  static const std::regex nonce("(nonce[-=]\"?)[A-Za-z0-9+/_=-]+");
  static const std::regex cookie("(set-cookie: [^=]+=)[^;]*", std::regex::icase);
  text = std::regex_replace(text, csrf, "$1*");
  text = std::regex_replace(text, nonce, "$1*");
  return std::regex_replace(text, cookie, "$1*");
}

std::string whole(const http::Response& response) {
  std::string text = fmt::format("{}\n{}\n", response.status, response.content_type);
  for (const auto& [name, value] : response.headers) text += name + ": " + value + "\n";
  return text + "\n" + response.body;
}

}  // namespace

void Browser::sign_in(const std::string& staff_code) {
  get("/sign-in");
  post("/personas", {{"staff", world_.staff(staff_code).staff_id()}});
}

void Browser::send(http::Method method, const std::string& target, Form form) {
  http::Request request;
  request.method = method;
  const auto question = target.find('?');
  request.path = target.substr(0, question);
  for (const auto& [name, value] : form) request.form.add(name, value);
  for (const auto& [name, value] : cookies_) request.cookies.add(name, value);
  request.headers = {{"host", "localhost"}, {"sec-fetch-site", "same-origin"}};
  request.id = fmt::format("request-{}", ++requests_);
  world_.randomness().begin_scope(request.id);
  page_ = service_.handle(request);
  where_ = request.path;
  for (const auto& [name, value] : page_.headers) {
    if (name != "Set-Cookie") continue;
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
  for (int i = 0; i < kMostRedirects && page_.status == 303; ++i)
    send(http::Method::get, header(page_, "Location"), {});
}

const http::Response& Browser::get(const std::string& path) {
  send(http::Method::get, path, {});
  follow();
  return page_;
}

const http::Response& Browser::post(const std::string& path, Form form) {
  form.emplace_back("csrf", csrf_of(page_));
  send(http::Method::post, path, std::move(form));
  follow();
  return page_;
}

}  // namespace waymark::world
