#include "platform/html/govuk/tag.hpp"

namespace waymark::html::govuk {

Html render(const Tag& tag) {
  Html html;
  html << "<strong class=\"govuk-tag"_html << classes(tag.classes) << "\""_html << tag.attributes << ">"_html
       << tag.text << "</strong>"_html;
  return html;
}

}  // namespace waymark::html::govuk
