#pragma once
#include <optional>
#include <string>
#include <vector>

#include "platform/html/govuk/form_group.hpp"
#include "platform/html/govuk/label.hpp"

namespace waymark::html::govuk {

// A list to choose one item from. `id` is `name` where it is not given.
struct SelectItem {
  std::string text{};
  std::optional<std::string> value{};  // the text where it is not given
  std::optional<bool> selected{};      // decides before the value of the whole list does
  bool disabled = false;
  Attributes attributes{};
};

struct Select {
  std::string name{};
  std::string id{};
  std::string value{};
  std::vector<SelectItem> items{};
  Label label{};
  Hint hint{};
  ErrorMessage error_message{};
  bool disabled = false;
  std::string described_by{};
  FormGroup form_group{};
  std::string classes{};
  Attributes attributes{};
};
Html render(const Select& select);

}  // namespace waymark::html::govuk
