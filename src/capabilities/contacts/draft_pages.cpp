// The pages on which a contact is written down, one subject each: one handler pair for all of them.
#include "capabilities/contacts/draft_pages.hpp"

#include "capabilities/contacts/check_page.hpp"
#include "capabilities/contacts/contacts.hpp"
#include "capabilities/contacts/step_pages.hpp"
#include "core/form/show.hpp"
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
html::Html back_from(Step step, const core::DraftId& id) {
  if (step == Step::now) return render(govuk::BackLink{.href = "/"_url});
  return render(govuk::BackLink{.href = list_path().url(id), .text = "All questions"});
}

html::Html buttons(Step step, const core::DraftId& id) {
  html::Html html;
  html << render(govuk::Button{.text = "Save and continue", .prevent_double_click = true}) << later_button();
  if (step != Step::now)
    html << "<a class=\"govuk-link\" href=\""_html << list_path().url(id) << "\">All questions</a>"_html;
  return html;
}

core::web::Page page_of(Visit& visit, Step step, const core::DraftId& id, const http::Fields& fields,
                        const std::vector<base::FieldError>& errors) {
  const DraftContext held(visit);
  const auto& context = held.context;
  const auto& text = text_of(step);
  const core::web::FormView view(fields, errors);
  html::Html main;
  main << view.summary() << danger_banner(fields, context)
       << "<span class=\"govuk-caption-l\">Record a contact</span><h1 class=\"govuk-heading-l\">"_html
       << contacts::page_of(step, context).heading << "</h1>"_html
       << draft_form(visit, id, text.path.url(id), questions(step, fields, view, context), buttons(step, id));
  return {.title = text.title,
          .main = std::move(main),
          .before = back_from(step, id),
          .has_errors = view.has_errors(),
          .status = errors.empty() ? 200 : 422};
}

Reply show(Visit& visit, Step step) {
  const auto draft = draft_of(visit);
  if (!draft) return base::not_found();
  const DraftContext held(visit);
  return page_of(visit, step, draft->id, shown_fields(visit, *draft, fields_of(step, held.context)), {});
}

// After the first page the quick one, then whatever comes next in the list.
html::Url after(Step step, const core::DraftId& id) {
  if (step == Step::now) return quick_path().url(id);
  const auto next = static_cast<std::size_t>(step) + 1;
  return next < all_steps().size() ? all_steps().at(next).path.url(id) : check_path().url(id);
}

// Adding a person keeps the page where it is.
Reply pressed(const core::DraftId& id, Step step) { return core::web::go_to(text_of(step).path.url(id)); }

// What was typed is kept first, whatever is wrong with it.
Reply take(Visit& visit, Step step) {
  const auto id = visit.id<core::DraftId>();
  if (!id) return base::not_found();
  const DraftContext held(visit);
  const auto& context = held.context;
  const auto form = core::form::after_button(contacts::page_of(step, context), visit.form(), context);
  const auto saved = keep_typed(visit, form, fields_of(step, context));
  if (!saved) return saved.failure();
  if (visit.form().get(kLater) == "yes") return core::web::go_to("/"_url);
  if (core::form::button_pressed(visit.form())) return pressed(*id, step);
  const auto draft = draft_of(visit);
  if (!draft) return base::not_found();
  const auto errors = problems_on(step, draft->fields, context);
  if (errors.empty()) return core::web::go_to(after(step, *id));
  return page_of(visit, step, *id, draft->fields, errors);
}

Reply start(Visit& visit) {
  const auto id = core::start_draft(visit.partnership(), visit.viewer(), visit.request().id, "contact");
  if (!id) return id.failure();
  return core::web::go_to(text_of(Step::now).path.url(*id));
}

}  // namespace

DraftContext::DraftContext(const Visit& visit)
    : pack(visit.pack()),
      context{*pack, base::local_time(visit.now(), pack->partnership.time_zone).date, visit.viewer().agency()} {}

std::optional<core::Draft> draft_of(Visit& visit) {
  const auto id = visit.id<core::DraftId>();
  if (!id) return std::nullopt;
  auto draft = visit.read([&](core::Reading& reading) { return core::find_draft(reading, *id); });
  if (draft) visit.saw("draft", id->text());
  return draft;
}

base::Result<base::Done> keep_typed(Visit& visit, const http::Fields& form, const std::vector<std::string>& names) {
  const auto id = visit.id<core::DraftId>();
  if (!id) return base::not_found();
  return core::save_draft(visit.partnership(), visit.viewer(), visit.request().id, *id, form, names);
}

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
