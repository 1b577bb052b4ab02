#include "capabilities/home/section.hpp"

#include <utility>

namespace waymark::home {

using namespace html::literals;
using html::Html;

Html section(std::string_view heading, const html::parts::WorkList& list, std::int64_t all, const Html& first) {
  Html html;
  const auto shown = list.items.size();
  if (shown == 0) return html;
  html << "<h2 class=\"govuk-heading-m\">"_html << heading << "</h2>"_html << first;
  if (std::cmp_greater(all, shown))
    html << "<p class=\"govuk-body\">Showing the first "_html << shown << " of "_html << all
         << ". The most pressing come first: the next stand here as soon as these are dealt with.</p>"_html;
  html << render(list);
  return html;
}

Html section(std::string_view heading, const html::parts::WorkList& list) {
  return section(heading, list, static_cast<std::int64_t>(list.items.size()));
}

}  // namespace waymark::home
