#pragma once
// The cookie in which the browser holds a session's token, until it is closed.
#include <string>
#include <string_view>

#include "platform/http/message.hpp"

namespace waymark::staff {

// "" where the request brings none.
std::string_view session_token(const http::Request& request);

// `response` to `request`, with the token of a session that has just begun.
http::Response with_session(http::Response response, const http::Request& request, std::string_view token);

// `response` to `request`, after which the browser holds neither a token nor anything else of this site
// [ASVS v5.0.0-14.3.1].
http::Response without_session(http::Response response, const http::Request& request);

// Where "Exit this page" leads, whatever becomes of the session in the database. A link on somebody else's page leads
// there as well, but takes nothing away.
http::Response way_out(const http::Request& request);

}  // namespace waymark::staff
