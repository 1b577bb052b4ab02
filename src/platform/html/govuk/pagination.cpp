#include "platform/html/govuk/pagination.hpp"

namespace waymark::html::govuk {
namespace {

struct Direction {
  Literal open;
  Literal rel;
  Literal arrow;
  Literal text;
  bool arrow_first;
};

constexpr Direction kPrevious{
    "<div class=\"govuk-pagination__prev\">"_html, " rel=\"prev\""_html,
    "<svg class=\"govuk-pagination__icon govuk-pagination__icon--prev\" xmlns=\"http://www.w3.org/2000/svg\" "
    "height=\"13\" width=\"15\" aria-hidden=\"true\" focusable=\"false\" viewBox=\"0 0 15 13\"><path "
    "d=\"m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-"
    "1.414z\"></path></svg>"_html,
    "Previous<span class=\"govuk-visually-hidden\"> page</span>"_html, true};
constexpr Direction kNext{
    "<div class=\"govuk-pagination__next\">"_html, " rel=\"next\""_html,
    "<svg class=\"govuk-pagination__icon govuk-pagination__icon--next\" xmlns=\"http://www.w3.org/2000/svg\" "
    "height=\"13\" width=\"15\" aria-hidden=\"true\" focusable=\"false\" viewBox=\"0 0 15 13\"><path d=\"m8.107-0."
    "0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z\">"
    "</path></svg>"_html,
    "Next<span class=\"govuk-visually-hidden\"> page</span>"_html, false};

void write_link(Html& html, const PaginationLink& link, const Direction& direction, bool block) {
  html << direction.open << "<a class=\"govuk-link govuk-pagination__link\" href=\""_html << link.href << "\""_html
       << direction.rel << link.attributes << ">"_html;
  if (block || direction.arrow_first) html << direction.arrow << "\n"_html;
  html << "<span class=\"govuk-pagination__link-title"_html;
  if (block && link.label_text.empty()) html << " govuk-pagination__link-title--decorated"_html;
  html << "\">"_html;
  if (link.text.empty()) {
    html << direction.text;
  } else {
    html << link.text;
  }
  html << "</span>"_html;
  if (block && !link.label_text.empty())
    html << "\n<span class=\"govuk-visually-hidden\">:</span>\n<span class=\"govuk-pagination__link-label\">"_html
         << link.label_text << "</span>"_html;
  if (!block && !direction.arrow_first) html << "\n"_html << direction.arrow;
  html << "</a></div>"_html;
}

void write_item(Html& html, const PaginationItem& item) {
  if (item.number.empty() && !item.ellipsis) return;
  html << "<li class=\"govuk-pagination__item"_html;
  if (item.current) html << " govuk-pagination__item--current"_html;
  if (item.ellipsis) {
    html << " govuk-pagination__item--ellipsis\">&ctdot;</li>"_html;
    return;
  }
  html << "\"><a class=\"govuk-link govuk-pagination__link\" href=\""_html << item.href << "\" aria-label=\""_html
       << (item.visually_hidden_text.empty() ? "Page " + item.number : item.visually_hidden_text) << "\""_html;
  if (item.current) html << " aria-current=\"page\""_html;
  html << item.attributes << ">"_html << item.number << "</a></li>"_html;
}

}  // namespace

Html render(const Pagination& pagination) {
  const bool block = pagination.items.empty() && !(pagination.previous.href.empty() && pagination.next.href.empty());
  Html html;
  html << "<nav class=\"govuk-pagination"_html;
  if (block) html << " govuk-pagination--block"_html;
  html << classes(pagination.classes) << "\" aria-label=\""_html << pagination.landmark_label << "\""_html
       << pagination.attributes << ">"_html;
  if (!pagination.previous.href.empty()) write_link(html, pagination.previous, kPrevious, block);
  if (!pagination.items.empty()) html << "<ul class=\"govuk-pagination__list\">"_html;
  for (const auto& item : pagination.items) write_item(html, item);
  if (!pagination.items.empty()) html << "</ul>"_html;
  if (!pagination.next.href.empty()) write_link(html, pagination.next, kNext, block);
  html << "</nav>"_html;
  return html;
}

}  // namespace waymark::html::govuk
