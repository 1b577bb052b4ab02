#include "platform/html/govuk/panel.hpp"

#include "platform/html/govuk/button.hpp"
#include "platform/html/heading.hpp"

namespace waymark::html::govuk {
namespace {

Html action_of(const PanelAction& action) {
  if (action.href.empty() || action.type == "button")
    return render(Button{.text = action.text,
                         .type = action.type.empty() ? "button" : action.type,
                         .href = action.href,
                         .classes = "govuk-button--inverse" + (action.classes.empty() ? "" : " " + action.classes),
                         .attributes = action.attributes});
  Html html;
  html << "<a class=\"govuk-link govuk-link--inverse"_html << classes(action.classes) << "\" href=\""_html
       << action.href << "\""_html << action.attributes << ">"_html << action.text << "</a>"_html;
  return html;
}

void write_actions(Html& html, const PanelActions& actions) {
  html << "<div class=\"govuk-panel__actions"_html << classes(actions.classes) << "\""_html << actions.attributes
       << ">"_html;
  if (!actions.items.empty()) html << "<div class=\"govuk-button-group\">"_html;
  for (const auto& action : actions.items) html << action_of(action) << "\n"_html;
  if (!actions.items.empty()) html << "</div>"_html;
  html << "</div>"_html;
}

}  // namespace

Html render(const Panel& panel) {
  const bool interruption = panel.classes.find("govuk-panel--interruption") != std::string::npos;
  Html html;
  html << "<div class=\"govuk-panel"_html;
  if (!interruption) html << " govuk-panel--confirmation"_html;
  html << classes(panel.classes) << "\""_html << panel.attributes << ">"_html << OpenHeading{panel.heading_level}
       << " class=\"govuk-panel__title\">"_html << panel.title << CloseHeading{panel.heading_level};
  if (!panel.text.empty()) html << "<div class=\"govuk-panel__body\">"_html << panel.text << "</div>"_html;
  if (interruption && panel.actions) write_actions(html, *panel.actions);
  html << "</div>"_html;
  return html;
}

}  // namespace waymark::html::govuk
