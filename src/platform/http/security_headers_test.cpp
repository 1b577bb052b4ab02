#include "platform/http/security_headers.hpp"

#include <gtest/gtest.h>

#include <map>

#include "platform/http/mime_type.hpp"
#include "platform/http/refusal.hpp"

namespace waymark::http {
namespace {

std::map<std::string, std::string> headers_of(const Response& response) {
  std::map<std::string, std::string> headers;
  for (const auto& [name, value] : response.headers) EXPECT_TRUE(headers.emplace(name, value).second) << name;
  return headers;
}

TEST(PageHeaders, AreExactlyThese) {
  Response response;
  add_page_headers(response, {});
  auto headers = headers_of(response);
  EXPECT_EQ(headers["content-security-policy"],
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src "
            "'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; "
            "require-trusted-types-for 'script'");
  EXPECT_EQ(headers["cross-origin-opener-policy"], "same-origin");
  EXPECT_EQ(headers["cross-origin-embedder-policy"], "require-corp");
  EXPECT_EQ(headers["cross-origin-resource-policy"], "same-origin");
  EXPECT_EQ(headers["referrer-policy"], "no-referrer");
  EXPECT_EQ(headers["x-content-type-options"], "nosniff");
  EXPECT_EQ(headers["cache-control"], "no-store");
  EXPECT_EQ(headers["strict-transport-security"], "max-age=63072000; includeSubDomains");
  EXPECT_NE(headers["permissions-policy"].find("geolocation=()"), std::string::npos);
  EXPECT_EQ(headers.size(), 9U);
}

TEST(PageHeaders, PromiseNoTransportSecurityOverPlainHttp) {
  Response response;
  add_page_headers(response, {.secure = false});
  EXPECT_FALSE(headers_of(response).contains("strict-transport-security"));
}

TEST(PageHeaders, NonceIsTheScriptsAlone) {
  base::SystemRandomness randomness;
  const auto nonce = new_nonce(randomness);
  EXPECT_EQ(nonce.size(), 22U);
  EXPECT_NE(nonce, new_nonce(randomness));
  Response response;
  add_page_headers(response, {.nonce = nonce});
  const auto policy = headers_of(response)["content-security-policy"];
  EXPECT_NE(policy.find("script-src 'self' 'nonce-" + nonce + "'; style-src 'self';"), std::string::npos);
  EXPECT_DEATH(add_page_headers(response, {.nonce = "x'; script-src *"}), "broken promise");
}

TEST(AssetHeaders, AllowKeepingAndNothingElse) {
  Response response;
  add_asset_headers(response, true);
  auto headers = headers_of(response);
  EXPECT_EQ(headers["cache-control"], "public, max-age=31536000, immutable");
  EXPECT_EQ(headers["x-content-type-options"], "nosniff");
  EXPECT_EQ(headers["content-security-policy"], "default-src 'none'; frame-ancestors 'none'");
  EXPECT_TRUE(headers.contains("strict-transport-security"));
}

TEST(ClearSiteData, LeavesTheCacheWhereNothingPersonalIs) {
  Response response;
  add_clear_site_data(response);
  EXPECT_EQ(headers_of(response)["clear-site-data"], "\"cookies\", \"storage\"");
}

TEST(RefusalPage, SaysWhatTheReaderCanDoAndNoMore) {
  const auto failed = refusal_page(500, "0123456789abcdefghjkmnpqrs", true);
  EXPECT_NE(failed.body.find("0123456789abcdefghjkmnpqrs"), std::string::npos);
  EXPECT_EQ(headers_of(refusal_page(503, "id", true))["retry-after"], "5");
  EXPECT_EQ(headers_of(refusal_page(405, "id", true))["allow"], "GET, HEAD, POST, PUT, DELETE");
  for (const int status : {400, 405, 408, 413, 417, 431, 501, 503, 505}) {
    const auto page = refusal_page(status, "secret-id", false);
    EXPECT_EQ(page.status, status);
    EXPECT_EQ(page.body.find("secret-id"), std::string::npos);
    EXPECT_EQ(headers_of(page)["cache-control"], "no-store");
  }
}

TEST(MimeType, FollowsTheEndOfTheName) {
  EXPECT_EQ(mime_type("/assets/main.abc.css"), "text/css; charset=utf-8");
  EXPECT_EQ(mime_type("a.js"), "text/javascript; charset=utf-8");
  EXPECT_EQ(mime_type("a.js.exe"), "application/octet-stream");
  EXPECT_EQ(mime_type("js"), "application/octet-stream");
}

}  // namespace
}  // namespace waymark::http
