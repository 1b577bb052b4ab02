#include "platform/html/govuk/warning_text.hpp"

namespace waymark::html::govuk {

Html render(const WarningText& warning) {
  Html html;
  html << "<div class=\"govuk-warning-text"_html << classes(warning.classes) << "\""_html << warning.attributes
       << "><span class=\"govuk-warning-text__icon\" aria-hidden=\"true\">!</span>\n"
          "<strong class=\"govuk-warning-text__text\"><span class=\"govuk-visually-hidden\">"_html
       << warning.icon_fallback_text << "</span>\n"_html << warning.text << "</strong></div>"_html;
  return html;
}

}  // namespace waymark::html::govuk
