#include "platform/html/govuk/phase_banner.hpp"

namespace waymark::html::govuk {

Html render(const PhaseBanner& banner) {
  Tag tag{.text = banner.tag.text, .classes = "govuk-phase-banner__content__tag"};
  if (!banner.tag.classes.empty()) tag.classes += " " + banner.tag.classes;
  Html html;
  html << "<div class=\"govuk-phase-banner govuk-width-container"_html << classes(banner.classes) << "\""_html
       << banner.attributes << "><p class=\"govuk-phase-banner__content\">"_html << render(tag)
       << "\n<span class=\"govuk-phase-banner__text\">"_html << banner.text << "</span></p></div>"_html;
  return html;
}

}  // namespace waymark::html::govuk
