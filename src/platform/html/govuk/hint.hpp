#pragma once
#include <string>

#include "platform/html/attributes.hpp"
#include "platform/html/content.hpp"

namespace waymark::html::govuk {

// Without text there is no hint.
struct Hint {
  Content text{};
  std::string id{};
  std::string classes{};
  Attributes attributes{};
};
Html render(const Hint& hint);

}  // namespace waymark::html::govuk
