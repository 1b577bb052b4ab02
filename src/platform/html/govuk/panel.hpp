#pragma once
#include <optional>
#include <string>
#include <vector>

#include "platform/html/attributes.hpp"
#include "platform/html/content.hpp"

namespace waymark::html::govuk {

// A task is done, or, with the class "govuk-panel--interruption", something to read before going on. Only
// the latter has actions.
struct PanelAction {
  std::string text{};
  Url href{};
  std::string type{};  // "button" makes a link look like one
  std::string classes{};
  Attributes attributes{};
};

struct PanelActions {
  std::vector<PanelAction> items{};
  std::string classes{};
  Attributes attributes{};
};

struct Panel {
  Content title{};
  Content text{};
  int heading_level = 1;
  std::optional<PanelActions> actions{};
  std::string classes{};
  Attributes attributes{};
};
Html render(const Panel& panel);

}  // namespace waymark::html::govuk
