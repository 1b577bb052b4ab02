#include "platform/http/csrf.hpp"

#include <gtest/gtest.h>

#include <set>

#include "platform/http/base64url.hpp"

namespace waymark::http {
namespace {

CsrfSecret secret_of(std::uint8_t seed) {
  CsrfSecret secret{};
  for (std::size_t i = 0; i < secret.size(); ++i) secret[i] = static_cast<std::uint8_t>(seed + 7 * i);
  return secret;
}

TEST(CsrfToken, MatchesItsSecretAloneAndNeverRepeats) {
  base::SystemRandomness randomness;
  std::set<std::string> seen;
  for (std::uint8_t i = 0; i < 100; ++i) {
    const auto token = csrf_token(secret_of(i), randomness);
    EXPECT_EQ(token.size(), 86U);
    EXPECT_TRUE(csrf_token_matches(secret_of(i), token));
    EXPECT_FALSE(csrf_token_matches(secret_of(static_cast<std::uint8_t>(i + 1)), token));
    EXPECT_TRUE(seen.insert(csrf_token(secret_of(1), randomness)).second);
  }
}

TEST(CsrfToken, AnyChangeBreaksIt) {
  base::SystemRandomness randomness;
  const auto token = csrf_token(secret_of(3), randomness);
  for (std::size_t i = 0; i < token.size(); ++i) {
    auto changed = token;
    changed[i] = changed[i] == 'A' ? 'B' : 'A';
    EXPECT_FALSE(csrf_token_matches(secret_of(3), changed)) << i;
  }
  for (const auto& bad : {std::string(), token + "A", token.substr(1), token + "=", std::string(86, '*')})
    EXPECT_FALSE(csrf_token_matches(secret_of(3), bad));
  EXPECT_FALSE(csrf_token_matches(secret_of(3), std::string(86, 'A'))) << "mask and masked secret both nought";
}

TEST(Base64url, IsReadBackAndHasOneTextForEachValue) {
  base::SystemRandomness randomness;
  for (std::size_t size = 0; size < 70; ++size) {
    std::vector<std::uint8_t> bytes(size);
    randomness.fill("test", bytes);
    EXPECT_EQ(base64url_decoded(base64url(bytes)), bytes);
  }
  const std::vector<std::uint8_t> known = {0xfb, 0xff};
  EXPECT_EQ(base64url(known), "-_8");
  for (const auto* bad : {"A", "-_9", "-_8=", "+/8", "AAAAA", "A A"}) EXPECT_FALSE(base64url_decoded(bad)) << bad;
}

Request from(std::vector<std::pair<std::string, std::string>> headers, Method method = Method::post) {
  Request request;
  request.method = method;
  request.secure = true;
  request.headers = std::move(headers);
  request.headers.emplace_back("host", "example.test");
  return request;
}

TEST(Provenance, FollowsWhatTheBrowserSays) {
  EXPECT_EQ(provenance(from({{"sec-fetch-site", "same-origin"}, {"origin", "null"}})), Provenance::same_origin);
  for (const auto* site : {"cross-site", "same-site", "none", "anything"})
    EXPECT_EQ(provenance(from({{"sec-fetch-site", site}, {"origin", "https://example.test"}})), Provenance::elsewhere);
  EXPECT_EQ(provenance(from({{"sec-fetch-site", "none"}}, Method::get)), Provenance::same_origin) << "typed by hand";
  EXPECT_EQ(provenance(from({{"sec-fetch-site", "cross-site"}}, Method::get)), Provenance::elsewhere);
}

TEST(Provenance, FallsBackOnOrigin) {
  EXPECT_EQ(provenance(from({{"origin", "https://example.test"}})), Provenance::same_origin);
  for (const auto* origin :
       {"http://example.test", "https://example.test:444", "https://evil.test", "https://example.test.evil"})
    EXPECT_EQ(provenance(from({{"origin", origin}})), Provenance::elsewhere) << origin;
  EXPECT_EQ(provenance(from({{"origin", "null"}})), Provenance::unstated);
  EXPECT_EQ(provenance(from({})), Provenance::unstated);
  EXPECT_FALSE(same_origin(from({})));
}

}  // namespace
}  // namespace waymark::http
