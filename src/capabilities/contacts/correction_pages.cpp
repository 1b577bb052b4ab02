#include "capabilities/contacts/correction_pages.hpp"

#include "capabilities/contacts/check_answers.hpp"
#include "capabilities/contacts/check_page.hpp"
#include "capabilities/contacts/contacts.hpp"
#include "capabilities/contacts/correcting.hpp"
#include "capabilities/contacts/draft_pages.hpp"
#include "capabilities/contacts/step_pages.hpp"
#include "capabilities/contacts/typed_fields.hpp"
#include "core/form/answers.hpp"
#include "core/form/typed.hpp"
#include "platform/html/govuk/back_link.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/table.hpp"

namespace waymark::contacts {

using namespace html::literals;
using core::web::Reply;
using core::web::Visit;
using html::Html;
namespace govuk = html::govuk;

namespace {

constexpr core::web::Path kStart = "/contacts/{id}/corrections";
constexpr std::string_view kCorrects = "corrects";         // the contact, in the draft
constexpr std::string_view kVersion = "corrects_version";  // as it was when the correction began
constexpr std::string_view kReason = "reason_code";

// A contact of the visitor's own agency, as it is recorded now.
struct Recorded {
  Contact contact;
  http::Fields fields;
  std::int64_t version = 0;
};

std::optional<Recorded> recorded(Visit& visit, const std::optional<core::ContactId>& id) {
  if (!id) return std::nullopt;
  return visit.read([&](core::Reading& reading) -> std::optional<Recorded> {
    const auto version = correctable(reading, *id);
    auto contact = find_contact(reading, *id);
    if (!version || !contact) return std::nullopt;
    auto fields = typed_fields(*contact, people_of(*contact, reading));
    return Recorded{std::move(*contact), std::move(fields), *version};
  });
}

std::vector<Change> changes_between(const http::Fields& before, const http::Fields& after,
                                    const ReadingContext& context) {
  const auto old_answers = checked_answers(before, context);
  std::vector<Change> changes;
  const auto before_of = [&](const CheckedAnswer& answer) -> std::string {
    for (const auto& one : old_answers)
      if (one.step == answer.step && one.group == answer.group && one.label == answer.label) return one.answer;
    return "Not given";
  };
  for (const auto& answer : checked_answers(after, context)) {
    if (answer.step == Step::reason && (answer.label == "Purpose" || answer.label == "Lawful basis")) continue;
    auto was = before_of(answer);
    const bool same = was == answer.answer || (!answer.answered && was == "Not given");
    if (!same) changes.push_back({answer.label, std::move(was), answer.answer});
  }
  return changes;
}

govuk::Table table_of(const std::vector<Change>& changes) {
  govuk::Table table;
  table.head = {{.text = "Question"}, {.text = "It said"}, {.text = "It will say"}};
  table.first_cell_is_header = true;
  for (const auto& change : changes)
    table.rows.push_back({{.text = change.label},
                          {.text = core::form::in_lines(change.was)},
                          {.text = core::form::in_lines(change.is)}});
  return table;
}

Reply start(Visit& visit) {
  const auto found = recorded(visit, visit.id<core::ContactId>());
  if (!found) return base::not_found();
  const auto id = core::start_draft(visit.partnership(), visit.viewer(), visit.request().id, kCorrection);
  if (!id) return id.failure();
  auto fields = found->fields;
  fields.add(std::string(kCorrects), found->contact.id.text());
  fields.add(std::string(kVersion), std::to_string(found->version));
  std::vector<std::string> names;
  for (const auto& [name, value] : fields.pairs()) names.push_back(name);
  const auto saved = core::save_draft(visit.partnership(), visit.viewer(), visit.request().id, *id, fields, names);
  if (!saved) return saved.failure();
  return core::web::go_to(list_path().url(*id));
}

// What is wrong with the pages, each line leading to its page.
std::vector<base::FieldError> problems_of(const core::Draft& draft, const ReadingContext& context) {
  const auto read = read_contact(draft.fields, context);
  return read ? std::vector<base::FieldError>{} : read.failure().fields;
}

Reply sent_before(Visit& visit, const std::optional<core::ContactId>& contact) {
  if (!contact || !recorded(visit, contact)) return base::not_found();
  return core::web::go_to(contact_path().url(*contact));
}

}  // namespace

core::web::Page correction_page(Visit& visit, const core::Draft& draft, const std::vector<base::FieldError>& errors) {
  const DraftContext held(visit);
  const auto found = recorded(visit, core::ContactId::parse(draft.fields.get(kCorrects)));
  const auto changes = found ? changes_between(found->fields, draft.fields, held.context) : std::vector<Change>{};
  if (found) visit.saw("contact", found->contact.id.text());
  const core::web::FormView view(visit.form(), errors);
  Html main;
  main << view.summary() << "<h1 class=\"govuk-heading-l\">Check the correction</h1>"_html;
  if (changes.empty())
    main << "<p class=\"govuk-body\">Nothing was changed yet. Choose what is wrong under “All questions”.</p>"_html;
  else
    main
        << "<p class=\"govuk-body\">What it said before is kept, and colleagues see both. Other agencies are not asked "
           "again.</p>"_html
        << render(table_of(changes));
  if (!changes.empty()) {
    Html inside;
    inside << render(view.radios(std::string(kReason), "Why is it corrected?",
                                 core::web::choices(held.context.pack.list(kReasons), held.context.today)));
    main << draft_form(visit, draft.id, check_path().url(draft.id), std::move(inside),
                       render(govuk::Button{.text = "Correct it", .prevent_double_click = true}));
  }
  return {.title = "Contact – correction",
          .main = std::move(main),
          .before = render(govuk::BackLink{.href = list_path().url(draft.id), .text = "All questions"}),
          .has_errors = view.has_errors(),
          .status = errors.empty() ? 200 : 422};
}

Reply send_correction(Visit& visit, const core::Draft& draft) {
  const DraftContext held(visit);
  const auto id = core::ContactId::parse(draft.fields.get(kCorrects));
  const auto found = recorded(visit, id);
  if (!found) return base::not_found();
  auto errors = problems_of(draft, held.context);
  const std::string reason(visit.form().get(kReason));
  if (!held.context.pack.list(kReasons).find(reason, held.context.today))
    errors.push_back({std::string(kReason), "Select why it is corrected"});
  if (!errors.empty()) return correction_page(visit, draft, errors);
  NewCorrection correction{*id,
                           draft.id,
                           core::form::number(draft.fields.get(kVersion)).value_or(0),
                           reason,
                           changes_between(found->fields, draft.fields, held.context),
                           *read_contact(draft.fields, held.context)};
  const auto corrected =
      correct_contact(visit.partnership(), visit.viewer(), visit.request().id, correction, visit.now());
  if (corrected) return core::web::go_to(contact_path().url(*id));
  if (corrected.failure().kind == base::FailureKind::invalid)
    return correction_page(visit, draft, corrected.failure().fields);
  // Somebody was quicker: what was typed is in the draft still, and the page shows how it stands now.
  if (corrected.failure().kind == base::FailureKind::conflict) {
    if (found->version == correction.version) return sent_before(visit, id);
    return correction_page(visit, draft,
                           {{std::string(kReason),
                             "Somebody corrected this contact meanwhile. Begin again from the contact’s page: what you "
                             "typed is kept here until you throw it away"}});
  }
  return corrected.failure();
}

core::web::Routes correction_routes() {
  using core::web::Access;
  using core::web::Audit;
  return {{http::Method::post, kStart, Access::practice(), Audit::write(), start}};
}

Html correction_button(const Visit& visit, const Contact& contact) {
  if (contact.agency != visit.viewer().agency()) return {};
  Html html;
  html << "<form method=\"post\" action=\""_html << kStart.url(contact.id) << "\" novalidate>"_html
       << visit.csrf_field()
       << render(govuk::Button{.text = "Correct what was written down", .classes = "govuk-button--secondary"})
       << "</form>"_html;
  return html;
}

Html corrections(const Contact& contact, core::Reading& reading, const pack::Pack& pack) {
  const auto all = corrections_of(reading, contact.id);
  if (all.empty()) return {};
  Html html;
  html << "<h2 class=\"govuk-heading-m\">Corrected</h2>"_html;
  for (const auto& one : all) {
    html << "<p class=\"govuk-body\">"_html << base::spoken_time(one.corrected, pack.partnership.time_zone) << ". "_html
         << pack.label(kReasons, one.reason_code) << ".</p><ul class=\"govuk-list govuk-list--bullet\">"_html;
    for (const auto& change : one.changes)
      html << "<li>"_html << change.label << ": it said “"_html << change.was << "”, and says “"_html << change.is
           << "”</li>"_html;
    html << "</ul>"_html;
  }
  return html;
}

}  // namespace waymark::contacts
