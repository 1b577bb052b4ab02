#include "platform/html/moj/filter.hpp"

namespace waymark::html::moj {
namespace {

void write_group(Html& html, const FilterGroup& group) {
  html << "<h4 class=\"govuk-heading-s govuk-!-margin-bottom-0\">"_html << group.heading
       << "</h4><ul class=\"moj-filter-tags\">"_html;
  for (const auto& choice : group.choices)
    html << "<li><a class=\"moj-filter__tag\" href=\""_html << choice.remove_href
         << "\"><span class=\"govuk-visually-hidden\">Remove this filter</span> "_html << choice.text
         << "</a></li>"_html;
  html << "</ul>"_html;
}

void write_selected(Html& html, const Filter& filter) {
  html << "<div class=\"moj-filter__selected\"><h3 class=\"govuk-heading-s\">Selected filters</h3>"_html;
  for (const auto& group : filter.selected) write_group(html, group);
  if (!filter.clear_href.empty())
    html << "<p class=\"govuk-body govuk-!-margin-bottom-0\"><a class=\"govuk-link\" href=\""_html << filter.clear_href
         << "\">Clear filters</a></p>"_html;
  html << "</div>"_html;
}

}  // namespace

Html render(const Filter& filter) {
  Html html;
  html << "<div class=\"moj-filter\"><div class=\"moj-filter__header\"><h2 class=\"govuk-heading-m\">"_html
       << filter.heading << "</h2></div>"_html;
  if (!filter.selected.empty()) write_selected(html, filter);
  html << "<div class=\"moj-filter__options\">"_html << filter.options << "</div></div>"_html;
  return html;
}

}  // namespace waymark::html::moj
