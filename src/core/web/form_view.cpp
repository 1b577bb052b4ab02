#include "core/web/form_view.hpp"

#include "platform/html/govuk/error_summary.hpp"

namespace waymark::core::web {

namespace govuk = html::govuk;

namespace {

govuk::Fieldset fieldset(const std::string& legend) {
  return {.legend = {.text = legend, .classes = "govuk-fieldset__legend--s"}};
}

template <class Item>
std::vector<Item> items(const std::vector<Choice>& choices) {
  std::vector<Item> all;
  for (const auto& choice : choices) {
    Item item;
    item.text = choice.text;
    item.value = choice.value;
    item.hint.text = choice.hint;
    all.push_back(std::move(item));
  }
  return all;
}

}  // namespace

std::vector<std::string> FormView::values(std::string_view name) const {
  std::vector<std::string> all;
  for (const auto value : values_.all(name)) all.emplace_back(value);
  return all;
}

govuk::ErrorMessage FormView::error(std::string_view name) const {
  for (const auto& error : errors_)
    if (error.field == name) return {.text = error.message};
  return {};
}

html::Html FormView::summary() const {
  if (errors_.empty()) return {};
  govuk::ErrorSummary summary;
  for (const auto& error : errors_)
    summary.error_list.push_back({.text = error.message, .href = html::Url::fragment_of_page(error.field)});
  return render(summary);
}

govuk::Input FormView::input(const std::string& name, const std::string& label, const std::string& hint) const {
  return {.name = name,
          .id = name,
          .value = value(name),
          .label = {.text = label},
          .hint = {.text = hint},
          .error_message = error(name),
          .autocomplete = "off",
          .spellcheck = false};
}

govuk::Textarea FormView::textarea(const std::string& name, const std::string& label, const std::string& hint) const {
  return {.name = name,
          .id = name,
          .value = value(name),
          .label = {.text = label},
          .hint = {.text = hint},
          .error_message = error(name)};
}

govuk::Radios FormView::radios(const std::string& name, const std::string& legend, const std::vector<Choice>& choices,
                               const std::string& hint) const {
  return {.name = name,
          .id_prefix = name,
          .value = value(name),
          .items = items<govuk::RadioItem>(choices),
          .fieldset = fieldset(legend),
          .hint = {.text = hint},
          .error_message = error(name)};
}

govuk::Checkboxes FormView::checkboxes(const std::string& name, const std::string& legend,
                                       const std::vector<Choice>& choices, const std::string& hint) const {
  return {.name = name,
          .id_prefix = name,
          .values = values(name),
          .items = items<govuk::CheckboxItem>(choices),
          .fieldset = fieldset(legend),
          .hint = {.text = hint},
          .error_message = error(name)};
}

govuk::Select FormView::select(const std::string& name, const std::string& label,
                               const std::vector<Choice>& choices) const {
  govuk::Select select{
      .name = name, .id = name, .value = value(name), .label = {.text = label}, .error_message = error(name)};
  for (const auto& choice : choices) select.items.push_back({.text = choice.text, .value = choice.value});
  return select;
}

govuk::DateInput FormView::date(const std::string& name, const std::string& legend, const std::string& hint) const {
  govuk::DateInput date{.id = name, .name_prefix = name, .fieldset = fieldset(legend), .hint = {.text = hint}};
  for (const auto* part : {"-day", "-month", "-year"}) {
    date.values[name + part] = value(name + part);
    if (auto problem = error(name + part); !problem.text.empty()) date.error_message = std::move(problem);
  }
  if (auto problem = error(name); !problem.text.empty()) date.error_message = std::move(problem);
  return date;
}

std::vector<Choice> choices(const pack::CodeList& list, base::Date on) {
  std::vector<Choice> all;
  for (const auto* code : list.in_force(on))
    if (code->selectable) all.push_back({code->code, code->label, code->definition});
  return all;
}

}  // namespace waymark::core::web
