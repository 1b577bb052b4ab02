#include "platform/html/page.hpp"

#include <gtest/gtest.h>

namespace waymark::html {
namespace {

std::string document(Page page) {
  page.assets =
      *assets_in("/assets"_url, "app.css app.1.css\napp.js app.2.js\nstart.js start.3.js\nfavicon.svg f.4.svg\n");
  return render(page).take();
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST(Page, NamesItsAssetsAndKeepsSearchEnginesOut) {
  const auto html = document({.title = "People"});
  EXPECT_TRUE(html.starts_with("<!DOCTYPE html>\n<html lang=\"en\" class=\"govuk-template\">"));
  EXPECT_TRUE(holds(html, "<title>People – Waymark</title>"));
  EXPECT_TRUE(holds(html, "href=\"/assets/app.1.css\"") && holds(html, "src=\"/assets/app.2.js\"") &&
              holds(html, "src=\"/assets/start.3.js\"") && holds(html, "href=\"/assets/f.4.svg\""));
  EXPECT_TRUE(holds(html, "<meta name=\"robots\" content=\"noindex, nofollow\">"));
}

TEST(Page, HasNothingInline) {
  const auto html = document({.title = "People", .exit_this_page = govuk::ExitThisPage{}});
  EXPECT_FALSE(holds(html, "style=") || holds(html, "<style") || holds(html, "<script>") || holds(html, " on"));
}

TEST(Page, SaysInItsTitleThatThereAreErrors) {
  EXPECT_TRUE(holds(document({.title = "A & B", .has_errors = true}), "<title>Error: A &amp; B – Waymark</title>"));
}

TEST(Page, TheWayOutComesRightAfterTheFirstLink) {
  const auto html = document({.title = "t", .exit_this_page = govuk::ExitThisPage{.redirect_url = "/leave"_url}});
  const auto skip = html.find("Skip to main content");
  const auto quick = html.find("href=\"/leave\">Exit this page quickly");
  const auto button = html.find("href=\"/leave\" role=\"button\"");
  EXPECT_TRUE(skip < quick && quick < button && button < html.find("<main"));
  EXPECT_FALSE(holds(document({.title = "t"}), "Exit this page"));
}

TEST(Assets, NothingWithoutAllOfThem) {
  EXPECT_FALSE(assets_in("/assets"_url, "app.css app.1.css\napp.js app.2.js\nstart.js s.js\n"));
  EXPECT_FALSE(assets_in("/assets"_url, ""));
}

}  // namespace
}  // namespace waymark::html
