#include "platform/http/url.hpp"

#include <gtest/gtest.h>

#include "platform/http/percent.hpp"

namespace waymark::http {
namespace {

std::string path_of(std::string_view target) {
  const auto parsed = parse_target(target, "example.test");
  return parsed ? parsed->path : "refused";
}

TEST(Target, IsDecodedExactlyOnce) {
  EXPECT_EQ(path_of("/"), "/");
  EXPECT_EQ(path_of("/people/4%20a"), "/people/4 a");
  EXPECT_EQ(path_of("/people/%C3%A9"), "/people/é");
  EXPECT_EQ(path_of("/a%252Fb"), "/a%2Fb") << "decoded once only";
  EXPECT_EQ(path_of("/a%252e%252e/b"), "/a%2e%2e/b");
  EXPECT_EQ(path_of("/a+b"), "/a+b") << "'+' means a space in forms alone";
  EXPECT_EQ(path_of("/people/"), "/people/");
  EXPECT_EQ(path_of("/.well-known/x"), "/.well-known/x");
  EXPECT_EQ(path_of("/a/...;x=1"), "/a/...;x=1");
}

TEST(Target, OfDoubtfulMeaningIsRefused) {
  for (const auto* target :
       {"",       "people",  "*",          "//",          "//evil.test/x", "/a//b",        "/a/../b",
        "/..",    "/.",      "/a/./b",     "/a/%2e%2e/b", "/%2E%2E",       "/a%2fb",       "/a%2Fb",
        "/a%5cb", "/a\\b",   "/a%00b",     "/a%0ab",      "/a%0d%0ab",     "/a%7fb",       "/a%1fb",
        "/%ff",   "/%c0%af", "/%ed%a0%80", "/a%",         "/a%4",          "/a%zz",        "/a b",
        "/a\tb",  "/a#b",    "/\xc3\xa9",  "/a<b>",       "/a\"b",         "/%f5%80%80%80"})
    EXPECT_EQ(path_of(target), "refused") << target;
  EXPECT_FALSE(parse_target(std::string_view("/a\0b", 4), "example.test"));
}

TEST(Target, InAbsoluteFormMustNameThisHost) {
  EXPECT_EQ(path_of("http://example.test/a"), "/a");
  EXPECT_EQ(path_of("http://EXAMPLE.test"), "/");
  EXPECT_EQ(path_of("https://example.test/a?b=c"), "/a");
  for (const auto* target : {"http://other.test/a", "http://example.test:81/a", "http://u@example.test/a",
                             "ftp://example.test/a", "example.test:443", "http:///a", "http:/a",
                             "http://example.test//a", "http://example.test/../a", "javascript://example.test/a"})
    EXPECT_EQ(path_of(target), "refused") << target;
  EXPECT_FALSE(parse_target("http:///", ""));
}

TEST(Target, QueryHasTheFormOfForms) {
  const auto parsed = parse_target("/search?q=a+b%26c&q=2&empty=&bare&%C3%A9=1%0D%0A2", "");
  ASSERT_TRUE(parsed);
  EXPECT_EQ(parsed->query.get("q"), "a b&c");
  EXPECT_EQ(parsed->query.all("q").size(), 2U);
  EXPECT_TRUE(parsed->query.has("bare"));
  EXPECT_EQ(parsed->query.get("é"), "1\n2");
  EXPECT_FALSE(parse_target("/search?q=%00", ""));
  EXPECT_FALSE(parse_target("/search?q=%ff", ""));
  std::string many = "/search?";
  for (int i = 0; i <= 100; ++i) many += "a=b&";
  EXPECT_FALSE(parse_target(many, ""));
}

TEST(Host, IsANameOrAnAddress) {
  for (const auto* host : {"example.test", "localhost:8080", "127.0.0.1:1", "[::1]:8080", "[::1]", "a-b.test."})
    EXPECT_TRUE(is_host(host)) << host;
  for (const auto* host :
       {"", ":80", "a b", "a/b", "a@b", "a:b", "a:80:90", "a,b", "[::1", "a\r\nb", "http://a", "a:99999999"})
    EXPECT_FALSE(is_host(host)) << host;
}

TEST(Percent, NeedsTwoDigits) {
  EXPECT_EQ(percent_decoded("a%41+", Plus::is_space), "aA ");
  EXPECT_EQ(percent_decoded("%2B+", Plus::is_itself), "++");
  for (const auto* broken : {"%", "%4", "%g0", "%0g", "a%"}) EXPECT_FALSE(percent_decoded(broken, Plus::is_space));
}

}  // namespace
}  // namespace waymark::http
