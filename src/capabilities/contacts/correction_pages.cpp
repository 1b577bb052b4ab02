#include "capabilities/contacts/correction_pages.hpp"

#include "capabilities/contacts/changes.hpp"
#include "capabilities/contacts/check_page.hpp"
#include "capabilities/contacts/contacts.hpp"
#include "capabilities/contacts/correction_draft.hpp"
#include "capabilities/contacts/draft_pages.hpp"
#include "capabilities/contacts/gone_draft.hpp"
#include "capabilities/contacts/problem_links.hpp"
#include "capabilities/contacts/reading.hpp"
#include "capabilities/contacts/step_pages.hpp"
#include "capabilities/contacts/typed_fields.hpp"
#include "capabilities/staff/staff.hpp"
#include "core/form/answers.hpp"
#include "platform/html/govuk/back_link.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/html/parts/narrow_cell.hpp"

namespace waymark::contacts {

using namespace html::literals;
using core::web::Reply;
using core::web::Visit;
using html::Html;
using html::parts::narrow_cell;
namespace govuk = html::govuk;

namespace {

constexpr core::web::Path kStart = "/contacts/{id}/corrections";
constexpr std::string_view kReason = "reason_code";

// A contact of the visitor's own agency, as it is recorded now.
struct Recorded {
  Contact contact;
  http::Fields fields;
  std::int64_t version = 0;
};

std::optional<Recorded> recorded(Visit& visit, const std::optional<core::ContactId>& id) {
  if (!id) return std::nullopt;
  auto found = visit.read([&](core::Reading& reading) -> std::optional<Recorded> {
    const auto version = correctable(reading, *id);
    auto contact = find_contact(reading, *id);
    if (!version || !contact) return std::nullopt;
    auto fields = typed_fields(*contact, people_of(*contact, reading));
    return Recorded{std::move(*contact), std::move(fields), *version};
  });
  if (found) visit.saw("contact", id->text());
  return found;
}

govuk::Table table_of(const std::vector<Change>& changes) {
  govuk::Table table;
  table.head = {{.text = "Question"}, {.text = "It said"}, {.text = "It will say"}};
  table.first_cell_is_header = true;
  table.classes = "waymark-stack";
  for (const auto& change : changes)
    table.rows.push_back({{.text = change.label},
                          narrow_cell(core::form::in_lines(change.was), "It said"),
                          narrow_cell(core::form::in_lines(change.is), "It will say")});
  return table;
}

// The draft holds the whole contact, and is hidden from its author when the contact is.
Reply start(Visit& visit) {
  const auto found = recorded(visit, visit.id<core::ContactId>());
  if (!found) return base::not_found();
  const auto id =
      core::start_draft(visit.partnership(), visit.viewer(), visit.request().id, kCorrection, found->contact.id);
  if (!id) return id.failure();
  const auto& zone = visit.partnership().packs.find(found->contact.pack_hash)->partnership.time_zone;
  const auto fields = correction_fields(found->contact, found->fields, found->version,
                                        base::local_time(found->contact.recorded_at, zone).date);
  std::vector<std::string> names;
  for (const auto& [name, value] : fields.pairs()) names.push_back(name);
  const auto saved = core::save_draft(visit.partnership(), visit.viewer(), visit.request().id, *id, fields, names);
  if (!saved) return saved.failure();
  return core::web::go_to(list_path().url(*id));
}

bool draft_is_there(Visit& visit, const core::DraftId& id) {
  return visit.read([&](core::Reading& reading) { return core::find_draft(reading, id).has_value(); });
}

std::vector<base::FieldError> corrected_meanwhile() {
  return {
      {std::string(kReason),
       "Somebody corrected this contact meanwhile. Begin again from the contact’s page: what you typed is kept here"}};
}

Html reason_form(const Visit& visit, const core::Draft& draft, const core::web::FormView& view) {
  const auto pack = visit.pack();
  const auto today = base::local_time(visit.now(), pack->partnership.time_zone).date;
  Html inside;
  inside << "<input type=\"hidden\" name=\""_html << kCorrects << "\" value=\""_html << draft.fields.get(kCorrects)
         << "\">"_html
         << render(view.radios(std::string(kReason), "Why is it corrected?",
                               core::web::choices(pack->list(kReasons), today)));
  return draft_form(visit, draft.id, check_path().url(draft.id), std::move(inside),
                    render(govuk::Button{.text = "Correct it", .prevent_double_click = true}));
}

// Of whoever still has an account in the viewer's own agency.
std::string name_of(core::Reading& reading, const core::StaffId& id) {
  const auto account = staff::find_account(reading, id);
  return account && account->agency == reading.viewer().agency() ? ", " + account->name : "";
}

bool may_be_chosen(const Visit& visit, const std::string& reason) {
  const auto pack = visit.pack();
  return pack->list(kReasons).find(reason, base::local_time(visit.now(), pack->partnership.time_zone).date) != nullptr;
}

}  // namespace

std::vector<Change> changes_typed(Visit& visit, const OpenDraft& open) {
  const auto found = recorded(visit, corrected_contact(open.draft.fields));
  return found ? changes_between(found->fields, open.draft.fields, open.context) : std::vector<Change>{};
}

core::web::Page correction_page(Visit& visit, const OpenDraft& open, const std::vector<base::FieldError>& errors,
                                int status) {
  const auto& draft = open.draft;
  visit.saw("draft", draft.id.text());
  const auto changes = changes_typed(visit, open);
  const core::web::FormView view(visit.form(), errors);
  Html main;
  main << problem_links(draft.id, errors, open.context)
       << "<h1 class=\"govuk-heading-l\">Check the correction</h1>"_html;
  if (changes.empty())
    main << "<p class=\"govuk-body\">Nothing was changed yet. Choose what is wrong under “All questions”.</p>"_html;
  else
    main
        << "<p class=\"govuk-body\">What it said before is kept, and colleagues see both. Other agencies are not asked "
           "again.</p>"_html
        << render(table_of(changes)) << reason_form(visit, draft, view);
  return {.title = "Contact – correction",
          .main = std::move(main),
          .before = render(govuk::BackLink{.href = list_path().url(draft.id), .text = "All questions"}),
          .has_errors = view.has_errors(),
          .status = errors.empty() ? 200 : status};
}

Reply send_correction(Visit& visit, const OpenDraft& open, const Reconsider& reconsider) {
  const auto& [draft, pack, context] = open;
  const auto id = corrected_contact(draft.fields);
  const auto found = recorded(visit, id);
  if (!found) return base::not_found();
  const auto says = read_contact(draft.fields, context);
  auto errors = says ? std::vector<base::FieldError>{} : says.failure().fields;
  const std::string reason(visit.form().get(kReason));
  if (!may_be_chosen(visit, reason)) errors.push_back({std::string(kReason), "Select why it is corrected"});
  if (!errors.empty()) return correction_page(visit, open, errors);
  auto changes = changes_between(found->fields, draft.fields, context);
  if (changes.empty()) return correction_page(visit, open, {});
  const NewCorrection correction{*id,
                                 draft.id,
                                 corrected_version(draft.fields),
                                 reason,
                                 std::move(changes),
                                 *says,
                                 places_of(draft.fields, context)};
  const auto corrected =
      correct_contact(visit.partnership(), visit.viewer(), visit.request().id, correction, visit.now(), reconsider);
  if (corrected) return core::web::go_to(contact_path().url(*id));
  if (corrected.failure().kind == base::FailureKind::invalid)
    return correction_page(visit, open, corrected.failure().fields);
  if (corrected.failure().kind != base::FailureKind::conflict) return corrected.failure();
  // Sent twice: the first one took the draft with it. Or somebody was quicker: then what was typed is in it still, and
  // the page shows how the contact stands now.
  if (thrown_away(visit)) return where_it_went(visit);
  if (!draft_is_there(visit, draft.id)) return core::web::go_to(contact_path().url(*id));
  return correction_page(visit, open, corrected_meanwhile(), 409);
}

std::optional<Reply> sent_correction(Visit& visit) {
  const auto id = core::ContactId::parse(visit.form().get(kCorrects));
  if (!id || !recorded(visit, id)) return std::nullopt;
  return core::web::go_to(contact_path().url(*id));
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
    html << "<p class=\"govuk-body\">"_html << base::spoken_time(one.corrected, pack.partnership.time_zone)
         << name_of(reading, one.staff) << ". "_html << pack.label(kReasons, one.reason_code)
         << ".</p><ul class=\"govuk-list govuk-list--bullet\">"_html;
    for (const auto& change : one.changes)
      html << "<li>"_html << change.label << ": it said “"_html << change.was << "”, and says “"_html << change.is
           << "”</li>"_html;
    html << "</ul>"_html;
  }
  return html;
}

}  // namespace waymark::contacts
