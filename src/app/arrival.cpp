#include "app/arrival.hpp"

#include <algorithm>

#include "platform/crypto/base64url.hpp"
#include "platform/http/cookie.hpp"

namespace waymark::app {

namespace {

constexpr std::string_view kSecretCookie = "form";

bool take_secret(std::string_view cookie, http::CsrfSecret& secret) {
  const auto bytes = crypto::parse_base64url(cookie);
  if (!bytes || bytes->size() != secret.size()) return false;
  std::copy(bytes->begin(), bytes->end(), secret.begin());
  return true;
}

void take_session(Arrival& arrival, const staff::Session& session) {
  base::expects(session.csrf_secret.size() == arrival.secret.size(), "a session's secret has its size");
  std::copy(session.csrf_secret.begin(), session.csrf_secret.end(), arrival.secret.begin());
  const auto& account = session.account;
  arrival.visitor = core::web::Visitor{core::Viewer::staff(account.id, account.agency, account.role), account.name,
                                       session.hash, session.csrf_secret, account.first_password};
}

}  // namespace

Arrival arrive(const core::Partnership& partnership, const http::Request& request, const staff::SessionLimits& limits,
               core::web::Idle idle) {
  Arrival arrival;
  const auto token = staff::session_token(request);
  if (!token.empty()) {
    if (const auto session = staff::find_session(partnership, token, limits, idle)) {
      take_session(arrival, *session);
      return arrival;
    }
  }
  if (!take_secret(http::cookie(request, kSecretCookie), arrival.secret)) {
    partnership.randomness.fill("csrf secret before sign-in", arrival.secret);
    arrival.secret_is_new = true;
  }
  return arrival;
}

void keep_secret(http::Response& response, const Arrival& arrival, const http::Request& request) {
  if (!arrival.secret_is_new) return;
  const auto value = crypto::base64url(arrival.secret);
  response.with("set-cookie", http::set_cookie({.name = kSecretCookie, .value = value, .secure = request.secure}));
}

}  // namespace waymark::app
