// The pages on which a contact is written down, one subject each: one handler pair for all of them.
#include "capabilities/contacts/draft_pages.hpp"

#include "capabilities/contacts/check_page.hpp"
#include "capabilities/contacts/contacts.hpp"
#include "capabilities/contacts/correcting.hpp"
#include "capabilities/contacts/correction_draft.hpp"
#include "capabilities/contacts/left_over.hpp"
#include "capabilities/contacts/step_pages.hpp"
#include "core/form/groups.hpp"
#include "core/web/autosave.hpp"
#include "core/web/kept_words.hpp"
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

// Enter in any field presses the first one, and that one takes nothing away.
html::Html buttons(Step step, const core::DraftId& id, const http::Fields& fields, const ReadingContext& context) {
  const auto& page = contacts::page_of(step, context);
  html::Html html;
  html << render(govuk::Button{.text = "Save and continue", .prevent_double_click = true})
       << core::form::add_button(page, fields, context) << later_button()
       << (may_leave_out(step, fields, context) ? core::form::leave_out_button(page, fields, context) : html::Html());
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
  const auto draft = draft_of(visit);
  if (!draft) return where_it_went(visit);
  const DraftContext held(visit);
  return page_of(visit, step, draft->id, shown_fields(visit, *draft, fields_of(step, held.context)), {});
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
  const auto id = visit.id<core::DraftId>();
  if (!id) return base::not_found();
  const DraftContext held(visit);
  const auto& context = held.context;
  const bool adds = visit.form().has(core::form::kAdd);
  const auto form =
      adds ? core::form::with_another_group(contacts::page_of(step, context), visit.form(), context) : visit.form();
  const auto saved = keep_typed(visit, form, fields_of(step, context));
  if (!saved) return where_it_went(visit);
  if (visit.form().get(kLater) == "yes") return core::web::go_to("/"_url);
  if (adds) return to_new_group(*id, step, form, context);
  const auto& omission = text_of(step).omission;
  if (omission && visit.form().has(core::form::kLeaveOut)) return core::web::go_to(omission->url(*id));
  const auto draft = draft_of(visit);
  if (!draft) return base::not_found();
  const auto errors = problems_on(step, draft->fields, context);
  if (errors.empty()) return core::web::go_to(after(step, *draft));
  return page_of(visit, step, *id, draft->fields, errors);
}

Reply start(Visit& visit) {
  const auto id = core::start_draft(visit.partnership(), visit.viewer(), visit.request().id, "contact");
  if (!id) return id.failure();
  return core::web::go_to(text_of(Step::now).path.url(*id));
}

}  // namespace

DraftContext::PackAndDay DraftContext::under_which(const Visit& visit) {
  auto pack = visit.pack();
  const auto today = base::local_time(visit.now(), pack->partnership.time_zone).date;
  const auto id = visit.id<core::DraftId>();
  const auto draft =
      id ? visit.read([&](core::Reading& reading) { return core::find_draft(reading, *id); }) : std::nullopt;
  const auto under = draft ? recorded_under(of_its_kind(*draft).fields) : std::nullopt;
  if (!under) return {std::move(pack), today};
  auto then = visit.partnership().packs.find(under->pack_hash);
  // A pack of before there were forms asks nothing in its own words.
  const bool asks = then->form(pack::kContactForm, under->day) != nullptr;
  return {asks ? std::move(then) : std::move(pack), under->day};
}

DraftContext::DraftContext(const Visit& visit) : DraftContext(under_which(visit), visit) {}

DraftContext::DraftContext(PackAndDay under, const Visit& visit)
    : pack(std::move(under.pack)), context{*pack, under.day, visit.viewer().agency()} {}

std::optional<core::Draft> draft_of(Visit& visit) {
  const auto id = visit.id<core::DraftId>();
  if (!id) return std::nullopt;
  auto draft = visit.read([&](core::Reading& reading) { return core::find_draft(reading, *id); });
  if (!draft) return std::nullopt;
  visit.saw("draft", id->text());
  return of_its_kind(std::move(*draft));
}

base::Result<base::Done> keep_typed(Visit& visit, const http::Fields& form, const std::vector<std::string>& names) {
  const auto id = visit.id<core::DraftId>();
  if (!id) return base::not_found();
  auto all = left_over_fields(form, DraftContext(visit).context);
  all.insert(all.end(), names.begin(), names.end());
  return core::save_draft(visit.partnership(), visit.viewer(), visit.request().id, *id, form, all);
}

Reply where_it_went(Visit& visit) {
  const auto id = visit.id<core::ContactId>();
  const bool sent = id && visit.read([&](core::Reading& reading) { return find_contact(reading, *id).has_value(); });
  if (!sent) return base::not_found();
  auto typed = typed_in_lines(visit.request().form);
  if (typed.empty()) return core::web::go_to(contact_path().url(*id));
  return core::web::kept_words_page(
      {.person = "Record a contact",
       .heading = "This contact has been sent",
       .what_to_do = "<p class=\"govuk-body\">It was sent after you opened this page, perhaps in another window. What "
                     "you typed here did not go with it. If it is still needed, open the contact and choose “Correct "
                     "what was written down”.</p>"_html,
       .leads_to = contact_path().url(*id),
       .link = "Open the contact",
       .typed = std::move(typed)});
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
