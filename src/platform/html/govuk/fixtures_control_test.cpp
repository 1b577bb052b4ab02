#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/character_count.hpp"
#include "platform/html/govuk/date_input.hpp"
#include "platform/html/govuk/fixtures_for_tests.hpp"
#include "platform/html/govuk/input.hpp"
#include "platform/html/govuk/password_input.hpp"
#include "platform/html/govuk/select.hpp"
#include "platform/html/govuk/textarea.hpp"

namespace waymark::html::govuk {
namespace {

Html button(const Options& options) {
  return render(Button{.text = options.content(),
                       .name = options.text("name"),
                       .value = options.text("value"),
                       .type = options.text_or("type", "submit"),
                       .href = options.url("href"),
                       .disabled = options.has("disabled"),
                       .is_start_button = options.has("isStartButton"),
                       .prevent_double_click = options.optional_flag("preventDoubleClick"),
                       .id = options.text("id"),
                       .classes = options.text("classes"),
                       .attributes = options.attributes()});
}

PluralText plural(const Options& options, const char* key) {
  return {.one = options.at(key).text("one"), .other = options.at(key).text("other")};
}

Html character_count(const Options& options) {
  return render(CharacterCount{.name = options.text("name"),
                               .id = options.text("id"),
                               .value = options.text("value"),
                               .max_length = options.optional_number("maxlength"),
                               .max_words = options.optional_number("maxwords"),
                               .count_type = options.text("countType"),
                               .threshold = options.optional_number("threshold"),
                               .label = options.label(),
                               .hint = options.hint(),
                               .error_message = options.error_message(),
                               .rows = options.number_or("rows", 5),
                               .spellcheck = options.optional_flag("spellcheck"),
                               .textarea_description_text = options.text("textareaDescriptionText"),
                               .characters_under_limit_text = plural(options, "charactersUnderLimitText"),
                               .characters_at_limit_text = options.text("charactersAtLimitText"),
                               .characters_over_limit_text = plural(options, "charactersOverLimitText"),
                               .words_under_limit_text = plural(options, "wordsUnderLimitText"),
                               .words_at_limit_text = options.text("wordsAtLimitText"),
                               .words_over_limit_text = plural(options, "wordsOverLimitText"),
                               .count_message_classes = options.at("countMessage").text("classes"),
                               .form_group = options.form_group(),
                               .classes = options.text("classes"),
                               .attributes = options.attributes()});
}

DateInputItem date_item(const Options& item) {
  return {.name = item.text("name"),
          .value = item.optional_text("value"),
          .label = item.text("label"),
          .id = item.text("id"),
          .inputmode = item.text_or("inputmode", "numeric"),
          .autocomplete = item.text("autocomplete"),
          .pattern = item.text("pattern"),
          .error = item.optional_flag("error"),
          .classes = item.text("classes"),
          .attributes = item.attributes()};
}

std::optional<DateInputItem> date_part(const Options& options, const char* key) {
  if (options.get(key) == nullptr) return DateInputItem{.name = key};
  if (!options.has(key)) return std::nullopt;
  auto item = date_item(options.at(key));
  if (item.name.empty()) item.name = key;
  return item;
}

Html date_input(const Options& options) {
  DateInput date{.id = options.text("id"),
                 .name_prefix = options.text("namePrefix"),
                 .day = date_part(options, "day"),
                 .month = date_part(options, "month"),
                 .year = date_part(options, "year"),
                 .fieldset = options.fieldset(),
                 .hint = options.hint(),
                 .error_message = options.error_message(),
                 .form_group = options.form_group("beforeInputs", "afterInputs"),
                 .classes = options.text("classes"),
                 .attributes = options.attributes()};
  if (options.has("values"))
    for (const auto& [name, value] : options.get("values")->as_object()) date.values[name] = text_of(value);
  for (const auto& item : options.list("items")) date.items.push_back(date_item(item));
  return render(date);
}

Html fieldset(const Options& options) {
  boost::json::object wrapped{{"fieldset", boost::json::object()}};
  for (const char* key : {"legend", "describedBy", "role", "classes", "attributes", "html"})
    if (options.get(key) != nullptr) wrapped["fieldset"].as_object()[key] = *options.get(key);
  return render(*Options(wrapped).fieldset());
}

Affix affix(const Options& options, const char* key) {
  const auto affix = options.at(key);
  return {.text = affix.content(), .classes = affix.text("classes"), .attributes = affix.attributes()};
}

Html input(const Options& options) {
  return render(Input{.name = options.text("name"),
                      .id = options.text("id"),
                      .value = options.text("value"),
                      .label = options.label(),
                      .hint = options.hint(),
                      .error_message = options.error_message(),
                      .type = options.text_or("type", "text"),
                      .inputmode = options.text("inputmode"),
                      .autocomplete = options.text("autocomplete"),
                      .autocapitalize = options.text("autocapitalize"),
                      .pattern = options.text("pattern"),
                      .spellcheck = options.optional_flag("spellcheck"),
                      .disabled = options.has("disabled"),
                      .prefix = affix(options, "prefix"),
                      .suffix = affix(options, "suffix"),
                      .described_by = options.text("describedBy"),
                      .form_group = options.form_group(),
                      .wrapper_classes = options.at("inputWrapper").text("classes"),
                      .wrapper_attributes = options.at("inputWrapper").attributes(),
                      .classes = options.text("classes"),
                      .attributes = options.attributes()});
}

Html password_input(const Options& options) {
  return render(PasswordInput{.name = options.text("name"),
                              .id = options.text("id"),
                              .value = options.text("value"),
                              .label = options.label(),
                              .hint = options.hint(),
                              .error_message = options.error_message(),
                              .autocomplete = options.text_or("autocomplete", "current-password"),
                              .disabled = options.has("disabled"),
                              .show_password_text = options.text("showPasswordText"),
                              .hide_password_text = options.text("hidePasswordText"),
                              .show_password_aria_label_text = options.text("showPasswordAriaLabelText"),
                              .hide_password_aria_label_text = options.text("hidePasswordAriaLabelText"),
                              .password_shown_announcement_text = options.text("passwordShownAnnouncementText"),
                              .password_hidden_announcement_text = options.text("passwordHiddenAnnouncementText"),
                              .button_classes = options.at("button").text("classes"),
                              .described_by = options.text("describedBy"),
                              .form_group = options.form_group(),
                              .classes = options.text("classes"),
                              .attributes = options.attributes()});
}

Html select(const Options& options) {
  Select select{.name = options.text("name"),
                .id = options.text("id"),
                .value = options.text("value"),
                .label = options.label(),
                .hint = options.hint(),
                .error_message = options.error_message(),
                .disabled = options.has("disabled"),
                .described_by = options.text("describedBy"),
                .form_group = options.form_group(),
                .classes = options.text("classes"),
                .attributes = options.attributes()};
  for (const auto& item : options.list("items"))
    select.items.push_back({.text = item.text("text"),
                            .value = item.optional_text("value"),
                            .selected = item.optional_flag("selected"),
                            .disabled = item.has("disabled"),
                            .attributes = item.attributes()});
  return render(select);
}

Html textarea(const Options& options) {
  return render(Textarea{.name = options.text("name"),
                         .id = options.text("id"),
                         .value = options.text("value"),
                         .label = options.label(),
                         .hint = options.hint(),
                         .error_message = options.error_message(),
                         .rows = options.number_or("rows", 5),
                         .autocomplete = options.text("autocomplete"),
                         .spellcheck = options.optional_flag("spellcheck"),
                         .disabled = options.has("disabled"),
                         .described_by = options.text("describedBy"),
                         .form_group = options.form_group(),
                         .classes = options.text("classes"),
                         .attributes = options.attributes()});
}

}  // namespace

const std::vector<FixtureComponent>& control_fixtures() {
  static const std::vector<FixtureComponent> components{
      {"button", button}, {"character-count", character_count}, {"date-input", date_input}, {"fieldset", fieldset},
      {"input", input},   {"password-input", password_input},   {"select", select},         {"textarea", textarea}};
  return components;
}

}  // namespace waymark::html::govuk
