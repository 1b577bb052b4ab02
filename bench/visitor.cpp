#include "bench/visitor.hpp"

#include <stdexcept>

namespace waymark::bench {

void Visitor::get(const std::string& target, int expected) { ask("GET", target, "", expected); }

void Visitor::post(const std::string& target, const world::TypedFields& fields, int expected) {
  auto body = "csrf=" + world::percent_encoded(token_);
  for (const auto& [name, value] : fields)
    body += "&" + world::percent_encoded(name) + "=" + world::percent_encoded(value);
  ask("POST", target, body, expected);
}

void Visitor::sign_in(const std::string& staff_id) {
  get("/sign-in");
  post("/personas", {{"staff", staff_id}});
  get("/");
}

void Visitor::ask(std::string_view method, const std::string& target, const std::string& body, int expected) {
  auto head = fmt::format("{} {} HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n", method, target);
  if (!cookies_.empty()) head += "Cookie: " + cookies() + "\r\n";
  if (method == "POST")
    head += fmt::format("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n", body.size());
  page_ = client_.ask(head + "\r\n" + body).value_or(http::TestResponse{});
  if (page_.status != expected) throw std::runtime_error(fmt::format("{} {}: {}", method, target, page_.status));
  take_cookies();
  take_token();
}

std::string Visitor::cookies() const {
  std::string text;
  for (const auto& [name, value] : cookies_) text += (text.empty() ? "" : "; ") + name + "=" + value;
  return text;
}

void Visitor::take_cookies() {
  constexpr std::string_view kSet = "\r\nset-cookie: ";
  const auto& head = page_.head;
  for (std::size_t at = 0; (at = head.find(kSet, at)) != std::string::npos;) {
    at += kSet.size();
    const auto cookie = head.substr(at, head.find_first_of(";\r", at) - at);
    const auto equals = cookie.find('=');
    cookies_[cookie.substr(0, equals)] = cookie.substr(equals + 1);
  }
  std::erase_if(cookies_, [](const auto& cookie) { return cookie.second.empty(); });
}

void Visitor::take_token() {
  constexpr std::string_view kField = "name=\"csrf\" value=\"";
  const auto& body = page_.body;
  const auto at = body.find(kField);
  if (at == std::string::npos) return;
  const auto from = at + kField.size();
  token_ = body.substr(from, body.find('"', from) - from);
}

}  // namespace waymark::bench
