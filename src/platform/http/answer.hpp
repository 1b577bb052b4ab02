#pragma once
// Runs the handler, and turns whatever comes of it into bytes.
#include <string>

#include "platform/http/server.hpp"

namespace waymark::http {

struct Answer {
  std::string text;  // head and body, ready to be sent
  int status = 500;
  Word route = "none";
  bool keep_alive = false;
};

struct Wanted {
  bool with_body = true;
  bool keep_alive = true;
};

// Never throws for anything that `handler` does: that is logged and answered with a plain page.
Response respond(const Handler& handler, const Request& request);

// A response that cannot be written is logged, and answered with the same page.
Answer written(const Response& response, const Request& request, Wanted wanted);

// For a request that the server answers itself; the connection ends after it.
Answer refusal_answer(int status, const Request& request);

}  // namespace waymark::http
