#pragma once
// Who comes with a request, and the secret that proves that a form was ours: the session's own, or before
// there is a session one that the browser keeps in a cookie and sends back beside the form's token.
#include <optional>

#include "capabilities/staff/staff.hpp"
#include "core/web/visit.hpp"
#include "platform/http/csrf.hpp"

namespace waymark::app {

struct Arrival {
  std::optional<core::web::Visitor> visitor;
  http::CsrfSecret secret{};
  bool secret_is_new = false;  // the browser does not have it yet
};

// Asks the database for the session, unless the request brings no token. Throws what the database throws.
Arrival arrive(const core::Partnership& partnership, const http::Request& request, const staff::SessionLimits& limits,
               core::web::Idle idle);

// Gives the browser a secret that is new, for the form on the page that `response` is.
void keep_secret(http::Response& response, const Arrival& arrival, const http::Request& request);

}  // namespace waymark::app
