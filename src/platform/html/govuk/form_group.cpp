#include "platform/html/govuk/form_group.hpp"

namespace waymark::html::govuk {

void DescribedBy::add(const std::string& id) {
  if (!ids_.empty()) ids_ += ' ';
  ids_ += id;
}

void open_form_group(Html& html, const FormGroup& group, bool has_error) {
  html << "<div class=\"govuk-form-group"_html;
  if (has_error) html << " govuk-form-group--error"_html;
  html << classes(group.classes) << "\""_html << group.attributes << ">"_html;
}

void write_hint_and_error(Html& html, const std::string& prefix, Hint hint, ErrorMessage error,
                          DescribedBy& described_by) {
  if (!hint.text.empty()) {
    hint.id = prefix + "-hint";
    described_by.add(hint.id);
    html << render(hint);
  }
  if (!error.text.empty()) {
    error.id = prefix + "-error";
    described_by.add(error.id);
    html << render(error);
  }
}

}  // namespace waymark::html::govuk
