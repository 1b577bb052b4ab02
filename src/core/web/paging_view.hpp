#pragma once
// How a list in pages reads: what of it stands here, and the way to the rest. Links are all it needs.
#include "core/paging.hpp"
#include "platform/html/html.hpp"
#include "platform/http/message.hpp"

namespace waymark::core::web {

// The page that an address or a form asks for under this name; the first where it asks for none, or for what is no
// number.
inline constexpr std::string_view kPage = "page";
std::int64_t page_asked_for(const http::Fields& fields, std::string_view name = kPage);

// "Showing 21 to 40 of 61, page 2 of 4"; nothing where all of it stands on one page.
html::Html what_is_shown(const Paging& paging);

// Where the pages of a list are. `address` is the list itself, which begins with its first page, with whatever else
// narrows the list down: every link keeps it.
struct ListInPages {
  html::Url address;
  std::string_view name = kPage;     // of the page's number in the address
  const char* label = "Pagination";  // of the landmark: another one for each list of a page
  const char* previous = "";         // "" for "Previous page" and "Next page"
  const char* next = "";
};
// The address of one page.
html::Url address_of(const ListInPages& list, std::int64_t page);
// Links to the other pages; nothing where there is one.
html::Html other_pages(const Paging& paging, const ListInPages& list);

}  // namespace waymark::core::web
