#include "platform/html/govuk/checkboxes.hpp"

#include <algorithm>

#include "platform/html/govuk/choice.hpp"

namespace waymark::html::govuk {
namespace {

std::string first_described_by(const Checkboxes& checkboxes) {
  if (checkboxes.fieldset && !checkboxes.fieldset->described_by.empty()) return checkboxes.fieldset->described_by;
  return checkboxes.described_by;
}

bool is_checked(const Checkboxes& checkboxes, const CheckboxItem& item) {
  const auto& values = checkboxes.values;
  return item.checked.value_or(std::find(values.begin(), values.end(), item.value) != values.end());
}

void write_item(Html& html, const Checkboxes& checkboxes, const CheckboxItem& item, const std::string& id,
                const DescribedBy& described_by) {
  if (!item.divider.empty()) {
    html << "<div class=\"govuk-checkboxes__divider\">"_html << item.divider << "</div>"_html;
    return;
  }
  const bool checked = is_checked(checkboxes, item);
  html << "<div class=\"govuk-checkboxes__item\"><input class=\"govuk-checkboxes__input\" id=\""_html << id
       << "\" name=\""_html << (item.name.empty() ? checkboxes.name : item.name) << "\" type=\"checkbox\" value=\""_html
       << item.value << "\""_html << flag("checked", checked) << flag("disabled", item.disabled)
       << attribute("data-behaviour", item.behaviour);
  write_links(html, item, id, described_by);
  html << item.attributes << ">\n"_html;
  write_label_and_hint(html, item, id, "govuk-checkboxes");
  html << "</div>"_html;
  if (item.conditional.empty()) return;
  html << "<div class=\"govuk-checkboxes__conditional"_html;
  if (!checked) html << " govuk-checkboxes__conditional--hidden"_html;
  html << "\" id=\"conditional-"_html << id << "\">"_html << item.conditional << "</div>"_html;
}

}  // namespace

Html render(const Checkboxes& checkboxes) {
  const std::string& prefix = checkboxes.id_prefix.empty() ? checkboxes.name : checkboxes.id_prefix;
  DescribedBy described_by(first_described_by(checkboxes));
  Html controls;
  write_hint_and_error(controls, prefix, checkboxes.hint, checkboxes.error_message, described_by);
  const DescribedBy of_item = checkboxes.fieldset ? DescribedBy() : described_by;
  controls << "<div class=\"govuk-checkboxes"_html << classes(checkboxes.classes) << "\""_html << checkboxes.attributes
           << " data-module=\"govuk-checkboxes\">"_html << checkboxes.form_group.before;
  for (std::size_t i = 0; i < checkboxes.items.size(); ++i)
    write_item(controls, checkboxes, checkboxes.items[i], item_id(checkboxes.items[i].id, prefix, i + 1), of_item);
  controls << checkboxes.form_group.after << "</div>"_html;

  Html html;
  open_form_group(html, checkboxes.form_group, !checkboxes.error_message.text.empty());
  html << in_fieldset(checkboxes.fieldset, described_by.text(), std::move(controls)) << "</div>"_html;
  return html;
}

}  // namespace waymark::html::govuk
