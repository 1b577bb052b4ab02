#include "platform/html/moj/sub_navigation.hpp"

#include "platform/html/attributes.hpp"

namespace waymark::html::moj {

Html render(const SubNavigation& navigation) {
  Html html;
  html << "<nav class=\"moj-sub-navigation"_html << classes(navigation.classes) << "\" aria-label=\""_html
       << navigation.label << "\"><ul class=\"moj-sub-navigation__list\">"_html;
  for (const auto& item : navigation.items) {
    html << "<li class=\"moj-sub-navigation__item\"><a class=\"moj-sub-navigation__link\" href=\""_html << item.href
         << "\""_html;
    if (item.current) html << " aria-current=\"page\""_html;
    html << ">"_html << item.text << "</a></li>"_html;
  }
  html << "</ul></nav>"_html;
  return html;
}

}  // namespace waymark::html::moj
