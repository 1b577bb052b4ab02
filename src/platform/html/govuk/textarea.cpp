#include "platform/html/govuk/textarea.hpp"

namespace waymark::html::govuk {
namespace {

void write_control(Html& html, const Textarea& textarea, const std::string& id, const DescribedBy& described_by) {
  html << "<textarea class=\"govuk-textarea"_html;
  if (!textarea.error_message.text.empty()) html << " govuk-textarea--error"_html;
  html << classes(textarea.classes) << "\" id=\""_html << id << "\" name=\""_html << textarea.name << "\" rows=\""_html
       << textarea.rows << "\""_html;
  if (textarea.spellcheck) html.attribute("spellcheck", *textarea.spellcheck ? "true" : "false");
  html << flag("disabled", textarea.disabled) << attribute("aria-describedby", described_by.text())
       << attribute("autocomplete", textarea.autocomplete) << textarea.attributes << ">"_html;
  // A parser drops the first line feed in a textarea (HTML, 13.2.6.4.7), so one is given to it.
  if (textarea.value.starts_with('\n')) html << "\n"_html;
  html << textarea.value << "</textarea>"_html;
}

}  // namespace

Html render(const Textarea& textarea) {
  const std::string& id = textarea.id.empty() ? textarea.name : textarea.id;
  DescribedBy described_by(textarea.described_by);
  Label label = textarea.label;
  label.for_id = id;

  Html html;
  open_form_group(html, textarea.form_group, !textarea.error_message.text.empty());
  html << render(label) << "\n"_html;
  write_hint_and_error(html, id, textarea.hint, textarea.error_message, described_by);
  html << textarea.form_group.before << "\n"_html;
  write_control(html, textarea, id, described_by);
  html << "\n"_html << textarea.form_group.after << "</div>"_html;
  return html;
}

}  // namespace waymark::html::govuk
