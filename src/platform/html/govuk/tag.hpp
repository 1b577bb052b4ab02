#pragma once
#include <string>

#include "platform/html/attributes.hpp"
#include "platform/html/content.hpp"

namespace waymark::html::govuk {

// A state in a word or two. The colour is a class and never the only sign.
struct Tag {
  Content text{};
  std::string classes{};
  Attributes attributes{};
};
Html render(const Tag& tag);

}  // namespace waymark::html::govuk
