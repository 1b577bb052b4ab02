// Somebody was typed who does not belong there, and is left out again: chosen by name on a page of its own, so that
// nobody goes by a slip of the hand.
#include "capabilities/contacts/correction_draft.hpp"
#include "capabilities/contacts/draft_pages.hpp"
#include "capabilities/contacts/gone_draft.hpp"
#include "capabilities/contacts/step_pages.hpp"
#include "core/form/groups.hpp"
#include "core/form/typed.hpp"
#include "platform/html/govuk/back_link.hpp"
#include "platform/html/govuk/button.hpp"

namespace waymark::contacts {

using namespace html::literals;
using core::web::Reply;
using core::web::Visit;
namespace govuk = html::govuk;

namespace {

constexpr std::string_view kWho = "left_out";        // the number of the group
constexpr std::string_view kGroups = "groups_then";  // as many as there were when the page was made

struct Groups {
  const pack::FormPage& page;
  const pack::Repeat& repeat;
  int shown = 0;
  int staying = 0;  // the first of them, who were recorded with the contact that is corrected
};

core::web::Choice choice_of(const Groups& groups, int number, const http::Fields& fields) {
  const auto typed = [&](std::string_view code) {
    return std::string(core::form::trimmed(fields.get(core::form::field_in(groups.repeat.group, number, code))));
  };
  auto name = typed("forenames");
  const auto surname = typed("surname");
  if (!surname.empty()) name += (name.empty() ? "" : " ") + surname;
  auto title = core::form::group_title(groups.repeat, number);
  if (name.empty()) return {std::to_string(number), std::move(title), "No name is given"};
  return {std::to_string(number), std::move(name), std::move(title)};
}

html::Html question(const Groups& groups, const http::Fields& fields, const core::web::FormView& view) {
  std::vector<core::web::Choice> choices;
  for (int number = groups.staying + 1; number <= groups.shown; ++number)
    choices.push_back(choice_of(groups, number, fields));
  auto radios = view.radios(std::string(kWho), "", choices,
                            "What was written down about them on this page is deleted. Nothing else changes.");
  radios.fieldset = govuk::Fieldset{
      .legend = {.text = "Who should be left out?", .is_page_heading = true, .classes = "govuk-fieldset__legend--l"}};
  return render(radios);
}

core::web::Page page_of(Visit& visit, Step step, const core::Draft& draft, const Groups& groups,
                        const std::vector<base::FieldError>& errors, int status) {
  visit.saw("draft", draft.id.text());
  const http::Fields nothing;
  const core::web::FormView view(nothing, errors);
  const auto& text = text_of(step);
  html::Html main;
  main << view.summary() << "<form method=\"post\" action=\""_html
       << base::promised(text.omission, "people").url(draft.id) << "\" novalidate>"_html << visit.csrf_field()
       << "<input type=\"hidden\" name=\""_html << kGroups << "\" value=\""_html << groups.shown << "\">"_html
       << question(groups, draft.fields, view) << "<div class=\"govuk-button-group\">"_html
       << render(govuk::Button{.text = "Leave out", .prevent_double_click = true, .classes = "govuk-button--warning"})
       << "<a class=\"govuk-link\" href=\""_html << text.path.url(draft.id)
       << "\">Leave nobody out</a></div></form>"_html;
  return {.title = "Contact – leave out",
          .main = std::move(main),
          .before = render(govuk::BackLink{.href = text.path.url(draft.id)}),
          .has_errors = view.has_errors(),
          .status = status};
}

// Nothing where there are not several to choose from.
std::optional<Groups> groups_of(Step step, const core::Draft& draft, const ReadingContext& context) {
  const auto& page = contacts::page_of(step, context);
  if (!page.repeat) return std::nullopt;
  const int shown = core::form::groups_shown(page, draft.fields, context);
  const int staying = recorded_people(draft.fields, step);
  if (shown < 2 || shown <= staying) return std::nullopt;
  return Groups{page, *page.repeat, shown, staying};
}

Reply show(Visit& visit, Step step) {
  const auto open = open_draft(visit);
  if (!open) return where_it_went(visit);
  const auto groups = groups_of(step, open->draft, open->context);
  if (!groups) return core::web::go_to(text_of(step).path.url(open->draft.id));
  return page_of(visit, step, open->draft, *groups, {}, 200);
}

// What was sent twice, or from a window that is older than what happened in another one, takes nobody else away.
Reply leave_out(Visit& visit, Step step) {
  const auto open = open_draft(visit);
  if (!open) return where_it_went(visit);
  const auto& [draft, pack, context] = *open;
  const auto back = text_of(step).path.url(draft.id);
  const auto groups = groups_of(step, draft, context);
  if (!groups) return core::web::go_to(back);
  const auto refused = [&](const char* sentence, int status) {
    return page_of(visit, step, open->draft, *groups, {{std::string(kWho), sentence}}, status);
  };
  if (core::form::number(visit.form().get(kGroups)) != groups->shown)
    return refused("Others were added or left out meanwhile: select again who should be left out", 409);
  const int number = core::form::number(visit.form().get(kWho)).value_or(0);
  if (number <= groups->staying || number > groups->shown)
    return refused("Select who should be left out, or go back", 422);
  const auto saved = keep_typed(visit, *open, core::form::without_group(groups->page, draft.fields, number, context),
                                fields_of(step, context));
  if (!saved) return saved.failure();
  return core::web::go_to(back.fragment(core::form::group_id(std::min(number, groups->shown - 1))));
}

}  // namespace

core::web::Routes omission_routes() {
  using core::web::Access;
  using core::web::Audit;
  core::web::Routes routes;
  for (const auto& text : all_steps()) {
    if (!text.omission) continue;
    const auto step = text.step;
    routes.push_back({http::Method::get, *text.omission, Access::practice(), Audit::read("draft.read"),
                      [step](Visit& visit) { return show(visit, step); }});
    routes.push_back({http::Method::post, *text.omission, Access::practice(), Audit::write(),
                      [step](Visit& visit) { return leave_out(visit, step); }, core::web::kNothingTyped});
  }
  return routes;
}

}  // namespace waymark::contacts
