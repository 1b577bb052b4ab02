#include "platform/html/govuk/back_link.hpp"

namespace waymark::html::govuk {

Html render(const BackLink& link) {
  Html html;
  html << "<a class=\"govuk-back-link"_html << classes(link.classes) << "\" href=\""_html << link.href << "\""_html
       << link.attributes << ">"_html << link.text << "</a>"_html;
  return html;
}

}  // namespace waymark::html::govuk
