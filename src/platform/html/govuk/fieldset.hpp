#pragma once
#include <optional>
#include <string>

#include "platform/html/attributes.hpp"
#include "platform/html/content.hpp"

namespace waymark::html::govuk {

// Groups controls under one question, the legend.
struct Legend {
  Content text{};
  bool is_page_heading = false;
  std::string classes{};
};

struct Fieldset {
  Legend legend{};
  std::string described_by{};
  std::string role{};
  std::string classes{};
  Attributes attributes{};
  Html html{};
};
Html render(const Fieldset& fieldset);

// The controls inside the fieldset, or by themselves where there is none.
Html in_fieldset(std::optional<Fieldset> fieldset, const std::string& described_by, Html controls);

}  // namespace waymark::html::govuk
