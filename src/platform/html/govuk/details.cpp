#include "platform/html/govuk/details.hpp"

namespace waymark::html::govuk {

Html render(const Details& details) {
  Html html;
  html << "<details"_html << attribute("id", details.id) << " class=\"govuk-details"_html << classes(details.classes)
       << "\""_html << details.attributes << flag("open", details.open)
       << "><summary class=\"govuk-details__summary\"><span class=\"govuk-details__summary-text\">"_html
       << details.summary << "</span></summary><div class=\"govuk-details__text\">"_html << details.text
       << "</div></details>"_html;
  return html;
}

}  // namespace waymark::html::govuk
