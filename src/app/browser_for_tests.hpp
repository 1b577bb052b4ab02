#pragma once
// One browser in front of a Service: it keeps cookies, and sends back the token of the last page's forms.
#include <map>

#include "app/service.hpp"
#include "platform/http/cookie.hpp"
#include "platform/http/form.hpp"

namespace waymark::app {

using FormFields = std::vector<std::pair<std::string, std::string>>;

class TestBrowser {
 public:
  explicit TestBrowser(const Service& service) : service_(service) {}

  http::Response get(const std::string& target) { return send(http::Method::get, target, {}); }
  // With the token of the page before.
  http::Response post(const std::string& path, FormFields fields = {}) {
    fields.emplace_back("csrf", csrf_);
    return send(http::Method::post, path, fields);
  }
  http::Response send(http::Method method, const std::string& target, const FormFields& fields) {
    http::Request request;
    request.method = method;
    const auto query = target.find('?');
    request.path = target.substr(0, query);
    if (query != std::string::npos) request.query = *http::parse_form(target.substr(query + 1));
    for (const auto& [name, value] : fields) request.form.add(name, value);
    for (const auto& [name, value] : cookies) request.cookies.add(name, value);
    request.headers = headers;
    request.headers.emplace_back("host", "localhost");
    request.id = "0123456789abcdefghjkmnpqrs";
    request.secure = secure;
    auto response = service_.handle(request);
    take_cookies(response);
    if (auto token = hidden_field(response.body, "csrf"); !token.empty()) csrf_ = std::move(token);
    return response;
  }

  // As anybody would: opens the page, fills it in.
  http::Response sign_in(const std::string& login, std::string_view password) {
    get("/sign-in");
    return post("/sign-in", {{"email", login}, {"password", std::string(password)}});
  }

  static std::string hidden_field(const std::string& page, const std::string& name) {
    const auto before = "name=\"" + name + "\" value=\"";
    const auto at = page.find(before);
    if (at == std::string::npos) return "";
    const auto start = at + before.size();
    return page.substr(start, page.find('"', start) - start);
  }

  static std::string header(const http::Response& response, std::string_view name) {
    for (const auto& [known, value] : response.headers)
      if (known == name) return value;
    return "";
  }

  std::map<std::string, std::string> cookies;
  std::vector<std::pair<std::string, std::string>> headers;
  bool secure = false;

 private:
  void take_cookies(const http::Response& response) {
    for (const auto& [name, value] : response.headers) {
      if (name != "set-cookie") continue;
      const auto equals = value.find('=');
      const auto cookie = value.substr(0, equals);
      cookies[cookie] = value.substr(equals + 1, value.find(';') - equals - 1);
      if (cookies[cookie].empty()) cookies.erase(cookie);
    }
    if (!header(response, "clear-site-data").empty()) cookies.clear();
  }

  const Service& service_;
  std::string csrf_;
};

}  // namespace waymark::app
