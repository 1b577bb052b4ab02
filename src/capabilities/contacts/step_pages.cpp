#include "capabilities/contacts/step_pages.hpp"

#include "capabilities/contacts/step_reason.hpp"
#include "core/form/show.hpp"

namespace waymark::contacts {

using namespace html::literals;
using core::web::FormView;
using core::web::Path;
using html::Html;

namespace {

core::form::OwnQuestion own_question(const http::Fields& fields, const FormView& view, const ReadingContext& context) {
  const bool corrects = fields.has(kCorrects);
  return [corrects, &fields, &view, &context](const core::form::Asked&) {
    return corrects ? purpose_as_it_was(fields, context) : purpose_question(view, context);
  };
}

// A new page begins with its heading, so that the eye finds its place on one that holds them all.
Html with_headings(const http::Fields& fields, const FormView& view, const ReadingContext& context) {
  Html html;
  const auto all = quick_questions(context);
  for (const auto step : kSteps) {
    const auto& page = page_of(step, context);
    std::vector<core::form::Asked> questions;
    for (const auto& one : all)
      if (page.question(one.question->code) == one.question) questions.push_back(one);
    if (questions.empty()) continue;
    html << "<fieldset class=\"govuk-fieldset\"><legend class=\"govuk-fieldset__legend govuk-fieldset__legend--m\">"
            "<h2 class=\"govuk-fieldset__heading\">"_html
         << page.heading << "</h2></legend>"_html;
    if (step == Step::reason && !fields.has(kCorrects)) html << reason_help();
    html << core::form::show(questions, view, context, own_question(fields, view, context)) << "</fieldset>"_html;
  }
  return html;
}

}  // namespace

const std::vector<StepText>& all_steps() {
  static const std::vector<StepText> steps = {
      {Step::now, "/contacts/{id}/now", "Contact – first"},
      {Step::who, "/contacts/{id}/who", "Contact – who"},
      {Step::what, "/contacts/{id}/what", "Contact – what"},
      {Step::others, "/contacts/{id}/others", "Contact – others", Path("/contacts/{id}/others/omission")},
      {Step::children, "/contacts/{id}/family", "Contact – family", Path("/contacts/{id}/family/omission")},
      {Step::reaching, "/contacts/{id}/reaching", "Contact – reaching"},
      {Step::reason, "/contacts/{id}/reason", "Contact – reason"},
      {Step::about, "/contacts/{id}/about", "Contact – about"},
  };
  return steps;
}

const StepText& text_of(Step step) { return all_steps().at(static_cast<std::size_t>(step)); }

Html questions(Step step, const http::Fields& fields, const FormView& view, const ReadingContext& context) {
  Html html;
  if (step == Step::reason && !fields.has(kCorrects)) html << reason_help();
  html << core::form::show(page_of(step, context), fields, view, context, own_question(fields, view, context));
  return html;
}

Html caption(const http::Fields& fields) {
  Html html;
  return html << "<span class=\"govuk-caption-l\">"_html
              << (fields.has(kCorrects) ? "Correct a contact" : "Record a contact") << "</span>"_html,
         html;
}

Html questions_of_quick_page(const http::Fields& fields, const FormView& view, const ReadingContext& context) {
  return with_headings(fields, view, context);
}

}  // namespace waymark::contacts
