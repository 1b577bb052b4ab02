#include "platform/html/moj/timeline.hpp"

#include "platform/html/attributes.hpp"
#include "platform/html/heading.hpp"

namespace waymark::html::moj {
namespace {

void write_item(Html& html, const TimelineItem& item, int level) {
  html << "<li class=\"moj-timeline__item\"><div class=\"moj-timeline__header\">"_html << OpenHeading{level}
       << " class=\"moj-timeline__title\">"_html << item.title << CloseHeading{level};
  if (!item.byline.empty()) html << "\n<p class=\"moj-timeline__byline\">by "_html << item.byline << "</p>"_html;
  html << "</div><p class=\"moj-timeline__date\"><time"_html << attribute("datetime", item.datetime) << ">"_html
       << item.date_text << "</time></p>"_html;
  if (!item.description.empty())
    html << "<div class=\"moj-timeline__description\">"_html << item.description << "</div>"_html;
  html << "</li>"_html;
}

}  // namespace

Html render(const Timeline& timeline) {
  Html html;
  html << "<ol class=\"moj-timeline"_html << classes(timeline.classes) << "\">"_html;
  for (const auto& item : timeline.items) write_item(html, item, timeline.heading_level);
  html << "</ol>"_html;
  return html;
}

}  // namespace waymark::html::moj
