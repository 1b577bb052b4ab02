#include "platform/html/govuk/notification_banner.hpp"

#include "platform/html/heading.hpp"

namespace waymark::html::govuk {
namespace {

std::string role_of(const NotificationBanner& banner) {
  if (!banner.role.empty()) return banner.role;
  return banner.success ? "alert" : "region";
}

Content title_of(const NotificationBanner& banner) {
  if (!banner.title.empty()) return banner.title;
  return banner.success ? "Success" : "Important";
}

void write_text(Html& html, const Content& text) {
  if (text.is_html() || text.empty()) {
    html << text;
    return;
  }
  html << "<p class=\"govuk-notification-banner__heading\">"_html << text << "</p>"_html;
}

}  // namespace

Html render(const NotificationBanner& banner) {
  Html html;
  html << "<div class=\"govuk-notification-banner"_html;
  if (banner.success) html << " govuk-notification-banner--success"_html;
  html << classes(banner.classes) << "\" role=\""_html << role_of(banner) << "\" aria-labelledby=\""_html
       << banner.title_id << "\" data-module=\"govuk-notification-banner\""_html;
  if (banner.disable_auto_focus)
    html.attribute("data-disable-auto-focus", *banner.disable_auto_focus ? "true" : "false");
  html << banner.attributes << "><div class=\"govuk-notification-banner__header\">"_html
       << OpenHeading{banner.title_heading_level} << " class=\"govuk-notification-banner__title\" id=\""_html
       << banner.title_id << "\">"_html << title_of(banner) << CloseHeading{banner.title_heading_level}
       << "</div><div class=\"govuk-notification-banner__content\">"_html;
  write_text(html, banner.text);
  html << "</div></div>"_html;
  return html;
}

}  // namespace waymark::html::govuk
