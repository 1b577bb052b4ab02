#include "capabilities/contacts/step_pages.hpp"

#include "capabilities/contacts/step_reason.hpp"
#include "core/form/show.hpp"

namespace waymark::contacts {

using namespace html::literals;
using core::web::FormView;
using html::Html;

namespace {

core::form::OwnQuestion own_question(const FormView& view, const ReadingContext& context) {
  return [&view, &context](const core::form::Asked&) { return purpose_question(view, context); };
}

// A new page begins with its heading, so that the eye finds its place on one that holds them all.
Html with_headings(const FormView& view, const ReadingContext& context) {
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
    if (step == Step::reason) html << reason_help();
    html << core::form::show(questions, view, context, own_question(view, context)) << "</fieldset>"_html;
  }
  return html;
}

}  // namespace

const std::vector<StepText>& all_steps() {
  static const std::vector<StepText> steps = {
      {Step::now, "/contacts/{id}/now", "Contact – first"},
      {Step::who, "/contacts/{id}/who", "Contact – who"},
      {Step::what, "/contacts/{id}/what", "Contact – what"},
      {Step::others, "/contacts/{id}/others", "Contact – others"},
      {Step::children, "/contacts/{id}/family", "Contact – family"},
      {Step::reaching, "/contacts/{id}/reaching", "Contact – reaching"},
      {Step::reason, "/contacts/{id}/reason", "Contact – reason"},
      {Step::about, "/contacts/{id}/about", "Contact – about"},
  };
  return steps;
}

const StepText& text_of(Step step) { return all_steps().at(static_cast<std::size_t>(step)); }

Html questions(Step step, const http::Fields& fields, const FormView& view, const ReadingContext& context) {
  Html html;
  if (step == Step::reason) html << reason_help();
  html << core::form::show(page_of(step, context), fields, view, context, own_question(view, context));
  return html;
}

Html questions_of_quick_page(const FormView& view, const ReadingContext& context) {
  return with_headings(view, context);
}

}  // namespace waymark::contacts
