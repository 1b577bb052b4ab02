#include "platform/html/govuk/fieldset.hpp"

namespace waymark::html::govuk {
namespace {

void write_legend(Html& html, const Legend& legend) {
  if (legend.text.empty()) return;
  html << "<legend class=\"govuk-fieldset__legend"_html << classes(legend.classes) << "\">"_html;
  if (legend.is_page_heading) html << "<h1 class=\"govuk-fieldset__heading\">"_html;
  html << legend.text;
  if (legend.is_page_heading) html << "</h1>"_html;
  html << "</legend>"_html;
}

}  // namespace

Html render(const Fieldset& fieldset) {
  Html html;
  html << "<fieldset class=\"govuk-fieldset"_html << classes(fieldset.classes) << "\""_html
       << attribute("role", fieldset.role) << attribute("aria-describedby", fieldset.described_by)
       << fieldset.attributes << ">"_html;
  write_legend(html, fieldset.legend);
  html << fieldset.html << "</fieldset>"_html;
  return html;
}

Html in_fieldset(std::optional<Fieldset> fieldset, const std::string& described_by, Html controls) {
  if (!fieldset) return controls;
  fieldset->described_by = described_by;
  fieldset->html = std::move(controls);
  return render(*fieldset);
}

}  // namespace waymark::html::govuk
