#include "platform/html/moj/badge.hpp"

#include "platform/html/attributes.hpp"

namespace waymark::html::moj {

Html render(const Badge& badge) {
  Html html;
  html << "<strong class=\"moj-badge"_html << classes(badge.classes) << "\">"_html << badge.text << "</strong>"_html;
  return html;
}

}  // namespace waymark::html::moj
