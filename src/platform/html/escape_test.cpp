#include <gtest/gtest.h>

#include <random>

#include "platform/html/attributes.hpp"
#include "platform/html/dom_for_tests.hpp"
#include "platform/html/govuk/textarea.hpp"

namespace waymark::html {
namespace {

// Gumbo replaces controls and noncharacters, which a browser keeps.
bool kept_by_gumbo(char32_t point) {
  if (point < 0x20) return point == '\t' || point == '\n' || point == '\r';
  return (point < 0x7F || point > 0x9F) && (point < 0xD800 || point > 0xDFFF) && (point < 0xFDD0 || point > 0xFDEF) &&
         (point & 0xFFFE) != 0xFFFE;
}

// Any scalar value, half of them those that mean something to a parser.
std::string random_text(std::mt19937& random) {
  constexpr std::string_view kSpecial = "&<>\"'=/`;#! \t\n\r-]x";
  std::string text;
  for (auto length = random() % 40; length > 0; --length) {
    auto point = static_cast<char32_t>(random() % 0x110000);
    if (random() % 2 == 0) point = static_cast<unsigned char>(kSpecial[random() % kSpecial.size()]);
    if (!kept_by_gumbo(point)) point = U'é';
    const auto add = [&](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (point < 0x80) {
      add(point);
    } else if (point < 0x800) {
      add(0xC0 | point >> 6), add(0x80 | (point & 63));
    } else if (point < 0x10000) {
      add(0xE0 | point >> 12), add(0x80 | (point >> 6 & 63)), add(0x80 | (point & 63));
    } else {
      add(0xF0 | point >> 18), add(0x80 | (point >> 12 & 63)), add(0x80 | (point >> 6 & 63)), add(0x80 | (point & 63));
    }
  }
  return text;
}

TEST(Escaping, AnyTextComesBackFromAParser) {
  std::mt19937 random(7);
  for (int round = 0; round < 5000; ++round) {
    const std::string text = random_text(random);
    Html html;
    html << "<span id=\"t\">"_html << text << "</span><i id=\"a\" title=\""_html << text << "\"></i>"_html
         << render(govuk::Textarea{.name = "n", .value = text});
    ASSERT_EQ(dom_text(html.text(), "t"), text);
    ASSERT_EQ(dom_attribute(html.text(), "a", "title"), text);
    ASSERT_EQ(dom_text(html.text(), "n"), text);
  }
}

TEST(Escaping, TheHardOnesComeBackToo) {
  for (const std::string text : {"\n", "\n\nx", "&amp;", "&lt;script&gt;", "&notit;", "&#0;", "</textarea>", "]]>",
                                 "-->", "\xEF\xBB\xBF", "\r\n"}) {
    Html html;
    html << "<span id=\"t\">"_html << text << "</span>"_html << render(govuk::Textarea{.name = "n", .value = text});
    EXPECT_EQ(dom_text(html.text(), "t"), text);
    EXPECT_EQ(dom_text(html.text(), "n"), text);
  }
}

}  // namespace
}  // namespace waymark::html
