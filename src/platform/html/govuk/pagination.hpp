#pragma once
#include <string>
#include <vector>

#include "platform/html/attributes.hpp"
#include "platform/html/content.hpp"

namespace waymark::html::govuk {

// To the next and previous pages: of a list with `items`, of a longer text without.
struct PaginationItem {
  std::string number{};
  Url href{};
  bool current = false;
  bool ellipsis = false;
  std::string visually_hidden_text{};  // "Page 3"
  Attributes attributes{};
};

struct PaginationLink {
  Url href{};  // without one there is no link
  Content text{};
  std::string label_text{};
  Attributes attributes{};
};

struct Pagination {
  PaginationLink previous{};
  PaginationLink next{};
  std::vector<PaginationItem> items{};
  std::string landmark_label = "Pagination";
  std::string classes{};
  Attributes attributes{};
};
Html render(const Pagination& pagination);

}  // namespace waymark::html::govuk
