#pragma once
#include <string>

#include "platform/html/attributes.hpp"
#include "platform/html/content.hpp"

namespace waymark::html::govuk {

struct WarningText {
  Content text{};
  std::string icon_fallback_text = "Warning";
  std::string classes{};
  Attributes attributes{};
};
Html render(const WarningText& warning);

}  // namespace waymark::html::govuk
