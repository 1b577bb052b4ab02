#include "platform/html/govuk/generic_header.hpp"

namespace waymark::html::govuk {

Html render(const GenericHeader& header) {
  Html html;
  html << "<div class=\"govuk-generic-header"_html << classes(header.classes) << "\""_html << header.attributes
       << "><div class=\"govuk-generic-header__container"_html << classes(header.container_classes)
       << "\"><div class=\"govuk-generic-header__logo\"><a href=\""_html << header.url
       << "\" class=\"govuk-generic-header__homepage-link\">"_html << header.logo << "</a></div></div></div>"_html;
  return html;
}

}  // namespace waymark::html::govuk
