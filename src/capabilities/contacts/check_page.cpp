#include "capabilities/contacts/check_page.hpp"

#include "capabilities/contacts/check_answers.hpp"
#include "capabilities/contacts/contacts.hpp"
#include "capabilities/contacts/draft_pages.hpp"
#include "capabilities/contacts/step_pages.hpp"
#include "core/draft.hpp"
#include "platform/html/govuk/back_link.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/error_summary.hpp"
#include "platform/html/govuk/summary_list.hpp"

namespace waymark::contacts {

using namespace html::literals;
using core::web::Reply;
using core::web::Visit;
namespace govuk = html::govuk;

namespace {

govuk::SummaryRow row(std::string_view label, std::string_view value, const html::Url& change) {
  return {.key = {.text = label},
          .value = {.text = in_lines(value)},
          .actions = {.items = {{.text = "Change", .href = change, .visually_hidden_text = std::string(label)}}}};
}

govuk::SummaryList summary_of(const core::Draft& draft, const ReadingContext& context) {
  govuk::SummaryList list;
  for (const auto& checked : checked_answers(draft.fields, context))
    list.rows.push_back(row(checked.label, checked.answer, text_of(checked.step).path.url(draft.id)));
  return list;
}

// Each line leads to the page on which it can be put right.
html::Html problems(const core::Draft& draft, const ReadingContext& context) {
  govuk::ErrorSummary summary;
  for (const auto& text : all_steps())
    for (const auto& error : problems_on(text.step, draft.fields, context))
      summary.error_list.push_back({.text = error.message, .href = text.path.url(draft.id).fragment(error.field)});
  return summary.error_list.empty() ? html::Html() : render(summary);
}

core::web::Page page_of(Visit& visit, const core::Draft& draft, bool with_errors) {
  const DraftContext held(visit);
  html::Html main;
  if (with_errors) main << problems(draft, held.context);
  main << danger_banner(draft.fields, held.context) << "<h1 class=\"govuk-heading-l\">Check before you send</h1>"_html
       << render(summary_of(draft, held.context)) << "<form method=\"post\" action=\""_html
       << check_path().url(draft.id) << "\" novalidate>"_html << visit.csrf_field()
       << "<p class=\"govuk-body\">When you send this, other agencies’ records are asked about the person at risk, "
          "and their holders are told.</p>"_html
       << render(govuk::Button{.text = "Send", .prevent_double_click = true}) << "</form>"_html;
  return {.title = "Contact – check",
          .main = std::move(main),
          .before = render(govuk::BackLink{.href = text_of(Step::reason).path.url(draft.id)}),
          .has_errors = with_errors,
          .status = with_errors ? 422 : 200};
}

Reply show(Visit& visit) {
  const auto id = visit.id<core::DraftId>();
  if (!id) return base::not_found();
  const auto draft = visit.read([&](core::Reading& reading) { return core::find_draft(reading, *id); });
  if (!draft) return base::not_found();
  visit.saw("draft", id->text());
  return page_of(visit, *draft, false);
}

// A second "Send" finds the contact that the first one made.
Reply already_sent(Visit& visit, const core::ContactId& id) {
  const bool there = visit.read([&](core::Reading& reading) { return find_contact(reading, id).has_value(); });
  if (!there) return base::not_found();
  return core::web::go_to(contact_path().url(id));
}

Reply send(Visit& visit) {
  const auto draft_id = visit.id<core::DraftId>();
  if (!draft_id) return base::not_found();
  const auto contact_id = base::promised(core::ContactId::parse(draft_id->text()), "an id is an id");
  const auto draft = visit.read([&](core::Reading& reading) { return core::find_draft(reading, *draft_id); });
  if (!draft) return already_sent(visit, contact_id);
  const DraftContext held(visit);
  auto contact = read_contact(draft->fields, held.context);
  if (!contact) {
    visit.saw("draft", draft_id->text());
    return page_of(visit, *draft, true);
  }
  contact->id = contact_id;
  contact->draft = *draft_id;
  const auto recorded = record_contact(visit.partnership(), visit.viewer(), visit.request().id, *contact, visit.now());
  if (!recorded && recorded.failure().kind == base::FailureKind::conflict) return already_sent(visit, contact_id);
  if (!recorded) return recorded.failure();
  return core::web::go_to(contact_path().url(contact_id));
}

}  // namespace

core::web::Path check_path() { return "/contacts/{id}/check"; }

core::web::Routes check_routes() {
  using core::web::Access;
  using core::web::Audit;
  return {{http::Method::get, check_path(), Access::practice(), Audit::read("draft.read"), show},
          {http::Method::post, check_path(), Access::practice(), Audit::write(), send}};
}

}  // namespace waymark::contacts
