#include "platform/html/govuk/service_navigation.hpp"

namespace waymark::html::govuk {
namespace {

void write_name(Html& html, const ServiceNavigation& navigation) {
  if (navigation.service_name.empty()) return;
  html << "<span class=\"govuk-service-navigation__service-name\">"_html;
  if (navigation.service_url.empty()) {
    html << "<span class=\"govuk-service-navigation__text\">"_html << navigation.service_name << "</span>"_html;
  } else {
    html << "<a href=\""_html << navigation.service_url << "\" class=\"govuk-service-navigation__link\">"_html
         << navigation.service_name << "</a>"_html;
  }
  html << "</span>\n"_html;
}

void write_toggle(Html& html, const ServiceNavigation& navigation) {
  if (!navigation.collapse_navigation_on_mobile.value_or(navigation.navigation.size() > 1)) return;
  html << "<button type=\"button\" class=\"govuk-service-navigation__toggle govuk-js-service-navigation-toggle\" "
          "aria-controls=\""_html
       << navigation.navigation_id << "\""_html;
  if (navigation.menu_button_label != navigation.menu_button_text)
    html << attribute("aria-label", navigation.menu_button_label);
  html << " hidden aria-hidden=\"true\">"_html << navigation.menu_button_text << "</button>"_html;
}

void write_item(Html& html, const ServiceNavigationItem& item) {
  const bool active = item.active || item.current;
  html << "<li class=\"govuk-service-navigation__item"_html;
  if (active) html << " govuk-service-navigation__item--active"_html;
  html << "\">"_html;
  if (item.href.empty()) {
    html << "<span class=\"govuk-service-navigation__text\""_html;
  } else {
    html << "<a class=\"govuk-service-navigation__link\" href=\""_html << item.href << "\""_html;
  }
  if (active) html.attribute("aria-current", item.current ? "page" : "true");
  if (!item.href.empty()) html << item.attributes;
  html << ">"_html;
  if (active) html << "<strong class=\"govuk-service-navigation__active-fallback\">"_html;
  html << item.text;
  if (active) html << "</strong>"_html;
  html << (item.href.empty() ? "</span></li>"_html : "</a></li>"_html);
}

void write_navigation(Html& html, const ServiceNavigation& navigation) {
  if (navigation.navigation.empty() && navigation.slot_navigation_start.empty() &&
      navigation.slot_navigation_end.empty())
    return;
  html << "<nav aria-label=\""_html
       << (navigation.navigation_label.empty() ? navigation.menu_button_text : navigation.navigation_label)
       << "\" class=\"govuk-service-navigation__wrapper"_html << classes(navigation.navigation_classes) << "\">"_html;
  write_toggle(html, navigation);
  html << "<ul class=\"govuk-service-navigation__list\" id=\""_html << navigation.navigation_id << "\">"_html
       << navigation.slot_navigation_start;
  for (const auto& item : navigation.navigation) write_item(html, item);
  html << navigation.slot_navigation_end << "</ul></nav>"_html;
}

}  // namespace

Html render(const ServiceNavigation& navigation) {
  const bool landmark =
      !navigation.service_name.empty() || !navigation.slot_start.empty() || !navigation.slot_end.empty();
  Html html;
  if (landmark) {
    html << "<section aria-label=\""_html << navigation.aria_label << "\""_html;
  } else {
    html << "<div"_html;
  }
  html << " class=\"govuk-service-navigation"_html << classes(navigation.classes)
       << "\" data-module=\"govuk-service-navigation\""_html << navigation.attributes
       << "><div class=\"govuk-width-container"_html;
  if (navigation.slot_end_inline) html << " govuk-service-navigation__inlining-container"_html;
  html << "\">"_html << navigation.slot_start << "<div class=\"govuk-service-navigation__container\">"_html;
  write_name(html, navigation);
  write_navigation(html, navigation);
  html << "</div>"_html << navigation.slot_end << "</div>"_html << (landmark ? "</section>"_html : "</div>"_html);
  return html;
}

}  // namespace waymark::html::govuk
