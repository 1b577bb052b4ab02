#include "platform/html/govuk/password_input.hpp"

#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/input.hpp"

namespace waymark::html::govuk {
namespace {

std::string joined(const char* names, const std::string& further) {
  return further.empty() ? names : std::string(names) + " " + further;
}

std::string either(const std::string& given, const char* usual) { return given.empty() ? usual : given; }

Html toggle_of(const PasswordInput& input, const std::string& id) {
  return render(
      Button{.text = either(input.show_password_text, "Show"),
             .type = "button",
             .classes = joined("govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle",
                               input.button_classes),
             .attributes = {{"aria-controls", id},
                            {"aria-label", either(input.show_password_aria_label_text, "Show password")},
                            {"hidden", std::nullopt}}});
}

void set_text(Attributes& attributes, AttributeName name, const std::string& text) {
  if (!text.empty()) attributes.set(name, text);
}

FormGroup group_of(const PasswordInput& input, const std::string& id) {
  FormGroup group = input.form_group;
  group.classes = joined("govuk-password-input", input.form_group.classes);
  group.attributes.set("data-module", "govuk-password-input");
  set_text(group.attributes, "data-i18n.show-password", input.show_password_text);
  set_text(group.attributes, "data-i18n.hide-password", input.hide_password_text);
  set_text(group.attributes, "data-i18n.show-password-aria-label", input.show_password_aria_label_text);
  set_text(group.attributes, "data-i18n.hide-password-aria-label", input.hide_password_aria_label_text);
  set_text(group.attributes, "data-i18n.password-shown-announcement", input.password_shown_announcement_text);
  set_text(group.attributes, "data-i18n.password-hidden-announcement", input.password_hidden_announcement_text);
  Html after;
  after << toggle_of(input, id) << input.form_group.after;
  group.after = std::move(after);
  return group;
}

}  // namespace

Html render(const PasswordInput& input) {
  const std::string& id = input.id.empty() ? input.name : input.id;
  return render(Input{.name = input.name,
                      .id = id,
                      .value = input.value,
                      .label = input.label,
                      .hint = input.hint,
                      .error_message = input.error_message,
                      .type = "password",
                      .autocomplete = input.autocomplete,
                      .autocapitalize = "none",
                      .spellcheck = false,
                      .disabled = input.disabled,
                      .described_by = input.described_by,
                      .form_group = group_of(input, id),
                      .wrapper_classes = "govuk-password-input__wrapper",
                      .classes = joined("govuk-password-input__input govuk-js-password-input-input", input.classes),
                      .attributes = input.attributes});
}

}  // namespace waymark::html::govuk
