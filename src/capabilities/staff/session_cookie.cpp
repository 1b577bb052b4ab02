#include "capabilities/staff/session_cookie.hpp"

#include "platform/http/cookie.hpp"
#include "platform/http/csrf.hpp"
#include "platform/http/security_headers.hpp"

namespace waymark::staff {

namespace {

constexpr std::string_view kName = "session";

// Says nothing about who was here: millions of people look at it every day.
constexpr std::string_view kElsewhere = "https://www.bbc.co.uk/weather";

}  // namespace

std::string_view session_token(const http::Request& request) { return http::cookie(request, kName); }

http::Response with_session(http::Response response, const http::Request& request, std::string_view token) {
  response.with("set-cookie", http::set_cookie({.name = kName, .value = token, .secure = request.secure}));
  return response;
}

http::Response without_session(http::Response response, const http::Request& request) {
  response.with("set-cookie", http::expire_cookie(kName, request.secure));
  http::add_clear_site_data(response);
  return response;
}

http::Response way_out(const http::Request& request) {
  http::Response response;
  response.status = 303;
  response.content_type = "";
  response.with("location", std::string(kElsewhere));
  if (http::provenance(request) == http::Provenance::elsewhere) return response;
  return without_session(std::move(response), request);
}

}  // namespace waymark::staff
