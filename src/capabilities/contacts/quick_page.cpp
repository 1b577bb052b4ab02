// One dense page with the questions that matter most, for whoever has three minutes.
#include "capabilities/contacts/check_page.hpp"
#include "capabilities/contacts/draft_pages.hpp"
#include "capabilities/contacts/gone_draft.hpp"
#include "capabilities/contacts/reading.hpp"
#include "capabilities/contacts/step_pages.hpp"
#include "platform/html/govuk/back_link.hpp"
#include "platform/html/govuk/button.hpp"

namespace waymark::contacts {

using namespace html::literals;
using core::web::Reply;
using core::web::Visit;
namespace govuk = html::govuk;

namespace {

constexpr std::string_view kMore = "more";

html::Html buttons() {
  html::Html html;
  html << render(govuk::Button{.text = "Check and send", .prevent_double_click = true})
       << render(govuk::Button{.text = "Save and add more",
                               .name = std::string(kMore),
                               .value = "yes",
                               .classes = "govuk-button--secondary"})
       << later_button();
  return html;
}

core::web::Page page_of(Visit& visit, const OpenDraft& open, const http::Fields& fields,
                        const std::vector<base::FieldError>& errors) {
  const auto& [draft, pack, context] = open;
  const core::web::FormView view(fields, errors);
  visit.saw("draft", draft.id.text());
  html::Html main;
  main << view.summary() << danger_banner(fields, context) << caption(fields)
       << "<h1 class=\"govuk-heading-l\">What matters most</h1><div class=\"waymark-quick\"><p "
          "class=\"govuk-body\">Fill in what is known. "
          "Everything else can wait: there is more to say under "
          "“Save and add more”, and what you sent can be added to later.</p>"_html
       << draft_form(visit, draft.id, quick_path().url(draft.id), questions_of_quick_page(fields, view, context),
                     buttons())
       << "</div>"_html;
  return {.title = "Contact – on one page",
          .main = std::move(main),
          .before = render(govuk::BackLink{.href = text_of(Step::now).path.url(draft.id)}),
          .has_errors = view.has_errors(),
          .status = errors.empty() ? 200 : 422};
}

Reply show(Visit& visit) {
  const auto open = open_draft(visit);
  if (!open) return where_it_went(visit);
  return page_of(visit, *open, shown_fields(visit, open->draft, quick_fields(open->context)), {});
}

Reply take(Visit& visit) {
  const auto open = open_draft(visit);
  if (!open) return where_it_went(visit);
  const auto saved = keep_typed(visit, *open, visit.form(), quick_fields(open->context));
  if (!saved) return where_it_went(visit);
  if (visit.form().get(kLater) == "yes") return core::web::go_to("/"_url);
  // Whoever goes on to the other questions can put right there what is wrong here.
  if (visit.form().get(kMore) == "yes") return core::web::go_to(list_path().url(saved->id));
  const auto errors = problems_on_quick_page(saved->fields, open->context);
  if (!errors.empty()) return page_of(visit, *open, saved->fields, errors);
  return core::web::go_to(check_path().url(saved->id));
}

}  // namespace

core::web::Path quick_path() { return "/contacts/{id}/quick"; }

core::web::Routes quick_routes() {
  using core::web::Access;
  using core::web::Audit;
  return {{http::Method::get, quick_path(), Access::practice(), Audit::read("draft.read"), show, core::web::kRefilled},
          {http::Method::post, quick_path(), Access::practice(), Audit::write(), take}};
}

}  // namespace waymark::contacts
