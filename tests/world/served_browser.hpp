#pragma once
// Somebody at a browser in front of a server that listens: real requests over a socket, with cookies, the token of the
// last page's form, and redirects followed.
#include <fmt/format.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "platform/http/http_test_client.hpp"

namespace waymark::world {

using TypedFields = std::vector<std::pair<std::string, std::string>>;

inline std::string percent_encoded(std::string_view text) {
  std::string encoded;
  for (const char c : text) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    encoded += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return encoded;
}

class ServedBrowser {
 public:
  explicit ServedBrowser(std::uint16_t port) : port_(port) {}

  // One request. The answer's status; 0 when the server was gone before the whole of it had come.
  int send(std::string_view method, const std::string& target, std::string_view type = {}, std::string_view body = {}) {
    ++requests_;
    auto head = fmt::format("{} {} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nSec-Fetch-Site: same-origin\r\n",
                            method, target);
    if (!cookies_.empty()) head += "Cookie: " + cookies() + "\r\n";
    if (!type.empty()) head += fmt::format("Content-Type: {}\r\nContent-Length: {}\r\n", type, body.size());
    http::TestClient client(port_);
    page_ = client.ask(head + "\r\n" + std::string(body)).value_or(http::TestResponse{});
    where_ = target;
    take_cookies();
    if (auto token = hidden("csrf"); !token.empty()) token_ = std::move(token);
    return page_.status;
  }

  // A form, with the token of the last page that had one; what it leads to is not followed.
  int submit(const std::string& path, const TypedFields& fields) {
    auto body = "csrf=" + percent_encoded(token_);
    for (const auto& [name, value] : fields) body += "&" + percent_encoded(name) + "=" + percent_encoded(value);
    return send("POST", path, "application/x-www-form-urlencoded", body);
  }

  int get(const std::string& target) {
    send("GET", target);
    return follow();
  }
  int post(const std::string& path, const TypedFields& fields) {
    submit(path, fields);
    return follow();
  }
  // Chooses to be one of a demonstration's cast.
  int sign_in(const std::string& staff_id) {
    get("/sign-in");
    return post("/personas", {{"staff", staff_id}});
  }

  const std::string& where() const { return where_; }
  const http::TestResponse& page() const { return page_; }
  bool shows(std::string_view text) const { return page_.body.find(text) != std::string::npos; }
  std::string location() const { return page_.header("location"); }
  int requests() const { return requests_; }

  // The value of a hidden field; "" where there is none.
  std::string hidden(const std::string& name) const { return between("name=\"" + name + "\" value=\"", "\""); }
  // What stands between the first `before` and the next `after`; "" where there is none.
  std::string between(const std::string& before, const std::string& after) const {
    const auto at = page_.body.find(before);
    if (at == std::string::npos) return "";
    const auto from = at + before.size();
    return page_.body.substr(from, page_.body.find(after, from) - from);
  }

 private:
  static constexpr int kMostRedirects = 5;

  int follow() {
    for (int i = 0; i < kMostRedirects && page_.status == 303; ++i) {
      const auto next = location();
      send("GET", next.substr(0, next.find('#')));
    }
    return page_.status;
  }

  std::string cookies() const {
    std::string text;
    for (const auto& [name, value] : cookies_) text += (text.empty() ? "" : "; ") + name + "=" + value;
    return text;
  }

  void take_cookies() {
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

  std::uint16_t port_;
  std::map<std::string, std::string> cookies_;
  std::string token_;
  std::string where_;
  http::TestResponse page_;
  int requests_ = 0;
};

}  // namespace waymark::world
