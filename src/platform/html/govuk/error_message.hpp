#pragma once
#include <string>

#include "platform/html/attributes.hpp"
#include "platform/html/content.hpp"

namespace waymark::html::govuk {

// What is wrong with one field and how to put it right. Without text there is no error.
struct ErrorMessage {
  Content text{};
  std::string visually_hidden_text = "Error";
  std::string id{};
  std::string classes{};
  Attributes attributes{};
};
Html render(const ErrorMessage& message);

}  // namespace waymark::html::govuk
