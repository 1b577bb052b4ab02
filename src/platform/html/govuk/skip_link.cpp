#include "platform/html/govuk/skip_link.hpp"

namespace waymark::html::govuk {

Html render(const SkipLink& link) {
  Html html;
  html << "<a href=\""_html << link.href << "\" class=\"govuk-skip-link"_html << classes(link.classes) << "\""_html
       << link.attributes << " data-module=\"govuk-skip-link\">"_html << link.text << "</a>"_html;
  return html;
}

}  // namespace waymark::html::govuk
