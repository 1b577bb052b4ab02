#pragma once
#include <string>

#include "platform/html/attributes.hpp"
#include "platform/html/content.hpp"

namespace waymark::html::govuk {

struct InsetText {
  Content text{};
  std::string id{};
  std::string classes{};
  Attributes attributes{};
};
Html render(const InsetText& inset);

}  // namespace waymark::html::govuk
