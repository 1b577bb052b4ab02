#include "platform/html/parts/safety_banner.hpp"

#include "platform/html/heading.hpp"

namespace waymark::html::parts {

Html render(const SafetyBanner& banner) {
  Html html;
  html << "<section class=\"waymark-safety\" aria-label=\""_html << banner.title << "\">"_html
       << OpenHeading{banner.heading_level} << " class=\"waymark-safety__title\">"_html << banner.title
       << CloseHeading{banner.heading_level};
  if (!banner.facts.empty()) html << "<ul class=\"waymark-safety__list\">"_html;
  for (const auto& fact : banner.facts) html << "<li>"_html << fact << "</li>"_html;
  if (!banner.facts.empty()) html << "</ul>"_html;
  html << "</section>"_html;
  return html;
}

}  // namespace waymark::html::parts
