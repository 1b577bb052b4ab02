#include "platform/html/govuk/date_input.hpp"

#include <algorithm>

#include "platform/html/govuk/input.hpp"

namespace waymark::html::govuk {
namespace {

bool holds(const std::string& classes, const char* part) { return classes.find(part) != std::string::npos; }

bool has_own_error(const DateInputItem& item) {
  return item.error.value_or(false) || holds(item.classes, "govuk-input--error");
}

std::vector<DateInputItem> items_of(const DateInput& date) {
  std::vector<DateInputItem> parts;
  for (const auto* part : {&date.day, &date.month, &date.year})
    if (*part) parts.push_back(**part);
  if (date.items.empty()) return parts;
  std::vector<DateInputItem> items = date.items;
  for (auto& item : items)
    for (const auto& part : parts)
      if (item.name == part.name && !item.value) item.value = part.value;
  return items;
}

std::string value_of(const DateInput& date, const DateInputItem& item, const std::string& whole_name) {
  if (item.value) return *item.value;
  for (const auto& name : {item.name, whole_name})
    if (const auto found = date.values.find(name); found != date.values.end()) return found->second;
  return {};
}

std::string classes_of(const DateInput& date, const DateInputItem& item, bool any_error) {
  std::string names = "govuk-date-input__input";
  const bool shares_error = item.error.value_or(true) && !date.error_message.text.empty() && !any_error;
  if (!holds(item.classes, "govuk-input--error") && (has_own_error(item) || shares_error))
    names += " govuk-input--error";
  const bool is_year = item.name == "year" || (date.year && item.name == date.year->name);
  if (!holds(item.classes, "govuk-input--width-")) names += is_year ? " govuk-input--width-4" : " govuk-input--width-2";
  return item.classes.empty() ? names : names + " " + item.classes;
}

std::string label_of(const DateInputItem& item) {
  std::string label = item.label.empty() ? item.name : item.label;
  if (item.label.empty() && label.front() >= 'a' && label.front() <= 'z')
    label.front() = static_cast<char>(label.front() - 'a' + 'A');
  return label;
}

Input input_of(const DateInput& date, const DateInputItem& item, bool any_error) {
  const std::string whole_name = date.name_prefix.empty() ? item.name : date.name_prefix + "-" + item.name;
  return {.name = whole_name,
          .id = item.id.empty() ? date.id + "-" + item.name : item.id,
          .value = value_of(date, item, whole_name),
          .label = {.text = label_of(item), .classes = "govuk-date-input__label"},
          .inputmode = item.inputmode,
          .autocomplete = item.autocomplete,
          .pattern = item.pattern,
          .classes = classes_of(date, item, any_error),
          .attributes = item.attributes};
}

}  // namespace

Html render(const DateInput& date) {
  std::optional<Fieldset> fieldset = date.fieldset;
  if (fieldset) fieldset->role = "group";  // or JAWS leaves out what describes a group of text boxes
  DescribedBy described_by(fieldset ? fieldset->described_by : "");
  Html controls;
  write_hint_and_error(controls, date.id, date.hint, date.error_message, described_by);
  controls << "<div class=\"govuk-date-input"_html << classes(date.classes) << "\""_html << date.attributes
           << attribute("id", date.id) << ">"_html << date.form_group.before;
  const auto items = items_of(date);
  const bool any_error = std::any_of(items.begin(), items.end(), has_own_error);
  for (const auto& item : items)
    controls << "<div class=\"govuk-date-input__item\">"_html << render(input_of(date, item, any_error))
             << "</div>"_html;
  controls << date.form_group.after << "</div>"_html;

  Html html;
  open_form_group(html, date.form_group, !date.error_message.text.empty());
  html << in_fieldset(std::move(fieldset), described_by.text(), std::move(controls)) << "</div>"_html;
  return html;
}

}  // namespace waymark::html::govuk
