#pragma once
#include <string>
#include <vector>

#include "platform/html/attributes.hpp"
#include "platform/html/content.hpp"

namespace waymark::html::govuk {

// The way from the home page to this one. An item without an address is the page itself.
struct Breadcrumb {
  Content text{};
  Url href{};
  Attributes attributes{};
};

struct Breadcrumbs {
  std::vector<Breadcrumb> items{};
  bool collapse_on_mobile = false;
  std::string label_text = "Breadcrumb";
  std::string classes{};
  Attributes attributes{};
};
Html render(const Breadcrumbs& breadcrumbs);

}  // namespace waymark::html::govuk
