#include "platform/html/govuk/select.hpp"

namespace waymark::html::govuk {
namespace {

void write_item(Html& html, const SelectItem& item, const std::string& chosen) {
  html << "<option"_html;
  if (item.value) html.attribute("value", *item.value);
  const bool is_chosen = !chosen.empty() && item.value.value_or(item.text) == chosen;
  html << flag("selected", item.selected.value_or(is_chosen)) << flag("disabled", item.disabled) << item.attributes
       << ">"_html << item.text << "</option>"_html;
}

void write_control(Html& html, const Select& select, const std::string& id, const DescribedBy& described_by) {
  html << "<select class=\"govuk-select"_html << classes(select.classes);
  if (!select.error_message.text.empty()) html << " govuk-select--error"_html;
  html << "\" id=\""_html << id << "\" name=\""_html << select.name << "\""_html << flag("disabled", select.disabled)
       << attribute("aria-describedby", described_by.text()) << select.attributes << ">"_html;
  for (const auto& item : select.items) write_item(html, item, select.value);
  html << "</select>"_html;
}

}  // namespace

Html render(const Select& select) {
  const std::string& id = select.id.empty() ? select.name : select.id;
  DescribedBy described_by(select.described_by);
  Label label = select.label;
  label.for_id = id;

  Html html;
  open_form_group(html, select.form_group, !select.error_message.text.empty());
  html << render(label) << "\n"_html;
  write_hint_and_error(html, id, select.hint, select.error_message, described_by);
  html << select.form_group.before << "\n"_html;
  write_control(html, select, id, described_by);
  html << "\n"_html << select.form_group.after << "</div>"_html;
  return html;
}

}  // namespace waymark::html::govuk
