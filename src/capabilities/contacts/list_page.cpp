// Everything that can be said about a contact, as a list of tasks in any order.
#include "capabilities/contacts/check_page.hpp"
#include "capabilities/contacts/correcting.hpp"
#include "capabilities/contacts/draft_pages.hpp"
#include "capabilities/contacts/gone_draft.hpp"
#include "capabilities/contacts/reading.hpp"
#include "capabilities/contacts/removal_pages.hpp"
#include "capabilities/contacts/step_pages.hpp"
#include "platform/html/govuk/back_link.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/task_list.hpp"

namespace waymark::contacts {

using namespace html::literals;
using core::web::Reply;
using core::web::Visit;
namespace govuk = html::govuk;

namespace {

// Without them a contact cannot be sent.
bool needed(Step step) { return step == Step::who || step == Step::what || step == Step::reason; }

govuk::TaskStatus status_of(Step step, const http::Fields& fields, const ReadingContext& context) {
  const bool typed = anything_typed(step, fields, context);
  const bool wrong = !problems_on(step, fields, context).empty();
  if (typed && !wrong) return {.text = "Answered"};
  if (typed) return {.tag = govuk::Tag{.text = "Something is missing", .classes = "govuk-tag--red"}};
  if (needed(step)) return {.tag = govuk::Tag{.text = "Needed", .classes = "govuk-tag--blue"}};
  return {.text = "Not answered"};
}

govuk::TaskList tasks(const core::Draft& draft, const ReadingContext& context) {
  govuk::TaskList list;
  for (const auto& text : all_steps()) {
    const auto& page = page_of(text.step, context);
    list.items.push_back({.title = page.task.empty() ? page.heading : page.task,
                          .href = text.path.url(draft.id),
                          .status = status_of(text.step, draft.fields, context)});
  }
  return list;
}

html::Html buttons(const core::Draft& draft) {
  const bool corrects = draft.kind == kCorrection;
  html::Html html;
  html << "<div class=\"govuk-button-group\">"_html
       << render(govuk::Button{.text = corrects ? "Check the correction" : "Check and send",
                               .href = check_path().url(draft.id)});
  if (!corrects)
    html << "<a class=\"govuk-link\" href=\""_html << quick_path().url(draft.id)
         << "\">What matters most, on one page</a>"_html;
  html << removal_link(draft.id);
  return html << "</div>"_html, html;
}

Reply show(Visit& visit) {
  const auto open = open_draft(visit);
  if (!open) return where_it_went(visit);
  const auto& [draft, pack, context] = *open;
  visit.saw("draft", draft.id.text());
  html::Html main;
  main
      << danger_banner(draft.fields, context) << caption(draft.fields)
      << "<h1 class=\"govuk-heading-l\">All questions</h1><p class=\"govuk-body\">In any order. What you have typed is "
         "kept, and nobody but you can see it before you send it.</p>"_html
      << render(tasks(draft, context)) << buttons(draft);
  return core::web::Page{.title = "Contact – all questions",
                         .main = std::move(main),
                         .before = render(govuk::BackLink{.href = "/"_url, .text = "Home"})};
}

}  // namespace

core::web::Path list_path() { return "/contacts/{id}/list"; }

core::web::Routes list_routes() {
  using core::web::Access;
  using core::web::Audit;
  return {{http::Method::get, list_path(), Access::practice(), Audit::read("draft.read"), show}};
}

}  // namespace waymark::contacts
