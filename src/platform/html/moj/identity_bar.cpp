#include "platform/html/moj/identity_bar.hpp"

#include "platform/html/attributes.hpp"

namespace waymark::html::moj {
namespace {

void write_facts(Html& html, const std::vector<IdentityFact>& facts) {
  if (facts.empty()) return;
  html << "<dl class=\"moj-identity-bar__facts\">"_html;
  for (const auto& [key, value] : facts)
    html << "<div><dt>"_html << key << "</dt><dd>"_html << value << "</dd></div>"_html;
  html << "</dl>"_html;
}

}  // namespace

Html render(const IdentityBar& bar) {
  Html html;
  html << "<section class=\"moj-identity-bar"_html << classes(bar.classes) << "\" aria-label=\""_html << bar.label
       << "\"><div class=\"moj-identity-bar__container\"><div class=\"moj-identity-bar__details\">"
          "<div class=\"moj-identity-bar__title\">"_html
       << bar.title << "</div>"_html;
  write_facts(html, bar.facts);
  html << "</div>"_html;
  if (!bar.actions.empty()) html << "<div class=\"moj-identity-bar__actions\">"_html << bar.actions << "</div>"_html;
  html << "</div></section>"_html;
  return html;
}

}  // namespace waymark::html::moj
