#pragma once
// Requests that the server answers itself, before or instead of the handler.
#include <string>
#include <string_view>

#include "platform/http/message.hpp"

namespace waymark::http {

// `reason` is for the log; the page says only what its reader can do about it.
struct Refusal {
  int status = 400;
  Word reason = "malformed";
};

// A small whole page that depends on nothing else, with the headers of a page. It shows `request_id` where the
// reader should quote it (500); 503 carries Retry-After, 405 carries Allow.
Response refusal_page(int status, std::string_view request_id, bool secure);

}  // namespace waymark::http
