#include "capabilities/contacts/check_page.hpp"

#include "capabilities/contacts/check_answers.hpp"
#include "capabilities/contacts/contacts.hpp"
#include "capabilities/contacts/correcting.hpp"
#include "capabilities/contacts/correction_pages.hpp"
#include "capabilities/contacts/draft_pages.hpp"
#include "capabilities/contacts/gone_draft.hpp"
#include "capabilities/contacts/left_over.hpp"
#include "capabilities/contacts/problem_links.hpp"
#include "capabilities/contacts/reading.hpp"
#include "capabilities/contacts/step_pages.hpp"
#include "core/form/answers.hpp"
#include "platform/html/govuk/back_link.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/summary_list.hpp"

namespace waymark::contacts {

using namespace html::literals;
using core::web::Reply;
using core::web::Visit;
namespace govuk = html::govuk;

namespace {

govuk::SummaryRow row(std::string_view label, std::string_view value, const html::Url& change) {
  return {.key = {.text = label},
          .value = {.text = core::form::in_lines(value)},
          .actions = {.items = {{.text = "Change", .href = change, .visually_hidden_text = std::string(label)}}}};
}

std::string title_of(Step step, int group, const ReadingContext& context) {
  const auto& page = page_of(step, context);
  const auto& title = page.task.empty() ? page.heading : page.task;
  return page.repeat && group > 1 ? page.repeat->one + " " + std::to_string(group) : title;
}

// One card for each page, and for each person on a page that repeats. What nobody answered is said in one line: a long
// list of "not given" hides what was.
html::Html cards(const core::Draft& draft, const ReadingContext& context) {
  const auto answers = checked_answers(draft.fields, context);
  html::Html html;
  for (auto from = answers.begin(); from != answers.end();) {
    govuk::SummaryList list;
    std::string silent;
    auto until = from;
    const auto change = text_of(from->step).path.url(draft.id);
    for (; until != answers.end() && until->step == from->step && until->group == from->group; ++until) {
      if (until->answered)
        list.rows.push_back(row(until->label, until->answer, change));
      else
        silent += (silent.empty() ? "" : "\n") + until->label;
    }
    if (!silent.empty()) list.rows.push_back(row("Not answered", silent, change));
    list.card = govuk::SummaryCard{.title = title_of(from->step, from->group, context)};
    html << render(list);
    from = until;
  }
  return html;
}

// What was typed before the form was changed: sent as it stands.
html::Html not_asked(const core::Draft& draft, const ReadingContext& context) {
  govuk::SummaryList list{.card = govuk::SummaryCard{.title = "No longer asked, and sent as you typed it"}};
  for (const auto& answer : left_over(draft.fields, context))
    list.rows.push_back({.key = {.text = answer.label}, .value = {.text = core::form::in_lines(answer.text)}});
  return list.rows.empty() ? html::Html() : render(list);
}

html::Html problems(const core::Draft& draft, const ReadingContext& context, std::vector<base::FieldError> errors) {
  for (const auto step : kSteps) {
    auto more = problems_on(step, draft.fields, context);
    std::move(more.begin(), more.end(), std::back_inserter(errors));
  }
  return problem_links(draft.id, errors, context);
}

// `found_out` is what only the records of others could tell.
core::web::Page page_of(Visit& visit, const OpenDraft& open, bool with_errors,
                        const std::vector<base::FieldError>& found_out = {}) {
  const auto& [draft, pack, context] = open;
  visit.saw("draft", draft.id.text());
  html::Html main;
  if (with_errors) main << problems(draft, context, found_out);
  main << danger_banner(draft.fields, context) << "<h1 class=\"govuk-heading-l\">Check before you send</h1>"_html
       << cards(draft, context) << not_asked(draft, context) << "<form method=\"post\" action=\""_html
       << check_path().url(draft.id) << "\" novalidate>"_html << visit.csrf_field()
       << "<p class=\"govuk-body\">When you send this, other agencies’ records are asked about the person at risk, "
          "and their holders are told.</p>"_html
       << render(govuk::Button{.text = "Send", .prevent_double_click = true}) << "</form>"_html;
  return {.title = "Contact – check",
          .main = std::move(main),
          .before = render(govuk::BackLink{.href = list_path().url(draft.id), .text = "All questions"}),
          .has_errors = with_errors,
          .status = with_errors ? 422 : 200};
}

Reply show(Visit& visit) {
  const auto open = open_draft(visit);
  if (!open) return where_it_went(visit);
  return open->draft.kind == kCorrection ? correction_page(visit, *open, {}) : page_of(visit, *open, false);
}

Reply send(Visit& visit, const Reconsider& reconsider) {
  const auto open = open_draft(visit);
  if (!open) return where_it_went(visit);
  const auto& draft = open->draft;
  if (draft.kind == kCorrection) return send_correction(visit, *open, reconsider);
  auto contact = read_contact(draft.fields, open->context);
  if (!contact) return page_of(visit, *open, true);
  const auto contact_id = base::promised(core::ContactId::parse(draft.id.text()), "an id is an id");
  contact->id = contact_id;
  contact->draft = draft.id;
  const auto recorded = record_contact(visit.partnership(), visit.viewer(), visit.request().id, *contact, visit.now());
  if (!recorded && recorded.failure().kind == base::FailureKind::conflict) return where_it_went(visit);
  if (!recorded && recorded.failure().kind == base::FailureKind::invalid)
    return page_of(visit, *open, true, recorded.failure().fields);
  if (!recorded) return recorded.failure();
  return core::web::go_to(contact_path().url(contact_id));
}

}  // namespace

core::web::Path check_path() { return "/contacts/{id}/check"; }

core::web::Routes check_routes(const Reconsider& reconsider) {
  using core::web::Access;
  using core::web::Audit;
  return {{http::Method::get, check_path(), Access::practice(), Audit::read("draft.read"), show},
          {http::Method::post, check_path(), Access::practice(), Audit::write(),
           [reconsider](Visit& visit) { return send(visit, reconsider); }}};
}

}  // namespace waymark::contacts
