#pragma once
#include <string>
#include <vector>

#include "platform/html/attributes.hpp"
#include "platform/html/content.hpp"

namespace waymark::html::govuk {

struct TableCell {
  Content text{};
  std::string format{};  // "numeric" aligns to the right
  int colspan = 0;
  int rowspan = 0;
  std::string classes{};
  Attributes attributes{};
};

struct Table {
  std::string caption{};
  std::string caption_classes{};
  std::vector<TableCell> head{};
  std::vector<std::vector<TableCell>> rows{};
  bool first_cell_is_header = false;
  std::string classes{};
  Attributes attributes{};
};
Html render(const Table& table);

}  // namespace waymark::html::govuk
