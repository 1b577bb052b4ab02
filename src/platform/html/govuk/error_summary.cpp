#include "platform/html/govuk/error_summary.hpp"

namespace waymark::html::govuk {
namespace {

void write_item(Html& html, const ErrorSummaryItem& item) {
  if (item.href.empty()) {
    html << item.text;
    return;
  }
  html << "<a href=\""_html << item.href << "\""_html << item.attributes << ">"_html << item.text << "</a>"_html;
}

void write_list(Html& html, const std::vector<ErrorSummaryItem>& items) {
  if (items.empty()) return;
  html << "<ul class=\"govuk-list govuk-error-summary__list\">"_html;
  for (const auto& item : items) {
    html << "<li>"_html;
    write_item(html, item);
    html << "</li>"_html;
  }
  html << "</ul>"_html;
}

}  // namespace

Html render(const ErrorSummary& summary) {
  Html html;
  html << "<div class=\"govuk-error-summary"_html << classes(summary.classes) << "\""_html;
  if (summary.disable_auto_focus)
    html.attribute("data-disable-auto-focus", *summary.disable_auto_focus ? "true" : "false");
  html << summary.attributes
       << " data-module=\"govuk-error-summary\"><div role=\"alert\"><h2 class=\"govuk-error-summary__title\">"_html
       << summary.title << "</h2><div class=\"govuk-error-summary__body\">"_html;
  if (!summary.description.empty()) html << "<p>"_html << summary.description << "</p>"_html;
  write_list(html, summary.error_list);
  html << "</div></div></div>"_html;
  return html;
}

}  // namespace waymark::html::govuk
