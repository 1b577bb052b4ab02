#include "capabilities/contacts/problem_links.hpp"

#include <algorithm>

#include "capabilities/contacts/step_pages.hpp"
#include "platform/html/govuk/error_summary.hpp"

namespace waymark::contacts {

namespace govuk = html::govuk;

std::optional<Step> step_of(std::string_view field, const ReadingContext& context) {
  for (const auto step : kSteps) {
    const auto fields = fields_of(step, context);
    if (std::find(fields.begin(), fields.end(), field) != fields.end()) return step;
  }
  return std::nullopt;
}

html::Html problem_links(const core::DraftId& draft, const std::vector<base::FieldError>& errors,
                         const ReadingContext& context) {
  if (errors.empty()) return {};
  govuk::ErrorSummary summary;
  for (const auto& error : errors) {
    const auto step = step_of(error.field, context);
    summary.error_list.push_back({.text = error.message,
                                  .href = step ? text_of(*step).path.url(draft).fragment(error.field)
                                               : html::Url::fragment_of_page(error.field)});
  }
  return render(summary);
}

}  // namespace waymark::contacts
