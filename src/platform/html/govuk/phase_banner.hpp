#pragma once
#include <string>

#include "platform/html/govuk/tag.hpp"

namespace waymark::html::govuk {

// How far the service is, and where to say what one thinks of it.
struct PhaseBanner {
  Tag tag{};
  Content text{};
  std::string classes{};
  Attributes attributes{};
};
Html render(const PhaseBanner& banner);

}  // namespace waymark::html::govuk
