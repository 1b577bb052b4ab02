#include "platform/http/refusal.hpp"

#include "platform/http/security_headers.hpp"

namespace waymark::http {

namespace {

struct Wording {
  std::string_view title;
  std::string_view advice;
};

Wording wording_of(int status) {
  switch (status) {
    case 405:
    case 501:
      return {"This cannot be done here", "The program that sent this asked for something unknown."};
    case 408:
      return {"Your connection is too slow", "What you sent did not arrive in time. Go back and try again."};
    case 413:
      return {"What you sent is too large", "Go back, shorten it or send it in parts, and try again."};
    case 500:
      return {"Sorry, there is a problem", "Go back and try again. If it happens again, tell support this reference:"};
    case 503:
      return {"The service is busy", "Wait a few seconds, go back and try again."};
    default:
      return {"This request cannot be used", "Check the address, or go back and try again."};
  }
}

std::string page_of(const Wording& wording, std::string_view reference) {
  std::string page = "<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\">";
  page += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>";
  page.append(wording.title).append("</title></head>\n<body><main><h1>").append(wording.title);
  page.append("</h1>\n<p>").append(wording.advice).append("</p>\n");
  if (!reference.empty()) page.append("<p><strong>").append(reference).append("</strong></p>\n");
  return page + "</main></body>\n</html>\n";
}

}  // namespace

Response refusal_page(int status, std::string_view request_id, bool secure) {
  Response response;
  response.status = status;
  response.body = page_of(wording_of(status), status == 500 ? request_id : std::string_view{});
  add_page_headers(response, {.secure = secure});
  if (status == 503) response.with("retry-after", "5");
  if (status == 405) response.with("allow", "GET, HEAD, POST, PUT, DELETE");
  return response;
}

}  // namespace waymark::http
