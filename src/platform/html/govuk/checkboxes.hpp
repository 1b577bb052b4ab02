#pragma once
#include <optional>
#include <string>
#include <vector>

#include "platform/html/govuk/fieldset.hpp"
#include "platform/html/govuk/form_group.hpp"

namespace waymark::html::govuk {

// Any of a few. Ids begin with `id_prefix`, or with `name` where it is not given; the first item's id has
// no number, so that an error summary can point to it.
struct CheckboxItem {
  Content text{};
  std::string value{};
  std::string name{};             // the name of the whole list where it is not given
  std::string behaviour{};        // "exclusive": choosing it unchecks the others
  std::string id{};               // the prefix and the item's number, from the second on
  std::optional<bool> checked{};  // decides before the value of the whole list does
  bool disabled = false;
  Hint hint{};
  Html conditional{};     // shown while this item is chosen
  std::string divider{};  // a word such as "or" instead of a choice
  std::string label_classes{};
  Attributes label_attributes{};
  Attributes attributes{};
};

struct Checkboxes {
  std::string name{};
  std::string id_prefix{};
  std::vector<std::string> values{};
  std::vector<CheckboxItem> items{};
  std::optional<Fieldset> fieldset{};
  std::string described_by{};
  Hint hint{};
  ErrorMessage error_message{};
  FormGroup form_group{};
  std::string classes{};
  Attributes attributes{};
};
Html render(const Checkboxes& checkboxes);

}  // namespace waymark::html::govuk
