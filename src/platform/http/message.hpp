#pragma once
// What a request is once it was read and found to be in order, and what a response is before it is
// written. Nothing here knows the library that carries them.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace waymark::http {

enum class Method { get, head, post, put, delete_ };
std::string_view to_text(Method method);

// Pairs in the order they came; names of form fields and query parameters are case-sensitive.
class Fields {
 public:
  void add(std::string name, std::string value) { pairs_.emplace_back(std::move(name), std::move(value)); }
  bool has(std::string_view name) const;
  // The first value with white space trimmed at both ends, or "".
  std::string_view get(std::string_view name) const;
  std::vector<std::string_view> all(std::string_view name) const;
  const auto& pairs() const { return pairs_; }

 private:
  std::vector<std::pair<std::string, std::string>> pairs_;
};

struct Request {
  Method method = Method::get;
  std::string path;  // decoded once, normalised, always begins with '/', never holds "..", "//" or NUL
  Fields query;
  Fields form;  // of an application/x-www-form-urlencoded body
  Fields cookies;
  std::vector<std::pair<std::string, std::string>> headers;  // names in lower case
  std::string body;  // of any other type
  std::string id;    // the request id: random, in every log line and error page
  bool secure = false;

  std::string_view header(std::string_view name) const;  // "" where there is none
};

struct Response {
  int status = 200;
  std::string content_type = "text/html; charset=utf-8";
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;

  Response& with(std::string name, std::string value) {
    headers.emplace_back(std::move(name), std::move(value));
    return *this;
  }
};

// 303, so that the browser always follows with GET. `path` is ours: it begins with one '/'.
Response see_other(std::string path);

}  // namespace waymark::http
