// The pages on which a contact is written down, one subject each: one handler pair for all of them.
#include "capabilities/contacts/draft_pages.hpp"

#include "capabilities/contacts/check_page.hpp"
#include "capabilities/contacts/contacts.hpp"
#include "capabilities/contacts/correcting.hpp"
#include "capabilities/contacts/correction_draft.hpp"
#include "capabilities/contacts/gone_draft.hpp"
#include "capabilities/contacts/reading.hpp"
#include "capabilities/contacts/removal_pages.hpp"
#include "capabilities/contacts/step_pages.hpp"
#include "core/form/groups.hpp"
#include "core/web/autosave.hpp"
#include "platform/html/govuk/back_link.hpp"
#include "platform/html/govuk/button.hpp"

namespace waymark::contacts {

using namespace html::literals;
using core::web::Reply;
using core::web::Visit;
namespace govuk = html::govuk;

namespace {

// Back to the list of everything that can be asked; from the first page, which stands before it, to the start.
html::Html back_from(Step step, const core::DraftId& id, const http::Fields& fields) {
  if (step == Step::now && !fields.has(kCorrects)) return render(govuk::BackLink{.href = "/"_url});
  return render(govuk::BackLink{.href = list_path().url(id), .text = "All questions"});
}

// Whoever was recorded with a contact stays in it.
bool may_leave_out(Step step, const http::Fields& fields, const ReadingContext& context) {
  return core::form::groups_shown(contacts::page_of(step, context), fields, context) > recorded_people(fields, step);
}

// The list of all questions has it for every draft; on the first page nobody has seen that list yet.
html::Html ways_on(Step step, const core::DraftId& id) {
  if (step == Step::now) return removal_link(id);
  html::Html html;
  html << "<a class=\"govuk-link\" href=\""_html << list_path().url(id) << "\">All questions</a>"_html;
  return html;
}

// Enter in any field presses the first one, and that one takes nothing away.
html::Html buttons(Step step, const core::DraftId& id, const http::Fields& fields, const ReadingContext& context) {
  const auto& page = contacts::page_of(step, context);
  html::Html html;
  html << render(govuk::Button{.text = "Save and continue", .prevent_double_click = true})
       << core::form::add_button(page, fields, context) << later_button()
       << (may_leave_out(step, fields, context) ? core::form::leave_out_button(page, fields, context) : html::Html())
       << ways_on(step, id);
  return html;
}

core::web::Page page_of(Visit& visit, Step step, const OpenDraft& open, const http::Fields& fields,
                        const std::vector<base::FieldError>& errors) {
  const auto& [draft, pack, context] = open;
  const auto& id = draft.id;
  const auto& text = text_of(step);
  const core::web::FormView view(fields, errors);
  visit.saw("draft", id.text());
  html::Html main;
  main << view.summary() << danger_banner(fields, context) << caption(fields) << "<h1 class=\"govuk-heading-l\">"_html
       << contacts::page_of(step, context).heading << "</h1>"_html
       << draft_form(visit, id, text.path.url(id), questions(step, fields, view, context),
                     buttons(step, id, fields, context));
  return {.title = text.title,
          .main = std::move(main),
          .before = back_from(step, id, fields),
          .has_errors = view.has_errors(),
          .status = errors.empty() ? 200 : 422};
}

Reply show(Visit& visit, Step step) {
  const auto open = open_draft(visit);
  if (!open) return where_it_went(visit);
  return page_of(visit, step, *open, shown_fields(visit, open->draft, fields_of(step, open->context)), {});
}

// After the first page the quick one, then whatever comes next in the list; what is corrected is looked at first.
html::Url after(Step step, const core::Draft& draft) {
  const auto& id = draft.id;
  if (draft.kind == kCorrection) return check_path().url(id);
  if (step == Step::now) return quick_path().url(id);
  const auto next = static_cast<std::size_t>(step) + 1;
  return next < all_steps().size() ? all_steps().at(next).path.url(id) : check_path().url(id);
}

// The page as it is now, and on it the last group, which has just been added.
Reply to_new_group(const core::DraftId& id, Step step, const http::Fields& form, const ReadingContext& context) {
  const auto last = core::form::groups_shown(contacts::page_of(step, context), form, context);
  return core::web::go_to(text_of(step).path.url(id).fragment(core::form::group_id(last)));
}

// What was typed is kept first, whatever is wrong with it.
Reply take(Visit& visit, Step step) {
  const auto open = open_draft(visit);
  if (!open) return where_it_went(visit);
  const auto& id = open->draft.id;
  const auto& context = open->context;
  const bool adds = visit.form().has(core::form::kAdd);
  const auto form =
      adds ? core::form::with_another_group(contacts::page_of(step, context), visit.form(), context) : visit.form();
  const auto saved = keep_typed(visit, *open, form, fields_of(step, context));
  if (!saved) return where_it_went(visit);
  if (visit.form().get(kLater) == "yes") return core::web::go_to("/"_url);
  if (adds) return to_new_group(id, step, form, context);
  const auto& omission = text_of(step).omission;
  if (omission && visit.form().has(core::form::kLeaveOut)) return core::web::go_to(omission->url(id));
  const auto errors = problems_on(step, saved->fields, context);
  if (errors.empty()) return core::web::go_to(after(step, *saved));
  return page_of(visit, step, *open, saved->fields, errors);
}

Reply start(Visit& visit) {
  const auto id = core::start_draft(visit.partnership(), visit.viewer(), visit.request().id, "contact");
  if (!id) return id.failure();
  return core::web::go_to(text_of(Step::now).path.url(*id));
}

}  // namespace

http::Fields shown_fields(const Visit& visit, const core::Draft& draft, const std::vector<std::string>& names) {
  return visit.restored() ? core::with_page(draft.fields, visit.form(), names) : draft.fields;
}

html::Html draft_form(const Visit& visit, const core::DraftId& draft, const html::Url& action, html::Html inside,
                      html::Html buttons) {
  html::Html html;
  html << "<form method=\"post\" action=\""_html << action << "\" novalidate"_html
       << core::web::autosave(core::web::kSaveDraft.url(draft)) << ">"_html << visit.csrf_field() << std::move(inside)
       << "<div class=\"govuk-button-group\">"_html << std::move(buttons) << "</div></form>"_html;
  return html;
}

html::Html later_button() {
  return render(govuk::Button{.text = "Save and come back later",
                              .name = std::string(kLater),
                              .value = "yes",
                              .classes = "govuk-button--secondary"});
}

core::web::Path start_path() { return "/contacts"; }
core::web::Path draft_first_path() { return text_of(Step::now).path; }

core::web::Routes step_routes() {
  using core::web::Access;
  using core::web::Audit;
  core::web::Routes routes = {{http::Method::post, start_path(), Access::practice(), Audit::write(), start}};
  for (const auto& text : all_steps()) {
    const auto step = text.step;
    routes.push_back({http::Method::get, text.path, Access::practice(), Audit::read("draft.read"),
                      [step](Visit& visit) { return show(visit, step); }, core::web::kRefilled});
    routes.push_back({http::Method::post, text.path, Access::practice(), Audit::write(),
                      [step](Visit& visit) { return take(visit, step); }});
  }
  return routes;
}

}  // namespace waymark::contacts
