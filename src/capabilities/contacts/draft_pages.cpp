// The pages on which a contact is written down: one handler pair for all steps.
#include "capabilities/contacts/draft_pages.hpp"

#include <algorithm>

#include "capabilities/contacts/check_page.hpp"
#include "capabilities/contacts/contacts.hpp"
#include "capabilities/contacts/step_pages.hpp"
#include "core/draft.hpp"
#include "platform/html/govuk/back_link.hpp"
#include "platform/html/govuk/button.hpp"

namespace waymark::contacts {

using namespace html::literals;
using core::web::Reply;
using core::web::Visit;
namespace govuk = html::govuk;

namespace {

std::vector<std::string> danger_codes(const ReadingContext& context) {
  std::vector<std::string> codes;
  for (const auto* code : context.pack.list(pack::lists::danger_questions).in_force(context.today))
    codes.push_back(code->code);
  return codes;
}

std::vector<std::string> purpose_codes(const ReadingContext& context) {
  std::vector<std::string> codes;
  for (const auto* purpose : context.pack.purposes.in_force(context.today)) codes.push_back(purpose->code);
  return codes;
}

html::Html back_from(Step step, const core::DraftId& id) {
  const auto number = static_cast<std::size_t>(step);
  if (number == 0) return render(govuk::BackLink{.href = "/"_url});
  return render(govuk::BackLink{.href = all_steps().at(number - 1).path.url(id)});
}

html::Html form(Visit& visit, const StepText& text, const core::DraftId& id, const core::web::FormView& view,
                const ReadingContext& context) {
  html::Html html;
  html << "<form method=\"post\" action=\""_html << text.path.url(id) << "\" novalidate>"_html << visit.csrf_field()
       << questions(text.step, view, context) << "<div class=\"govuk-button-group\">"_html
       << render(govuk::Button{.text = "Save and continue", .prevent_double_click = true})
       << render(govuk::Button{.text = "Save and come back later",
                               .name = "later",
                               .value = "yes",
                               .classes = "govuk-button--secondary"})
       << "</div></form>"_html;
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
       << "<span class=\"govuk-caption-l\">Record a contact: step "_html << static_cast<int>(step) + 1
       << " of 6</span><h1 class=\"govuk-heading-l\">"_html << text.heading << "</h1>"_html
       << form(visit, text, id, view, context);
  return {.title = text.title,
          .main = std::move(main),
          .before = back_from(step, id),
          .has_errors = view.has_errors(),
          .status = errors.empty() ? 200 : 422};
}

Reply show(Visit& visit, Step step) {
  const auto id = visit.id<core::DraftId>();
  if (!id) return base::not_found();
  const auto draft = visit.read([&](core::Reading& reading) { return core::find_draft(reading, *id); });
  if (!draft) return base::not_found();
  visit.saw("draft", id->text());
  return page_of(visit, step, *id, draft->fields, {});
}

html::Url after(Step step, const core::DraftId& id) {
  const auto next = static_cast<std::size_t>(step) + 1;
  return next < all_steps().size() ? all_steps().at(next).path.url(id) : check_path().url(id);
}

// What was typed is kept first, whatever is wrong with it.
Reply take(Visit& visit, Step step) {
  const auto id = visit.id<core::DraftId>();
  if (!id) return base::not_found();
  const DraftContext held(visit);
  const auto& context = held.context;
  const auto saved = core::save_draft(visit.partnership(), visit.viewer(), visit.request().id, *id, visit.form(),
                                      fields_of(step, danger_codes(context), purpose_codes(context)));
  if (!saved) return saved.failure();
  if (visit.form().get("later") == "yes") return core::web::go_to("/"_url);
  const auto errors = problems_on(step, visit.form(), context);
  if (errors.empty()) return core::web::go_to(after(step, *id));
  const auto draft = visit.read([&](core::Reading& reading) { return core::find_draft(reading, *id); });
  if (!draft) return base::not_found();
  visit.saw("draft", id->text());
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

core::web::Path start_path() { return "/contacts"; }
core::web::Path draft_first_path() { return text_of(Step::now).path; }

core::web::Routes draft_routes() {
  using core::web::Access;
  using core::web::Audit;
  core::web::Routes routes = {{http::Method::post, start_path(), Access::practice(), Audit::write(), start}};
  for (const auto& text : all_steps()) {
    const auto step = text.step;
    routes.push_back({http::Method::get, text.path, Access::practice(), Audit::read("draft.read"),
                      [step](Visit& visit) { return show(visit, step); }});
    routes.push_back({http::Method::post, text.path, Access::practice(), Audit::write(),
                      [step](Visit& visit) { return take(visit, step); }});
  }
  return routes;
}

}  // namespace waymark::contacts
