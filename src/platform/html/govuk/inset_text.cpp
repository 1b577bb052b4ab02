#include "platform/html/govuk/inset_text.hpp"

namespace waymark::html::govuk {

Html render(const InsetText& inset) {
  Html html;
  html << "<div"_html << attribute("id", inset.id) << " class=\"govuk-inset-text"_html << classes(inset.classes)
       << "\""_html << inset.attributes << ">"_html << inset.text << "</div>"_html;
  return html;
}

}  // namespace waymark::html::govuk
