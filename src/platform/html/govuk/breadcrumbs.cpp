#include "platform/html/govuk/breadcrumbs.hpp"

namespace waymark::html::govuk {
namespace {

void write_item(Html& html, const Breadcrumb& item) {
  if (item.href.empty()) {
    html << "<li class=\"govuk-breadcrumbs__list-item\" aria-current=\"page\">"_html << item.text << "</li>"_html;
    return;
  }
  html << "<li class=\"govuk-breadcrumbs__list-item\"><a class=\"govuk-breadcrumbs__link\" href=\""_html << item.href
       << "\""_html << item.attributes << ">"_html << item.text << "</a></li>"_html;
}

}  // namespace

Html render(const Breadcrumbs& breadcrumbs) {
  Html html;
  html << "<nav class=\"govuk-breadcrumbs"_html << classes(breadcrumbs.classes);
  if (breadcrumbs.collapse_on_mobile) html << " govuk-breadcrumbs--collapse-on-mobile"_html;
  html << "\""_html << breadcrumbs.attributes << " aria-label=\""_html << breadcrumbs.label_text
       << "\"><ol class=\"govuk-breadcrumbs__list\">"_html;
  for (const auto& item : breadcrumbs.items) write_item(html, item);
  html << "</ol></nav>"_html;
  return html;
}

}  // namespace waymark::html::govuk
