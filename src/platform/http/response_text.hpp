#pragma once
// An answer as bytes.
#include <chrono>
#include <optional>
#include <string>

#include "platform/http/message.hpp"

namespace waymark::http {

struct Writing {
  bool with_body = true;   // false for HEAD: the same head, Content-Length included, and nothing after it
  bool keep_alive = true;  // false adds "Connection: close"
  std::chrono::sys_seconds now;
};

// Head and body. Nothing where the response cannot be written as it stands: a status outside 200 to 599, a name
// that is no token or is the server's own (Date, Content-Length, Connection, Transfer-Encoding), a value
// with a control character.
std::optional<std::string> response_text(const Response& response, const Writing& writing);

}  // namespace waymark::http
