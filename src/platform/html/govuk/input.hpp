#pragma once
#include <optional>
#include <string>

#include "platform/html/govuk/form_group.hpp"
#include "platform/html/govuk/label.hpp"

namespace waymark::html::govuk {

// One line of text. `id` is `name` where it is not given.
struct Affix {
  Content text{};
  std::string classes{};
  Attributes attributes{};
};

struct Input {
  std::string name{};
  std::string id{};
  std::string value{};
  Label label{};
  Hint hint{};
  ErrorMessage error_message{};
  std::string type = "text";
  std::string inputmode{};
  std::string autocomplete{};
  std::string autocapitalize{};
  std::string pattern{};
  std::optional<bool> spellcheck{};
  bool disabled = false;
  Affix prefix{};
  Affix suffix{};
  std::string described_by{};
  FormGroup form_group{};
  std::string wrapper_classes{};  // input_wrapper, which is there with a prefix or suffix
  Attributes wrapper_attributes{};
  std::string classes{};
  Attributes attributes{};
};
Html render(const Input& input);

}  // namespace waymark::html::govuk
