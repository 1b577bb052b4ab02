#include "platform/http/csrf.hpp"

#include <openssl/crypto.h>

#include "platform/http/base64url.hpp"

namespace waymark::http {

namespace {

constexpr std::size_t kSecretBytes = std::tuple_size_v<CsrfSecret>;

bool is_read(Method method) { return method == Method::get || method == Method::head; }

}  // namespace

std::string csrf_token(const CsrfSecret& secret, base::Randomness& randomness) {
  std::array<std::uint8_t, 2 * kSecretBytes> token{};
  randomness.fill("csrf mask", std::span(token).first<kSecretBytes>());
  for (std::size_t i = 0; i < kSecretBytes; ++i) token[kSecretBytes + i] = token[i] ^ secret[i];
  return base64url(token);
}

bool csrf_token_matches(const CsrfSecret& secret, std::string_view token) {
  const auto bytes = base64url_decoded(token);
  if (!bytes || bytes->size() != 2 * kSecretBytes) return false;
  CsrfSecret unmasked{};
  for (std::size_t i = 0; i < kSecretBytes; ++i) unmasked[i] = (*bytes)[i] ^ (*bytes)[kSecretBytes + i];
  return CRYPTO_memcmp(unmasked.data(), secret.data(), kSecretBytes) == 0;
}

Provenance provenance(const Request& request) {
  const auto site = request.header("sec-fetch-site");
  if (!site.empty()) {
    const bool ours = site == "same-origin" || (site == "none" && is_read(request.method));
    return ours ? Provenance::same_origin : Provenance::elsewhere;
  }
  const auto origin = request.header("origin");
  if (origin.empty() || origin == "null") return Provenance::unstated;
  const auto expected = std::string(request.secure ? "https://" : "http://").append(request.header("host"));
  return origin == expected ? Provenance::same_origin : Provenance::elsewhere;
}

bool same_origin(const Request& request) { return provenance(request) == Provenance::same_origin; }

}  // namespace waymark::http
