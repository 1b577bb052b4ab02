#include "capabilities/home/section.hpp"

#include <algorithm>
#include <utility>

namespace waymark::home {

using namespace html::literals;
using html::Html;

namespace {

constexpr auto kHome = "/"_url;

Html how_many(const Lines& lines) {
  const auto shown = static_cast<std::int64_t>(lines.list.items.size());
  Html html;
  if (shown == 0)
    html << lines.all << " more, not shown yet: they stand here as soon as what comes before them is dealt with."_html;
  else if (lines.order == Order::newest_first)
    html << "Showing the newest "_html << shown << ", and "_html << lines.all - shown
         << (lines.all - shown == 1 ? " older is" : " older are") << " not shown."_html;
  else
    html << "Showing the first "_html << shown << " of "_html << lines.all
         << ". The most pressing come first: the next stand here as soon as these are dealt with."_html;
  return html;
}

Html what_is_left_out(std::string_view id, const Lines& lines) {
  Html html;
  html << "<p class=\"govuk-body\">"_html << how_many(lines);
  if (!lines.whole)
    html << " <a class=\"govuk-link\" href=\""_html << html::Url(kHome).query("show", "all").fragment(id)
         << "\">Show all of them</a>"_html;
  return html << "</p>"_html, html;
}

Html heading_of(const Section& section) {
  Html html;
  html << "<h2 class=\"govuk-heading-m\" id=\""_html << section.id << "\">"_html << section.heading << " ("_html
       << section.count << ")</h2>"_html;
  return html;
}

Html list_of(const std::vector<Section>& sections) {
  Html html;
  html << "<nav aria-label=\"What waits\"><ul class=\"govuk-list waymark-counts\">"_html;
  for (const auto& section : sections)
    if (!section.empty())
      html << "<li><a class=\"govuk-link\" href=\""_html << html::Url::fragment_of_page(section.id) << "\">"_html
           << section.heading << "</a> ("_html << section.count << ")</li>"_html;
  return html << "</ul></nav>"_html, html;
}

}  // namespace

Section section(std::string_view id, std::string_view heading, Lines lines) {
  const auto shown = lines.list.items.size();
  Section section{.id = id, .heading = heading, .count = std::max(lines.all, static_cast<std::int64_t>(shown))};
  if (section.count == 0) return section;
  section.body << std::move(lines.first);
  if (std::cmp_greater(lines.all, shown)) section.body << what_is_left_out(id, lines);
  if (shown > 0) section.body << render(lines.list);
  return section;
}

Section section(std::string_view id, std::string_view heading, const html::parts::WorkList& list) {
  return section(id, heading, {.list = list, .all = static_cast<std::int64_t>(list.items.size())});
}

Html sections_view(const std::vector<Section>& sections) {
  Html html;
  if (std::count_if(sections.begin(), sections.end(), [](const Section& one) { return !one.empty(); }) > 1)
    html << list_of(sections);
  for (const auto& section : sections)
    if (!section.empty()) html << heading_of(section) << section.body;
  return html;
}

}  // namespace waymark::home
