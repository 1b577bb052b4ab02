#pragma once
#include <string>

#include "platform/html/attributes.hpp"
#include "platform/html/content.hpp"

namespace waymark::html::govuk {

// Without text there is no label.
struct Label {
  Content text{};
  std::string for_id{};  // filled in by the component that it labels
  bool is_page_heading = false;
  std::string classes{};
  Attributes attributes{};
};
Html render(const Label& label);

}  // namespace waymark::html::govuk
