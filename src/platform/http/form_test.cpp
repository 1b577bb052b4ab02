#include "platform/http/form.hpp"

#include <gtest/gtest.h>

namespace waymark::http {
namespace {

std::string only_value(std::string_view text) {
  const auto form = parse_form(text);
  return form && form->pairs().size() == 1 ? form->pairs()[0].second : "refused";
}

TEST(Form, KeepsWhatWasTyped) {
  EXPECT_EQ(only_value("a=1%2B1+%3D+2"), "1+1 = 2");
  EXPECT_EQ(only_value("a=b=c"), "b=c");
  EXPECT_EQ(only_value("a"), "");
  EXPECT_EQ(only_value("&&a=+x+&"), " x ") << "white space is trimmed by `get`, not here";
  EXPECT_EQ(parse_form("a=+x+")->get("a"), "x");
  EXPECT_EQ(only_value("=v"), "v");
  EXPECT_EQ(only_value("a=\xf0\x9f\x92\x9c"), "💜");
  EXPECT_TRUE(parse_form("")->pairs().empty());
}

TEST(Form, LinesEndAsOneCharacter) {
  EXPECT_EQ(only_value("a=1%0D%0A2%0D3%0A4"), "1\n2\n3\n4");
  EXPECT_EQ(only_value("a=%0D%0D%0A%0D"), "\n\n\n");
  EXPECT_EQ(only_value("a=from%0Bword%0Cprocessors"), "from\nword\nprocessors");
  EXPECT_EQ(only_value("a=tab%09stays%1E"), "tab\tstays ");
}

TEST(Form, RefusesWhatIsNoText) {
  for (const auto* text : {"a=%00", "a=%ff", "a=%c3", "a=%", "a=%4", "%ff=a", "%00=a", "%0a=a", "a=%ed%a0%80"})
    EXPECT_FALSE(parse_form(text)) << text;
}

TEST(Form, HasLimits) {
  const FormLimits limits{.fields = 2, .name_bytes = 3, .value_bytes = 4};
  EXPECT_TRUE(parse_form("abc=1234&b=%41%41%41%41", limits)) << "limits count decoded bytes and are included";
  EXPECT_FALSE(parse_form("a=1&b=2&c=3", limits));
  EXPECT_FALSE(parse_form("abcd=1", limits));
  EXPECT_FALSE(parse_form("a=12345", limits));
}

}  // namespace
}  // namespace waymark::http
