#include "platform/http/answer.hpp"

#include <typeinfo>

#include "platform/base/failure.hpp"
#include "platform/http/log.hpp"
#include "platform/http/refusal.hpp"
#include "platform/http/response_text.hpp"

namespace waymark::http {

namespace {

std::chrono::sys_seconds now() { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); }

}  // namespace

Response respond(const Handler& handler, const Request& request) {
  try {
    return handler(request);
  } catch (const base::InfrastructureError& error) {
    log_failure("request_failed", RandomId{request.id}, error);
  } catch (const std::exception& error) {  // its text may hold anything, so only its type is logged
    log_event(Level::error, "handler_threw", {{"request", RandomId{request.id}}, {"type", typeid(error)}});
  } catch (...) {
    log_event(Level::error, "handler_threw_no_exception", {{"request", RandomId{request.id}}});
  }
  return refusal_page(500, request.id, request.secure);
}

Answer written(const Response& response, const Request& request, Wanted wanted) {
  const Writing writing{wanted.with_body, wanted.keep_alive, now()};
  if (auto text = response_text(response, writing))
    return {std::move(*text), response.status, response.route, wanted.keep_alive};
  log_event(Level::error, "response_unwritable",
            {{"request", RandomId{request.id}}, {"route", response.route}, {"status", response.status}});
  auto text = response_text(refusal_page(500, request.id, request.secure), writing);
  return {std::move(text).value_or(""), 500, response.route, wanted.keep_alive};
}

Answer refusal_answer(int status, const Request& request) {
  const Writing writing{request.method != Method::head, false, now()};
  auto text = response_text(refusal_page(status, request.id, request.secure), writing);
  return {std::move(text).value_or(""), status, "none", false};
}

}  // namespace waymark::http
