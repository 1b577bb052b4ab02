#pragma once
// Somebody at a browser, without one: keeps cookies, sends forms as a page would, follows redirects. What
// the server answers is what a real browser would have received.
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "app/service.hpp"
#include "platform/http/message.hpp"
#include "world/world.hpp"

namespace waymark::world {

using Form = std::vector<std::pair<std::string, std::string>>;

class Browser {
 public:
  // Whoever has two browsers in one world names the second: they would draw the same tokens.
  Browser(World& world, const app::Service& service, std::string name = "")
      : world_(world), service_(service), name_(std::move(name)) {}

  // Chooses to be one of the cast.
  void sign_in(const std::string& staff_code);

  // Follow at most five redirects, and none to another site; return the last answer. `where()` is then the page's
  // address.
  const http::Response& get(const std::string& path);
  // The token comes from the page that was last received.
  const http::Response& post(const std::string& path, Form form);

  const std::string& where() const { return where_; }
  const http::Response& page() const { return page_; }
  bool shows(std::string_view text) const { return page_.body.find(text) != std::string::npos; }
  // Every answer since the beginning, redirects too, with what changes at every answer masked: CSRF token,
  // nonce, request id and session cookie.
  const std::vector<std::string>& transcript() const { return transcript_; }

  // What was asked for, redirects too.
  struct Sent {
    http::Method method;
    std::string path;
  };
  const std::vector<Sent>& sent() const { return sent_; }

 private:
  void send(http::Method method, const std::string& target, const Form& form);
  void follow();

  World& world_;
  const app::Service& service_;
  std::string name_;
  std::map<std::string, std::string> cookies_;
  std::string where_;
  http::Response page_;
  std::vector<std::string> transcript_;
  std::vector<Sent> sent_;
  // Names the requests, and with them what is random: two people in one world never draw the same.
  std::string who_ = "somebody";
  int requests_ = 0;
};

}  // namespace waymark::world
