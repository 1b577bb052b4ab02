#pragma once
#include <optional>
#include <string>

#include "platform/html/attributes.hpp"
#include "platform/html/content.hpp"

namespace waymark::html::govuk {

// A button, or with `href` a link that looks like one.
struct Button {
  Content text{};
  std::string name{};
  std::string value{};
  std::string type = "submit";
  Url href{};
  bool disabled = false;
  bool is_start_button = false;
  std::optional<bool> prevent_double_click{};  // ignores a second click within a second
  std::string id{};
  std::string classes{};
  Attributes attributes{};
};
Html render(const Button& button);

}  // namespace waymark::html::govuk
