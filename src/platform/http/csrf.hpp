#pragma once
// Proof that a form was ours [ASVS v5.0.0-3.5.1]: a token that only our own pages can hold, and what the browser
// says about the page that sent the request. A state-changing request needs a token that matches, and
// is refused as well when it says that it comes from elsewhere.
//
// The token is mask ‖ (mask XOR secret), base64url. The mask is new in every response, so that a compressed page
// never repeats a secret text that an attacker could guess byte by byte (BREACH).
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "platform/base/randomness.hpp"
#include "platform/http/message.hpp"

namespace waymark::http {

// Random, one for each session, kept on the server.
using CsrfSecret = std::array<std::uint8_t, 32>;

// 86 characters; another text each time.
std::string csrf_token(const CsrfSecret& secret, base::Randomness& randomness);

// Takes the same time wherever the difference is.
bool csrf_token_matches(const CsrfSecret& secret, std::string_view token);

enum class Provenance {
  same_origin,  // a page of ours, or for GET the person's own doing (typed, bookmark)
  elsewhere,    // any other site, subdomains and neighbours included
  unstated,     // old browsers, which send no Sec-Fetch-Site and, under our Referrer-Policy, "Origin: null"
};

// Sec-Fetch-Site decides where it is there; it must: our pages' forms carry "Origin: null" (Fetch standard, "append
// a request Origin header"). Otherwise Origin must be our scheme and Host.
Provenance provenance(const Request& request);

// Stated to be same_origin. Where old browsers must work too, refuse only `elsewhere` and lean on the token.
bool same_origin(const Request& request);

}  // namespace waymark::http
