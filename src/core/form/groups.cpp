#include "core/form/groups.hpp"

#include <algorithm>

#include "platform/html/govuk/button.hpp"

namespace waymark::core::form {

namespace govuk = html::govuk;

namespace {

// Moves the answers of one group into another one.
void move_group(http::Fields& into, const pack::FormPage& page, const http::Fields& from, int source, int target,
                const Asking& asking) {
  const auto sources = asked(page, source, asking);
  const auto targets = asked(page, target, asking);
  for (std::size_t i = 0; i < sources.size(); ++i) {
    const auto source_names = names_of(sources[i]);
    const auto target_names = names_of(targets[i]);
    for (std::size_t k = 0; k < source_names.size(); ++k)
      for (const auto value : from.all(source_names[k])) into.add(target_names[k], std::string(value));
  }
}

html::Html button(std::string_view name, const std::string& text) {
  return render(
      govuk::Button{.text = text, .name = std::string(name), .value = "yes", .classes = "govuk-button--secondary"});
}

}  // namespace

std::string group_title(const pack::Repeat& repeat, int group) { return repeat.one + " " + std::to_string(group); }

std::string group_id(int group) { return "group-" + std::to_string(group); }

html::Html add_button(const pack::FormPage& page, const http::Fields& fields, const Asking& asking) {
  if (!page.repeat || groups_shown(page, fields, asking) >= page.repeat->most) return {};
  return button(kAdd, page.repeat->add);
}

html::Html leave_out_button(const pack::FormPage& page, const http::Fields& fields, const Asking& asking) {
  if (!page.repeat || groups_shown(page, fields, asking) < 2) return {};
  return button(kLeaveOut, page.repeat->leave_out.empty() ? "Leave one out" : page.repeat->leave_out);
}

http::Fields with_another_group(const pack::FormPage& page, const http::Fields& form, const Asking& asking) {
  if (!page.repeat) return form;
  const auto counter = groups_field(*page.repeat);
  http::Fields result;
  for (const auto& [name, value] : form.pairs())
    if (name != counter && name != kAdd) result.add(name, value);
  result.add(counter, std::to_string(std::min(groups_shown(page, form, asking) + 1, page.repeat->most)));
  return result;
}

http::Fields without_group(const pack::FormPage& page, const http::Fields& fields, int left_out, const Asking& asking) {
  http::Fields result;
  if (!page.repeat) return result;
  int kept = 0;
  for (int group = 1; group <= groups_shown(page, fields, asking); ++group)
    if (group != left_out) move_group(result, page, fields, group, ++kept, asking);
  result.add(groups_field(*page.repeat), std::to_string(std::max(kept, 1)));
  return result;
}

http::Fields without_gaps(const pack::FormPage& page, const http::Fields& fields, const Asking& asking) {
  if (!page.repeat) return fields;
  const auto names = fields_of(page, asking);
  http::Fields result;
  for (const auto& [name, value] : fields.pairs())
    if (std::find(names.begin(), names.end(), name) == names.end()) result.add(name, value);
  int kept = 0;
  for (const int group : groups_answered(page, fields, asking)) move_group(result, page, fields, group, ++kept, asking);
  return result;
}

}  // namespace waymark::core::form
