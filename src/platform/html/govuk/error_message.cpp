#include "platform/html/govuk/error_message.hpp"

namespace waymark::html::govuk {

Html render(const ErrorMessage& message) {
  Html html;
  html << "<p"_html << attribute("id", message.id) << " class=\"govuk-error-message"_html << classes(message.classes)
       << "\""_html << message.attributes << ">"_html;
  if (!message.visually_hidden_text.empty())
    html << "<span class=\"govuk-visually-hidden\">"_html << message.visually_hidden_text << ":</span> "_html;
  html << message.text << "</p>"_html;
  return html;
}

}  // namespace waymark::html::govuk
