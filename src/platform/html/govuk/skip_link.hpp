#pragma once
#include <string>

#include "platform/html/attributes.hpp"
#include "platform/html/content.hpp"

namespace waymark::html::govuk {

struct SkipLink {
  Content text{};
  Url href = "#content"_url;
  std::string classes{};
  Attributes attributes{};
};
Html render(const SkipLink& link);

}  // namespace waymark::html::govuk
