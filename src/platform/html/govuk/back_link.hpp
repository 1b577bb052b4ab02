#pragma once
#include <string>

#include "platform/html/attributes.hpp"
#include "platform/html/content.hpp"

namespace waymark::html::govuk {

struct BackLink {
  Url href = "#"_url;
  Content text = "Back";
  std::string classes{};
  Attributes attributes{};
};
Html render(const BackLink& link);

}  // namespace waymark::html::govuk
