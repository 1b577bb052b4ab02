#include "platform/html/url.hpp"

#include <gtest/gtest.h>

namespace waymark::html {
namespace {

TEST(Url, EncodesWhatIsAdded) {
  const auto url = Url("/people"_url).segment("a/b ?#é").query("q", "x&y=1").query("page", 2).fragment("näme");
  EXPECT_EQ(url.text(), "/people/a%2Fb%20%3F%23%C3%A9?q=x%26y%3D1&page=2#n%C3%A4me");
}

TEST(Url, SegmentNeverClimbs) {
  EXPECT_EQ(Url("/files"_url).segment("..").segment("x").text(), "/files/%252E%252E/x");
  EXPECT_EQ(Url("/"_url).segment("/evil.example").text(), "/%2Fevil.example");
}

TEST(Url, LocalRefusesOtherHostsAndSchemes) {
  EXPECT_EQ(Url::local("/people?page=2")->text(), "/people?page=2");
  for (const auto* bad : {"", "people", "//evil.example", "/\\evil.example", "javascript:alert(1)", "https://x",
                          "/a\"b", "/a b", "/a\nb", "/<"})
    EXPECT_FALSE(Url::local(bad)) << bad;
}

TEST(Url, HttpsNeedsAPlainHost) {
  EXPECT_EQ(Url::https("https://www.bbc.co.uk/weather")->text(), "https://www.bbc.co.uk/weather");
  for (const auto* bad : {"http://x.example", "https://", "https:///x", "https://good@evil.example/", "HTTPS://x",
                          "https://x.example/\"", "javascript:https://x"})
    EXPECT_FALSE(Url::https(bad)) << bad;
}

TEST(Url, TelephoneKeepsDigits) {
  EXPECT_EQ(Url::telephone("+44 (20) 7946-0000;ext=1").text(),
            "tel:+442079460000"
            "1");
  EXPECT_EQ(Url::telephone("999").text(), "tel:999");
}

}  // namespace
}  // namespace waymark::html
