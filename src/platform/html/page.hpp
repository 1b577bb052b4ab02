#pragma once
// A whole document, from the doctype on. Its title, icon and product name say nothing about what the
// service is for. It needs no inline script or style, so that a strict content security policy holds.
#include <optional>
#include <string>

#include "platform/html/assets.hpp"
#include "platform/html/govuk/exit_this_page.hpp"
#include "platform/html/govuk/service_navigation.hpp"
#include "platform/html/html.hpp"

namespace waymark::html {

struct Page {
  std::string title{};      // of this page; "– product_name" is added. Never a name or a fact
  bool has_errors = false;  // the title then begins with "Error: "
  std::string language = "en";
  std::string direction{};  // "rtl" for a language that is written from right to left
  std::string product_name = "Waymark";
  Url home = "/"_url;
  Assets assets{};
  Html body_start{};  // before the skip link
  std::optional<govuk::ServiceNavigation> service_navigation{};
  Html below_header{};  // phase banner: as wide as the window, within the header
  std::optional<govuk::ExitThisPage> exit_this_page{};
  Html before_main{};  // back link or breadcrumbs
  Html main{};
  std::string main_classes{};
  Html footer{};  // without it there is none
};
Html render(const Page& page);

}  // namespace waymark::html
