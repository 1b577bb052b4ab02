#pragma once
#include <string>

#include "platform/html/attributes.hpp"
#include "platform/html/content.hpp"

namespace waymark::html::govuk {

// The header of a service that is not on GOV.UK.
struct GenericHeader {
  Content logo{};
  Url url = "/"_url;
  std::string container_classes = "govuk-width-container";
  std::string classes{};
  Attributes attributes{};
};
Html render(const GenericHeader& header);

}  // namespace waymark::html::govuk
