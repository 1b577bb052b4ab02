#include <gtest/gtest.h>

#include "platform/html/moj/badge.hpp"
#include "platform/html/moj/filter.hpp"
#include "platform/html/moj/identity_bar.hpp"
#include "platform/html/moj/sub_navigation.hpp"
#include "platform/html/moj/timeline.hpp"
#include "platform/html/parts/danger_call_out.hpp"
#include "platform/html/parts/emergency_numbers.hpp"
#include "platform/html/parts/persona_cards.hpp"
#include "platform/html/parts/safety_banner.hpp"
#include "platform/html/parts/work_list.hpp"

namespace waymark::html {
namespace {

using namespace parts;
using namespace moj;

bool holds(const Html& html, std::string_view part) { return html.text().find(part) != std::string_view::npos; }

constexpr const char* kNasty = "<b>\"&'";
constexpr std::string_view kEscaped = "&lt;b&gt;&quot;&amp;&#39;";

TEST(Parts, EscapeWhatTheyShow) {
  EXPECT_TRUE(holds(render(SafetyBanner{.title = kNasty}), kEscaped));
  EXPECT_TRUE(holds(render(SafetyBanner{.title = "t", .facts = {kNasty}}), kEscaped));
  EXPECT_TRUE(holds(render(DangerCallOut{.title = "t", .text = kNasty}), kEscaped));
  EXPECT_TRUE(holds(render(WorkList{{{.what = kNasty, .href = "/"_url}}}), kEscaped));
  EXPECT_TRUE(holds(render(PersonaCards{.cards = {{.name = kNasty}}}), kEscaped));
  EXPECT_TRUE(holds(render(IdentityBar{.title = kNasty}), kEscaped));
  EXPECT_TRUE(holds(render(IdentityBar{.facts = {{"Born", kNasty}}}), kEscaped));
  EXPECT_TRUE(holds(render(Timeline{.items = {{.title = "t", .byline = kNasty}}}), kEscaped));
  EXPECT_TRUE(holds(render(Badge{.text = kNasty}), kEscaped));
  EXPECT_TRUE(holds(render(SubNavigation{.items = {{.text = kNasty, .href = "/"_url}}}), kEscaped));
  EXPECT_TRUE(holds(render(Filter{.selected = {{kNasty, {{kNasty, "/"_url}}}}}), kEscaped));
}

TEST(Parts, LeaveOutWhatIsEmpty) {
  EXPECT_FALSE(holds(render(SafetyBanner{.title = "Do not call"}), "<ul"));
  EXPECT_FALSE(holds(render(IdentityBar{.title = "t"}), "<dl"));
  EXPECT_FALSE(holds(render(IdentityBar{.title = "t"}), "__actions"));
  EXPECT_FALSE(holds(render(Timeline{.items = {{.title = "t"}}}), "by "));
  EXPECT_FALSE(holds(render(Filter{}), "Selected"));
}

TEST(EmergencyNumbers, DialWhereTheyStandAlone) {
  const auto link = [](const std::string& number) {
    return "<a class=\"govuk-link\" href=\"tel:" + number + "\">" + number + "</a>";
  };
  EXPECT_EQ(with_emergency_numbers("Call 999.").text(), "Call " + link("999") + ".");
  EXPECT_EQ(with_emergency_numbers("111 or 999").text(), link("111") + " or " + link("999"));
  EXPECT_EQ(with_emergency_numbers("Room 9991, 01632 960111, 99").text(), "Room 9991, 01632 960111, 99");
  EXPECT_EQ(with_emergency_numbers(kNasty).text(), kEscaped);
  EXPECT_EQ(with_emergency_numbers("").text(), "");
}

TEST(SubNavigation, MarksOnlyThePageItself) {
  const auto html = render(
      SubNavigation{.items = {{.text = "A", .href = "/a"_url}, {.text = "B", .href = "/b"_url, .current = true}}});
  EXPECT_TRUE(holds(html, "href=\"/b\" aria-current=\"page\""));
  EXPECT_FALSE(holds(html, "href=\"/a\" aria-current"));
}

TEST(WorkList, ShowsHowPressingItIs) {
  const auto item = [](Pressing pressing) {
    return render(WorkList{{{.what = "w", .href = "/"_url, .pressing = pressing}}});
  };
  EXPECT_TRUE(holds(item(Pressing::overdue), "--overdue"));
  EXPECT_TRUE(holds(item(Pressing::soon), "--soon"));
  EXPECT_FALSE(holds(item(Pressing::later), "--"));
}

}  // namespace
}  // namespace waymark::html
