#include "platform/html/govuk/label.hpp"

namespace waymark::html::govuk {

Html render(const Label& label) {
  Html html;
  if (label.text.empty()) return html;
  if (label.is_page_heading) html << "<h1 class=\"govuk-label-wrapper\">"_html;
  html << "<label class=\"govuk-label"_html << classes(label.classes) << "\""_html << label.attributes
       << attribute("for", label.for_id) << ">"_html << label.text << "</label>"_html;
  if (label.is_page_heading) html << "</h1>"_html;
  return html;
}

}  // namespace waymark::html::govuk
