#include "platform/html/govuk/input.hpp"

namespace waymark::html::govuk {
namespace {

bool has_error(const Input& input) { return !input.error_message.text.empty(); }

Html control(const Input& input, const std::string& id, const DescribedBy& described_by) {
  Html html;
  html << "<input class=\"govuk-input"_html << classes(input.classes);
  if (has_error(input)) html << " govuk-input--error"_html;
  html << "\" id=\""_html << id << "\" name=\""_html << input.name << "\" type=\""_html << input.type << "\""_html;
  if (input.spellcheck) html.attribute("spellcheck", *input.spellcheck ? "true" : "false");
  html << attribute("value", input.value) << flag("disabled", input.disabled)
       << attribute("aria-describedby", described_by.text()) << attribute("autocomplete", input.autocomplete)
       << attribute("autocapitalize", input.autocapitalize) << attribute("pattern", input.pattern)
       << attribute("inputmode", input.inputmode) << input.attributes << ">"_html;
  return html;
}

void write_affix(Html& html, Literal open, const Affix& affix) {
  if (affix.text.empty()) return;
  html << open << classes(affix.classes) << "\" aria-hidden=\"true\""_html << affix.attributes << ">"_html << affix.text
       << "</div>"_html;
}

void write_wrapped(Html& html, const Input& input, const Html& control) {
  const auto& [group_classes, group_attributes, before, after] = input.form_group;
  if (before.empty() && after.empty() && input.prefix.text.empty() && input.suffix.text.empty()) {
    html << control;
    return;
  }
  html << "<div class=\"govuk-input__wrapper"_html << classes(input.wrapper_classes) << "\""_html
       << input.wrapper_attributes << ">"_html << before << "\n"_html;
  write_affix(html, "<div class=\"govuk-input__prefix"_html, input.prefix);
  html << control << "\n"_html;
  write_affix(html, "<div class=\"govuk-input__suffix"_html, input.suffix);
  html << after << "</div>"_html;
}

}  // namespace

Html render(const Input& input) {
  const std::string& id = input.id.empty() ? input.name : input.id;
  DescribedBy described_by(input.described_by);
  Label label = input.label;
  label.for_id = id;

  Html html;
  open_form_group(html, input.form_group, has_error(input));
  html << render(label) << "\n"_html;
  write_hint_and_error(html, id, input.hint, input.error_message, described_by);
  write_wrapped(html, input, control(input, id, described_by));
  html << "</div>"_html;
  return html;
}

}  // namespace waymark::html::govuk
