#include "platform/html/parts/persona_cards.hpp"

#include "platform/html/heading.hpp"

namespace waymark::html::parts {

Html render(const PersonaCards& personas) {
  Html html;
  html << "<ul class=\"waymark-personas\">"_html;
  for (const auto& card : personas.cards)
    html << "<li class=\"waymark-persona\">"_html << OpenHeading{personas.heading_level}
         << " class=\"waymark-persona__name\">"_html << card.name << CloseHeading{personas.heading_level}
         << "<p class=\"waymark-persona__part\">"_html << card.part << "</p><p class=\"waymark-persona__about\">"_html
         << card.about << "</p>"_html << card.action << "</li>"_html;
  html << "</ul>"_html;
  return html;
}

}  // namespace waymark::html::parts
