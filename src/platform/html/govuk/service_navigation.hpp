#pragma once
#include <optional>
#include <string>
#include <vector>

#include "platform/html/attributes.hpp"
#include "platform/html/content.hpp"

namespace waymark::html::govuk {

// The parts of the service, and which one this is.
struct ServiceNavigationItem {
  Content text{};
  Url href{};
  bool current = false;  // this very page
  bool active = false;   // this page is within that part
  Attributes attributes{};
};

struct ServiceNavigation {
  std::string service_name{};
  Url service_url{};
  std::vector<ServiceNavigationItem> navigation{};
  std::string aria_label = "Service information";
  std::string menu_button_text = "Menu";
  std::string menu_button_label{};
  std::string navigation_label{};  // the text of the menu button
  std::string navigation_id = "navigation";
  std::string navigation_classes{};
  std::optional<bool> collapse_navigation_on_mobile{};  // with more than one item
  Html slot_start{};
  Html slot_end{};
  bool slot_end_inline = false;
  Html slot_navigation_start{};
  Html slot_navigation_end{};
  std::string classes{};
  Attributes attributes{};
};
Html render(const ServiceNavigation& navigation);

}  // namespace waymark::html::govuk
