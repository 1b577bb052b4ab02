#pragma once
// The parts of one record or case. MOJ Design System: sub navigation.
#include <string>
#include <vector>

#include "platform/html/html.hpp"

namespace waymark::html::moj {

struct SubNavigationItem {
  std::string text{};
  Url href{};
  bool current = false;
};

struct SubNavigation {
  std::vector<SubNavigationItem> items{};
  std::string label = "Sections";  // of the landmark
  std::string classes{};
};
Html render(const SubNavigation& navigation);

}  // namespace waymark::html::moj
