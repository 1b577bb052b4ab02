#pragma once
#include <optional>
#include <string>
#include <vector>

#include "platform/html/govuk/fieldset.hpp"
#include "platform/html/govuk/form_group.hpp"

namespace waymark::html::govuk {

// One of a few. Ids begin with `id_prefix`, or with `name` where it is not given; the first item's id has
// no number, so that an error summary can point to it.
struct RadioItem {
  Content text{};
  std::string value{};
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

struct Radios {
  std::string name{};
  std::string id_prefix{};
  std::string value{};
  std::vector<RadioItem> items{};
  std::optional<Fieldset> fieldset{};
  Hint hint{};
  ErrorMessage error_message{};
  FormGroup form_group{};
  std::string classes{};
  Attributes attributes{};
};
Html render(const Radios& radios);

}  // namespace waymark::html::govuk
