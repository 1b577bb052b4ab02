#pragma once
// What a request is once it was read and found to be in order, and what a response is before it is
// written. Nothing here knows the library that carries them.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/http/word.hpp"

namespace waymark::http {

enum class Method { get, head, post, put, remove };  // `remove` is DELETE, a word of the language
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
  Method method = Method::get;  // a HEAD reaches the handler as `get`: the server leaves the body out
  std::string path;             // decoded once, normalised, always begins with '/', never holds "..", "//" or NUL
  Fields query;
  Fields form;  // of an application/x-www-form-urlencoded body
  Fields cookies;
  std::vector<std::pair<std::string, std::string>> headers;  // names in lower case
  std::string body;                                          // of any other type
  std::string id;                                            // the request id: random, in every log line and error page
  bool secure = false;

  std::string_view header(std::string_view name) const;  // "" where there is none
};

// The server adds Date, Content-Length and Connection, and nothing else. A header that could not be written
// as it stands (a line break in it, or one of those three names) is never sent: the answer becomes a 500.
struct Response {
  int status = 200;
  std::string content_type = "text/html; charset=utf-8";  // "": no such header
  std::vector<std::pair<std::string, std::string>> headers{};
  std::string body{};
  Word route = "none";  // the pattern that matched ("/people/{id}"), for the log: never the path

  Response& with(std::string name, std::string value) {
    headers.emplace_back(std::move(name), std::move(value));
    return *this;
  }
};

// Whether `path` leads to a page of ours whatever a browser makes of it: printable ASCII that begins with
// exactly one '/' and holds no '\\'. Ask before a path that came with a request is used as a target.
bool is_local_path(std::string_view path);

// 303, so that the browser always follows with GET. `path` must be local (see above).
Response see_other(std::string path);

}  // namespace waymark::http
