#include "core/web/paper.hpp"

namespace waymark::core::web {

using namespace html::literals;

html::Html paper_head(const Visit& visit) {
  const auto pack = visit.pack();
  const auto agency = pack->agency_name(visit.viewer().agency());
  html::Html html;
  html
      << "<div class=\"waymark-on-paper\"><p><strong>Confidential.</strong> Give it to nobody who has no need of it, "
         "leave it nowhere that others may see it, and shred it once it is no longer needed.</p><p>Printed from "
         "Waymark by "_html
      << visit.visitor().name << ", "_html << agency << ". It is what our agency had on record on "_html
      << base::spoken_time(visit.now(), pack->partnership.time_zone)
      << "; later changes are not on it.</p></div><p class=\"waymark-watermark\" aria-hidden=\"true\">Confidential<br>"_html
      << visit.visitor().name << "<br>"_html << agency << "</p>"_html;
  return html;
}

}  // namespace waymark::core::web
