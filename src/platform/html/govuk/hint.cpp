#include "platform/html/govuk/hint.hpp"

namespace waymark::html::govuk {

Html render(const Hint& hint) {
  Html html;
  html << "<div"_html << attribute("id", hint.id) << " class=\"govuk-hint"_html << classes(hint.classes) << "\""_html
       << hint.attributes << ">"_html << hint.text << "</div>"_html;
  return html;
}

}  // namespace waymark::html::govuk
