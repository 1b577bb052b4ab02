#include "platform/html/html.hpp"

#include <gtest/gtest.h>

#include "platform/html/attributes.hpp"
#include "platform/html/content.hpp"

namespace waymark::html {
namespace {

TEST(Html, EscapesTextBetweenTagsAndInsideQuotes) {
  Html html;
  html << "<p title=\""_html
       << "a\"b'c"
       << "\">"_html
       << "<script>&</script>"
       << "</p>"_html;
  EXPECT_EQ(html.text(), "<p title=\"a&quot;b&#39;c\">&lt;script&gt;&amp;&lt;/script&gt;</p>");
}

TEST(Html, WritesNumbersPlainly) {
  Html html;
  html << "<td>"_html << 42 << " "_html << -7L << " "_html << 0.25 << "</td>"_html;
  EXPECT_EQ(html.text(), "<td>42 -7 0.25</td>");
}

TEST(Html, KeepsWhatHtmlWouldChangeOrDrop) {
  EXPECT_EQ(Html::of(std::string_view("a\r\n\0b", 5)).text(),
            "a&#13;\n\xEF\xBF\xBD"
            "b");
}

TEST(Html, JoinsMarkupWithoutEscapingItTwice) {
  Html inner = "<b>1 &amp; 2</b>"_html;
  Html outer;
  outer << "<p>"_html << inner << std::move(inner) << "</p>"_html;
  EXPECT_EQ(outer.text(), "<p><b>1 &amp; 2</b><b>1 &amp; 2</b></p>");
}

TEST(Html, LeavesOutEmptyAttributes) {
  Html html;
  html << "<input class=\"a"_html << classes("b c") << classes("") << "\""_html << attribute("id", "x")
       << attribute("name", "") << flag("disabled", true) << flag("checked", false)
       << Attributes{{"data-n", "\"1\""}, {"hidden", std::nullopt}} << ">"_html;
  EXPECT_EQ(html.text(), "<input class=\"a b c\" id=\"x\" disabled data-n=\"&quot;1&quot;\" hidden>");
}

TEST(Html, AttributeNamesStandOnce) {
  Attributes attributes{{"id", "a"}};
  attributes.set("id", "b").set("lang", "cy");
  Html html;
  html << "<i"_html << attributes << ">"_html;
  EXPECT_EQ(html.text(), "<i id=\"b\" lang=\"cy\">");
}

TEST(Content, IsTextOrMarkup) {
  Html html;
  html << Content("<b>") << Content("<b>"_html) << Content(Html::of("&")) << Content();
  EXPECT_EQ(html.text(), "&lt;b&gt;<b>&amp;");
}

using HtmlDeathTest = testing::Test;

TEST(HtmlDeathTest, RefusesWhatDoesNotFitItsPlace) {
  EXPECT_DEATH(Html() << "<p class=\"a\""_html
                      << "text",
               "text stands");
  EXPECT_DEATH(Html() << "<a href=\""_html
                      << "javascript:alert(1)",
               "text stands");
  EXPECT_DEATH(Html() << "<a href=\""_html
                      << "/a"_url
                      << "x",
               "text stands");
  EXPECT_DEATH(Html() << "<p title=\""_html
                      << "x"
                      << "\" onclick="_html,
               "fits its place");
  EXPECT_DEATH(Html() << "<p title=\""_html << Html("<b>"_html), "between tags");
  EXPECT_DEATH(Html() << "<p title=\""_html << Url("/a"_url), "an address stands");
  EXPECT_DEATH((Html() << "<p title=\""_html).text(), "no tag is left open");
}

constexpr Place end_of(std::string_view markup, Place start = Place::text) { return markup::Scan(markup).from(start); }

// What a literal of these would be refused for while it compiles.
TEST(Literal, RefusesUnsafeMarkup) {
  for (const auto* unsafe : {"<p class=", "<p class=x", "<p class='x'>", "<", "<p onclick=\"x\">", "<p style=\"x\">",
                             "<!-- x -->", "<script>", "<style>", "<iframe src=\"/x\">", "<a href=\"/people/",
                             "<a href=\"javascript:x\">", "<p ONCLICK=\"x\">", "<p/onclick=\"x\">", "<svg/on"})
    EXPECT_EQ(end_of(unsafe), Place::nowhere) << unsafe;
}

TEST(Literal, KnowsWhereItEnds) {
  EXPECT_EQ(end_of("<p class=\"a\">text"), Place::text);
  EXPECT_EQ(end_of("<input disabled"), Place::tag);
  EXPECT_EQ(end_of("<br />"), Place::text);
  EXPECT_EQ(end_of("<p class=\"a "), Place::attribute);
  EXPECT_EQ(end_of("<a class=\"a\" href=\""), Place::url);
  EXPECT_EQ(end_of("<a href=\"/people?page=2#top\">"), Place::text);
  EXPECT_EQ(end_of("\">", Place::url_end), Place::text);
  EXPECT_EQ(end_of("\">", Place::url), Place::nowhere);
  EXPECT_EQ(end_of("\"class=\"a\"", Place::attribute), Place::nowhere);
  EXPECT_EQ(end_of("<!DOCTYPE html>\n<html lang=\"en\">"), Place::text);
  EXPECT_EQ(end_of("name=\"x\"", Place::tag), Place::nowhere);
}

template <class T>
concept Writable = requires(Html& html, T value) {
  html << value;
};
static_assert(!Writable<bool> && !Writable<char>);
static_assert(!std::is_convertible_v<std::string, Html> && !std::is_constructible_v<Html, std::string>);
static_assert(!std::is_convertible_v<const char*, Html> && !std::is_constructible_v<Html, std::string_view>);
static_assert(!std::is_constructible_v<Url, std::string> && !std::is_constructible_v<Url, const char*>);

}  // namespace
}  // namespace waymark::html
