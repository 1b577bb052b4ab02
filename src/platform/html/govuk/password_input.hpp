#pragma once
#include <string>

#include "platform/html/govuk/form_group.hpp"
#include "platform/html/govuk/label.hpp"

namespace waymark::html::govuk {

// A password that can be shown for a moment. `id` is `name` where it is not given.
struct PasswordInput {
  std::string name{};
  std::string id{};
  std::string value{};
  Label label{};
  Hint hint{};
  ErrorMessage error_message{};
  std::string autocomplete = "current-password";
  bool disabled = false;
  std::string show_password_text{};
  std::string hide_password_text{};
  std::string show_password_aria_label_text{};
  std::string hide_password_aria_label_text{};
  std::string password_shown_announcement_text{};
  std::string password_hidden_announcement_text{};
  std::string button_classes{};
  std::string described_by{};
  FormGroup form_group{};
  std::string classes{};
  Attributes attributes{};
};
Html render(const PasswordInput& input);

}  // namespace waymark::html::govuk
