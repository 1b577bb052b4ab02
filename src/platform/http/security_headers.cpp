#include "platform/http/security_headers.hpp"

#include <array>
#include <cstdint>

#include "platform/base/failure.hpp"
#include "platform/http/base64url.hpp"

namespace waymark::http {

namespace {

constexpr std::size_t kNonceBytes = 16;

// Two years and every subdomain: what the preload list asks for. Asking for the list is the operator's step.
void add_transport_security(Response& response, bool secure) {
  if (secure) response.with("strict-transport-security", "max-age=63072000; includeSubDomains");
}

std::string page_policy(std::string_view nonce) {
  base::expects(nonce.empty() || base64url_decoded(nonce).has_value(), "a nonce came from new_nonce");
  std::string policy = "default-src 'none'; script-src 'self'";
  if (!nonce.empty()) policy.append(" 'nonce-").append(nonce).append("'");
  return policy +
         "; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; "
         "frame-ancestors 'none'; base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'";
}

constexpr std::string_view kNoPermissions =
    "accelerometer=(), autoplay=(), bluetooth=(), browsing-topics=(), camera=(), clipboard-read=(), "
    "display-capture=(), "
    "encrypted-media=(), fullscreen=(), gamepad=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), "
    "interest-cohort=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), "
    "screen-wake-lock=(), serial=(), storage-access=(), usb=(), web-share=(), window-management=(), "
    "xr-spatial-tracking=()";

}  // namespace

std::string new_nonce(base::Randomness& randomness) {
  std::array<std::uint8_t, kNonceBytes> bytes{};
  randomness.fill("nonce", bytes);
  return base64url(bytes);
}

void add_page_headers(Response& response, const PageSafety& safety) {
  response.with("content-security-policy", page_policy(safety.nonce))
      .with("permissions-policy", std::string(kNoPermissions))
      .with("cross-origin-opener-policy", "same-origin")
      .with("cross-origin-embedder-policy", "require-corp")
      .with("cross-origin-resource-policy", "same-origin")
      .with("referrer-policy", "no-referrer")
      .with("x-content-type-options", "nosniff")
      .with("cache-control", "no-store");
  add_transport_security(response, safety.secure);
}

void add_asset_headers(Response& response, bool secure) {
  response.with("content-security-policy", "default-src 'none'; frame-ancestors 'none'")
      .with("cross-origin-resource-policy", "same-origin")
      .with("referrer-policy", "no-referrer")
      .with("x-content-type-options", "nosniff")
      .with("cache-control", "public, max-age=31536000, immutable");
  add_transport_security(response, secure);
}

void add_clear_site_data(Response& response) { response.with("clear-site-data", "\"cookies\", \"storage\""); }

}  // namespace waymark::http
