// Writes one page with every component to standard output. The argument is the assets' manifest.
#include "tests/gallery/gallery.hpp"

#include <fstream>
#include <iostream>
#include <sstream>

#include "platform/html/govuk/breadcrumbs.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/phase_banner.hpp"
#include "platform/html/moj/badge.hpp"
#include "platform/html/moj/identity_bar.hpp"
#include "platform/html/page.hpp"

namespace waymark::html::gallery {
namespace {

govuk::ServiceNavigation navigation() {
  return {.navigation = {{.text = "Home", .href = "/"_url},
                         {.text = "People", .href = "/people"_url, .active = true},
                         {.text = "Checks", .href = "/checks"_url},
                         {.text = "Meetings", .href = "/meetings"_url}},
          .navigation_label = "Parts of Waymark"};
}

Html below_header() {
  Html name;
  name << "A person with a rather long double-barrelled name "_html
       << render(moj::Badge{.text = "Restricted", .classes = "moj-badge--red"});
  Html html;
  html << render(moj::IdentityBar{
      .title = name,
      .facts = {{"Born", "3 February 1991"}, {"Speaks", "Welsh"}, {"Contacts", "5"}, {"Held by", "Your agency"}},
      .actions = render(govuk::Button{.text = "Record a contact", .href = "/contacts"_url})});
  return html;
}

Html main_of_page() {
  Html html;
  html << "<h1 class=\"govuk-heading-xl\">Every component</h1>"_html << text() << parts() << forms();
  return html;
}

Page page_with(const Assets& assets) {
  return {.title = "Every component",
          .has_errors = true,
          .assets = assets,
          .body_start = {},
          .service_navigation = navigation(),
          .below_header = below_header(),
          .exit_this_page = govuk::ExitThisPage{},
          .before_main = render(govuk::Breadcrumbs{.items = {{.text = "Home", .href = "/"_url},
                                                             {.text = "People", .href = "/people"_url},
                                                             {.text = "This page"}}}),
          .main = main_of_page(),
          .footer =
              "<p class=\"govuk-body-s\">Questions? Ask your own agency's administrator.</p>"
              "<ul class=\"waymark-footer__list\"><li><a class=\"govuk-footer__link govuk-link\" "
              "href=\"/accessibility\">Accessibility</a></li><li><a class=\"govuk-link\" "
              "href=\"/privacy\">Privacy</a></li></ul>"_html};
}

}  // namespace
}  // namespace waymark::html::gallery

int main(int count, char** arguments) {
  using namespace waymark::html;
  if (count != 2) return std::cerr << "usage: html_gallery MANIFEST\n", 2;
  std::ifstream file(arguments[1]);
  std::stringstream manifest;
  manifest << file.rdbuf();
  const auto assets = assets_in("/assets"_url, manifest.str());
  if (!assets) return std::cerr << "no assets are named there: run scripts/build_assets first\n", 1;
  std::cout << render(gallery::page_with(*assets)).take();
}
