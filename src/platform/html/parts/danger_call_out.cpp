#include "platform/html/parts/danger_call_out.hpp"

#include "platform/html/heading.hpp"

namespace waymark::html::parts {

Html render(const DangerCallOut& call_out) {
  Html html;
  html << "<section class=\"waymark-danger\" aria-label=\""_html << call_out.title << "\">"_html
       << OpenHeading{call_out.heading_level} << " class=\"waymark-danger__title\">"_html << call_out.title
       << CloseHeading{call_out.heading_level} << "<div>"_html << call_out.text << "</div></section>"_html;
  return html;
}

}  // namespace waymark::html::parts
