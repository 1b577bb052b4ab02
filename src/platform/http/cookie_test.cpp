#include "platform/http/cookie.hpp"

#include <gtest/gtest.h>

namespace waymark::http {
namespace {

TEST(SetCookie, OverTlsIsBoundToThisHost) {
  EXPECT_EQ(set_cookie({.name = "session", .value = "abc"}),
            "__Host-session=abc; Path=/; HttpOnly; SameSite=Strict; Secure");
  EXPECT_EQ(set_cookie({.name = "oidc", .value = "x", .same_site = SameSite::lax, .lasts = std::chrono::minutes(10)}),
            "__Host-oidc=x; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=600");
  EXPECT_EQ(expire_cookie("session", true), "__Host-session=; Path=/; HttpOnly; SameSite=Strict; Secure; Max-Age=0");
}

TEST(SetCookie, OverPlainHttpLeavesOutWhatBrowsersWouldRefuse) {
  EXPECT_EQ(set_cookie({.name = "session", .value = "abc", .secure = false}),
            "session=abc; Path=/; HttpOnly; SameSite=Strict");
  EXPECT_EQ(expire_cookie("session", false), "session=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0");
}

TEST(SetCookie, CannotBeBrokenOutOf) {
  for (const auto* value : {"a;b", "a b", "a\r\nb", "a,b", "a\"b"})
    EXPECT_DEATH(static_cast<void>(set_cookie({.name = "session", .value = value})), "broken promise");
  EXPECT_DEATH(static_cast<void>(set_cookie({.name = "", .value = "a"})), "broken promise");
  EXPECT_DEATH(static_cast<void>(set_cookie({.name = "a", .value = std::string(4'096, 'a')})), "broken promise");
}

TEST(Cookies, AreReadInOrder) {
  const auto cookies = parse_cookies("a=1; b=2=3;c=;  d=\"q\"");
  ASSERT_EQ(cookies.pairs().size(), 4U);
  EXPECT_EQ(cookies.get("a"), "1");
  EXPECT_EQ(cookies.get("b"), "2=3");
  EXPECT_TRUE(cookies.has("c"));
}

TEST(Cookies, WhatIsNoCookieIsSkipped) {
  EXPECT_EQ(parse_cookies("; ;=x; bare; a b=1; \x01=2; ok=1; n\xc3\xa9=1").pairs().size(), 1U);
  std::string many;
  for (int i = 0; i < 300; ++i) many += "a=b;";
  EXPECT_EQ(parse_cookies(many).pairs().size(), 100U);
}

TEST(Cookies, AreFoundUnderTheNameThatTheConnectionAllows) {
  Request request;
  request.cookies = parse_cookies("session=planted; __Host-session=ours");
  request.secure = true;
  EXPECT_EQ(cookie(request, "session"), "ours");
  request.secure = false;
  EXPECT_EQ(cookie(request, "session"), "planted");
  request.cookies = parse_cookies("session=1; session=2");
  EXPECT_EQ(cookie(request, "session"), "") << "one of two is a guess";
}

}  // namespace
}  // namespace waymark::http
