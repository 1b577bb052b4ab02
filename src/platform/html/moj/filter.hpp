#pragma once
// What a list shows: the controls that narrow it down and those that do so now, each with a link that takes
// it away. The page puts it into a form with method GET. MOJ Design System: filter.
#include <string>
#include <vector>

#include "platform/html/html.hpp"

namespace waymark::html::moj {

struct FilterChoice {
  std::string text{};
  Url remove_href{};
};

struct FilterGroup {
  std::string heading{};
  std::vector<FilterChoice> choices{};
};

struct Filter {
  std::string heading = "Filter";
  std::vector<FilterGroup> selected{};
  Url clear_href{};
  Html options{};  // the controls and the button
};
Html render(const Filter& filter);

}  // namespace waymark::html::moj
