#include "capabilities/checks/decided_view.hpp"

#include "capabilities/checks/paths.hpp"
#include "capabilities/checks/undo_form.hpp"
#include "capabilities/checks/words.hpp"
#include "core/form/typed.hpp"
#include "platform/html/govuk/pagination.hpp"
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

constexpr std::string_view kPage = "page";

std::vector<govuk::TableCell> row_of(const Visit& visit, const ReviewedPair& pair) {
  Html name;
  name << "<a class=\"govuk-link\" href=\""_html << kCheck.url(pair.id) << "\">"_html << names_of(pair) << "</a>"_html;
  const auto& standing = pair.standing;
  return {
      narrow_cell(std::move(name), "Pair"), narrow_cell(decision_name(standing.decision), "Decided"),
      narrow_cell(base::spoken_time(standing.at.value_or(visit.now()), visit.pack()->partnership.time_zone), "When"),
      narrow_cell(who_decided(pair, visit.viewer()), "Who"),
      narrow_cell(undo_form(visit, pair, names_of(pair)), "Undo")};
}

std::string number_of(std::int64_t page, const core::DecidedPairs& decided) {
  return "page " + std::to_string(page) + " of " + std::to_string(decided.pages());
}

govuk::PaginationLink link_to(std::int64_t page, const char* text, const core::DecidedPairs& decided) {
  return {.href = kChecks.url().query(kPage, page), .text = text, .label_text = number_of(page, decided)};
}

Html other_pages(const core::DecidedPairs& decided) {
  if (decided.pages() <= 1) return {};
  govuk::Pagination pages{.landmark_label = "What was decided"};
  if (decided.page > 1) pages.previous = link_to(decided.page - 1, "Newer", decided);
  if (decided.page < decided.pages()) pages.next = link_to(decided.page + 1, "Older", decided);
  return render(pages);
}

}  // namespace

std::int64_t page_asked_for(const Visit& visit) {
  return core::form::number(visit.request().query.get(kPage)).value_or(1);
}

Html decided_view(const Visit& visit, const core::DecidedPairs& decided) {
  Html html;
  html << "<h2 class=\"govuk-heading-m\">Decided</h2>"_html;
  if (decided.pairs.empty()) return html << "<p class=\"govuk-body\">Nothing was decided.</p>"_html, html;
  govuk::Table table{
      .caption = decided.pages() > 1 ? "The newest first, " + number_of(decided.page, decided) : "The newest first",
      .caption_classes = decided.pages() > 1 ? "govuk-table__caption--s" : "govuk-visually-hidden",
      .head = {{.text = "Pair"}, {.text = "Decided"}, {.text = "When"}, {.text = "Who"}, {.text = "Undo"}},
      .classes = "waymark-stack"};
  for (const auto& pair : decided.pairs) table.rows.push_back(row_of(visit, pair));
  html << render(table) << other_pages(decided);
  return html;
}

}  // namespace waymark::checks
