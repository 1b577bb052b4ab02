#pragma once
#include <string>

#include "platform/html/attributes.hpp"
#include "platform/html/content.hpp"

namespace waymark::html::govuk {

// Text that can be unfolded. What matters for safety never stands in one.
struct Details {
  Content summary{};
  Content text{};
  bool open = false;
  std::string id{};
  std::string classes{};
  Attributes attributes{};
};
Html render(const Details& details);

}  // namespace waymark::html::govuk
