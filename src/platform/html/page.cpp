#include "platform/html/page.hpp"

#include "platform/html/attributes.hpp"
#include "platform/html/govuk/generic_header.hpp"
#include "platform/html/govuk/skip_link.hpp"

namespace waymark::html {
namespace {

void write_head(Html& html, const Page& page) {
  html << "<head><meta charset=\"utf-8\"><title>"_html;
  if (page.has_errors) html << "Error: "_html;
  html << page.title << " – " << page.product_name
       << "</title><meta name=\"viewport\" content=\"width=device-width, initial-scale=1, viewport-fit=cover\">"
          "<meta name=\"theme-color\" content=\"#163a3e\"><meta name=\"robots\" content=\"noindex, nofollow\">"
          "<link rel=\"icon\" type=\"image/svg+xml\" href=\""_html
       << page.assets.icon << "\"><link rel=\"stylesheet\" href=\""_html << page.assets.stylesheet << "\">"_html
       << module_script(page.assets.script) << "</head>\n"_html;
}

// Its script finds this link by its class; it does the same as the button. It stands in the header so that
// it belongs to a landmark, and comes right after the skip link.
void write_quick_exit(Html& html, const govuk::ExitThisPage& exit) {
  html << "<a class=\"govuk-skip-link govuk-js-exit-this-page-skiplink\" rel=\"nofollow noreferrer\" href=\""_html
       << exit.redirect_url << "\">Exit this page quickly</a>"_html;
}

void write_header(Html& html, const Page& page) {
  html << "<header class=\"govuk-template__header\">"_html;
  if (page.exit_this_page) write_quick_exit(html, *page.exit_this_page);
  html << render(govuk::GenericHeader{.logo = page.product_name, .url = page.home});
  if (page.service_navigation) html << render(*page.service_navigation);
  html << page.below_header << "</header>\n"_html;
}

void write_footer(Html& html, const Html& footer) {
  if (footer.empty()) return;
  html << "<footer class=\"govuk-template__footer waymark-footer\"><div class=\"govuk-width-container\">"_html << footer
       << "</div></footer>\n"_html;
}

}  // namespace

Html render(const Page& page) {
  Html html;
  html.reserve(page.main.text().size() + 8192);
  html << "<!DOCTYPE html>\n<html"_html << attribute("lang", page.language) << attribute("dir", page.direction)
       << " class=\"govuk-template\">"_html;
  write_head(html, page);
  html << "<body class=\"govuk-template__body\">"_html << blocking_script(page.assets.start_script);
  html << page.body_start << render(govuk::SkipLink{.text = "Skip to main content", .href = "#main-content"_url});
  write_header(html, page);
  html << "<div class=\"govuk-width-container\">"_html;
  if (page.exit_this_page) html << render(*page.exit_this_page);
  // In a landmark of its own, so that nothing on the page stands outside one.
  if (!page.before_main.empty()) html << "<nav aria-label=\"Back\">"_html << page.before_main << "</nav>"_html;
  html << "<main class=\"govuk-main-wrapper"_html << classes(page.main_classes) << "\" id=\"main-content\">"_html
       << page.main << "</main></div>\n"_html;
  write_footer(html, page.footer);
  html << "</body></html>\n"_html;
  return html;
}

}  // namespace waymark::html
