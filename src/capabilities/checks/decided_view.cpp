#include "capabilities/checks/decided_view.hpp"

#include "capabilities/checks/paths.hpp"
#include "capabilities/checks/words.hpp"
#include "core/web/paging_view.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/html/parts/narrow_cell.hpp"

namespace waymark::checks {

using namespace html::literals;
using core::ReviewedPair;
using core::web::Visit;
using html::Html;
using html::parts::narrow_cell;
namespace govuk = html::govuk;

namespace {

std::vector<govuk::TableCell> row_of(const Visit& visit, const ReviewedPair& pair) {
  Html name;
  name << "<a class=\"govuk-link\" href=\""_html << kCheck.url(pair.id) << "\">"_html << names_of(pair) << "</a>"_html;
  const auto& standing = pair.standing;
  return {
      narrow_cell(std::move(name), "Pair"), narrow_cell(decision_name(standing.decision), "Decided"),
      narrow_cell(base::spoken_time(standing.at.value_or(visit.now()), visit.pack()->partnership.time_zone), "When")};
}

}  // namespace

Html decided_view(const Visit& visit, const core::Paged<ReviewedPair>& decided) {
  Html html;
  html << "<h2 class=\"govuk-heading-m\">Decided</h2>"_html;
  if (decided.items.empty()) return html << "<p class=\"govuk-body\">Nothing was decided.</p>"_html, html;
  html << "<p class=\"govuk-body\">Open a pair to read how it was decided, or to undo it.</p>"_html
       << core::web::what_is_shown(decided.paging);
  govuk::Table table{.caption = "The newest first",
                     .caption_classes = "govuk-visually-hidden",
                     .head = {{.text = "Pair"}, {.text = "Decided"}, {.text = "When"}},
                     .classes = "waymark-stack waymark-stack--lines"};
  for (const auto& pair : decided.items) table.rows.push_back(row_of(visit, pair));
  html << render(table)
       << core::web::other_pages(
              decided.paging,
              {.address = kChecks.url(), .label = "What was decided", .previous = "Newer", .next = "Older"});
  return html;
}

}  // namespace waymark::checks
