#pragma once
// Somebody at a browser that keeps its connection, as browsers do: cookies, the token of the last form, redirects not
// followed. Every method throws std::runtime_error when the answer's status is not the expected one: to measure errors
// would flatter.
#include <map>
#include <string>

#include "world/served_browser.hpp"

namespace waymark::bench {

class Visitor {
 public:
  explicit Visitor(std::uint16_t port) : client_(port) {}

  void get(const std::string& target, int expected = 200);
  void post(const std::string& target, const world::TypedFields& fields, int expected = 303);
  // Chooses to be one of a demonstration's cast, and opens the home page.
  void sign_in(const std::string& staff_id);

  // Where the last answer leads.
  std::string location() const { return page_.header("location"); }

 private:
  void ask(std::string_view method, const std::string& target, const std::string& body, int expected);
  std::string cookies() const;
  void take_cookies();
  void take_token();

  http::TestClient client_;
  std::map<std::string, std::string> cookies_;
  std::string token_;
  http::TestResponse page_;
};

}  // namespace waymark::bench
