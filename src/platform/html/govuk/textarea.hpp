#pragma once
#include <optional>
#include <string>

#include "platform/html/govuk/form_group.hpp"
#include "platform/html/govuk/label.hpp"

namespace waymark::html::govuk {

// Several lines of text. `id` is `name` where it is not given.
struct Textarea {
  std::string name{};
  std::string id{};
  std::string value{};
  Label label{};
  Hint hint{};
  ErrorMessage error_message{};
  int rows = 5;
  std::string autocomplete{};
  std::optional<bool> spellcheck{};
  bool disabled = false;
  std::string described_by{};
  FormGroup form_group{};
  std::string classes{};
  Attributes attributes{};
};
Html render(const Textarea& textarea);

}  // namespace waymark::html::govuk
