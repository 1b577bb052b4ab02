#include "platform/html/govuk/radios.hpp"

#include "platform/html/govuk/choice.hpp"

namespace waymark::html::govuk {
namespace {

void write_item(Html& html, const Radios& radios, const RadioItem& item, const std::string& prefix,
                std::size_t number) {
  if (!item.divider.empty()) {
    html << "<div class=\"govuk-radios__divider\">"_html << item.divider << "</div>"_html;
    return;
  }
  const std::string id = item_id(item.id, prefix, number);
  const bool checked = item.checked.value_or(!radios.value.empty() && item.value == radios.value);
  html << "<div class=\"govuk-radios__item\"><input class=\"govuk-radios__input\" id=\""_html << id << "\" name=\""_html
       << radios.name << "\" type=\"radio\" value=\""_html << item.value << "\""_html << flag("checked", checked)
       << flag("disabled", item.disabled);
  write_links(html, item, id, {});
  html << item.attributes << ">\n"_html;
  write_label_and_hint(html, item, id, "govuk-radios");
  html << "</div>"_html;
  if (item.conditional.empty()) return;
  html << "<div class=\"govuk-radios__conditional"_html;
  if (!checked) html << " govuk-radios__conditional--hidden"_html;
  html << "\" id=\"conditional-"_html << id << "\">"_html << item.conditional << "</div>"_html;
}

}  // namespace

Html render(const Radios& radios) {
  const std::string& prefix = radios.id_prefix.empty() ? radios.name : radios.id_prefix;
  DescribedBy described_by(radios.fieldset ? radios.fieldset->described_by : "");
  Html controls;
  write_hint_and_error(controls, prefix, radios.hint, radios.error_message, described_by);
  controls << "<div class=\"govuk-radios"_html << classes(radios.classes) << "\""_html << radios.attributes
           << " data-module=\"govuk-radios\">"_html << radios.form_group.before;
  for (std::size_t i = 0; i < radios.items.size(); ++i) write_item(controls, radios, radios.items[i], prefix, i + 1);
  controls << radios.form_group.after << "</div>"_html;

  Html html;
  open_form_group(html, radios.form_group, !radios.error_message.text.empty());
  html << in_fieldset(radios.fieldset, described_by.text(), std::move(controls)) << "</div>"_html;
  return html;
}

}  // namespace waymark::html::govuk
