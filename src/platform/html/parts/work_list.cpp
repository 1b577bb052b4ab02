#include "platform/html/parts/work_list.hpp"

namespace waymark::html::parts {
namespace {

Literal class_of(Pressing pressing) {
  if (pressing == Pressing::overdue) return " waymark-work-list__item--overdue"_html;
  if (pressing == Pressing::soon) return " waymark-work-list__item--soon"_html;
  return ""_html;
}

Html what(const WorkItem& item) {
  Html html;
  if (item.href.empty())
    html << item.what;
  else
    html << "<a class=\"govuk-link\" href=\""_html << item.href << "\">"_html << item.what << "</a>"_html;
  return html;
}

}  // namespace

Html render(const WorkList& list) {
  Html html;
  html << "<ul class=\"waymark-work-list\">"_html;
  for (const auto& item : list.items) {
    html << "<li class=\"waymark-work-list__item"_html << class_of(item.pressing)
         << "\"><div><p class=\"waymark-work-list__what\">"_html << what(item) << "</p>"_html;
    if (!item.about.empty()) html << "<p class=\"waymark-work-list__about\">"_html << item.about << "</p>"_html;
    html << "</div><div class=\"waymark-work-list__when\">"_html << item.when << "</div></li>"_html;
  }
  html << "</ul>"_html;
  return html;
}

}  // namespace waymark::html::parts
