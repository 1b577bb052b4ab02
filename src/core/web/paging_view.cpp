#include "core/web/paging_view.hpp"

#include <set>

#include "core/form/typed.hpp"
#include "platform/html/govuk/pagination.hpp"

namespace waymark::core::web {

using namespace html::literals;
using html::Html;
namespace govuk = html::govuk;

namespace {

// The first, the last, this one and its neighbours: a list of a thousand pages has no more links than one of six.
std::set<std::int64_t> numbers_shown(const Paging& paging) {
  std::set<std::int64_t> numbers = {1, paging.pages()};
  for (const auto near : {paging.page - 1, paging.page, paging.page + 1})
    if (near > 1 && near < paging.pages()) numbers.insert(near);
  return numbers;
}

std::vector<govuk::PaginationItem> items_of(const Paging& paging, const ListInPages& list) {
  std::vector<govuk::PaginationItem> items;
  std::int64_t before = 0;
  for (const auto number : numbers_shown(paging)) {
    if (number > before + 1) items.push_back({.ellipsis = true});
    items.push_back(
        {.number = std::to_string(number), .href = address_of(list, number), .current = number == paging.page});
    before = number;
  }
  return items;
}

govuk::PaginationLink link_to(const ListInPages& list, std::int64_t page, const char* text) {
  return {.href = address_of(list, page), .text = text};
}

}  // namespace

std::int64_t page_asked_for(const http::Fields& fields, std::string_view name) {
  return form::number(fields.get(name)).value_or(1);
}

Html what_is_shown(const Paging& paging) {
  Html html;
  if (paging.pages() == 1) return html;
  html << "<p class=\"govuk-body\">Showing "_html << paging.first() << " to "_html << paging.last() << " of "_html
       << paging.all << ", page "_html << paging.page << " of "_html << paging.pages() << "</p>"_html;
  return html;
}

html::Url address_of(const ListInPages& list, std::int64_t page) {
  return page == 1 ? list.address : list.address.query(list.name, page);
}

Html other_pages(const Paging& paging, const ListInPages& list) {
  if (paging.pages() == 1) return {};
  govuk::Pagination pages{.items = items_of(paging, list), .landmark_label = list.label};
  if (paging.page > 1) pages.previous = link_to(list, paging.page - 1, list.previous);
  if (paging.page < paging.pages()) pages.next = link_to(list, paging.page + 1, list.next);
  return render(pages);
}

}  // namespace waymark::core::web
