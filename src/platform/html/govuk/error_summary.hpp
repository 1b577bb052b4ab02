#pragma once
#include <optional>
#include <string>
#include <vector>

#include "platform/html/attributes.hpp"
#include "platform/html/content.hpp"

namespace waymark::html::govuk {

// Stands above the page's heading and takes the focus: every error, each a link to its field.
struct ErrorSummaryItem {
  Content text{};
  Url href{};
  Attributes attributes{};
};

struct ErrorSummary {
  Content title = "There is a problem";
  Content description{};
  std::vector<ErrorSummaryItem> error_list{};
  std::optional<bool> disable_auto_focus{};
  std::string classes{};
  Attributes attributes{};
};
Html render(const ErrorSummary& summary);

}  // namespace waymark::html::govuk
