#include "capabilities/contacts/check_page.hpp"

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

// One line of the summary: what was asked, the fields that answer it, and the pack's list of its codes.
struct Line {
  Step step;
  std::string_view label;
  std::vector<std::string> fields;
  std::string_view list = {};
};

const std::vector<Line>& lines() {
  static const std::vector<Line> all = {
      {Step::who, "Name", {"forenames", "surname"}},
      {Step::who, "Former family name", {"former_surname"}},
      {Step::who, "Also known as", {"also_known_as"}},
      {Step::who, "Date of birth", {"birth-day", "birth-month", "birth-year"}},
      {Step::who, "Age", {"age"}},
      {Step::who, "Sex", {"sex"}, pack::lists::sexes},
      {Step::who, "Phone", {"phone"}},
      {Step::who, "Email", {"email"}},
      {Step::who, "Address", {"address", "postcode"}},
      {Step::who, "Who may know the address", {"address_class"}},
      {Step::what, "What is happening", {"forms"}, pack::lists::forms_of_abuse},
      {Step::what, "When", {"happened-day", "happened-month", "happened-year"}},
      {Step::what, "What was said or seen", {"narrative"}},
      {Step::what, "Children", {"children"}},
      {Step::others, "Who causes the harm", {"harm_forenames", "harm_surname"}},
      {Step::others, "What they are to the person", {"relationship"}, pack::lists::relationships},
      {Step::reaching, "Safe to call", {"reach_call"}},
      {Step::reaching, "Safe to send a text message", {"reach_text"}},
      {Step::reaching, "Safe to email", {"reach_email"}},
      {Step::reaching, "Safe to send a letter", {"reach_letter"}},
      {Step::reaching, "Times, and who else", {"reach_times", "reach_who_else"}},
      {Step::reason, "What the person wants", {"wishes"}},
  };
  return all;
}

std::string spoken(std::string_view field, std::string_view value) {
  if (field.starts_with("reach_") && (value.empty() || value == "unknown")) return "Not known: treated as not safe";
  if (field == "address_class" && value.empty()) return "Only our own agency";
  if (value == "yes") return "Yes";
  if (value == "no") return "No";
  if (value == "unknown") return "Not known";
  if (value == "normal") return "It may be shared";
  if (value == "confidential") return "Only our own agency";
  if (value == "refuge") return "It is a refuge";
  return std::string(value);
}

std::string value_of(const Line& line, const http::Fields& fields, const pack::Pack& pack) {
  std::string text;
  const auto add = [&](const std::string& part, const char* separator) {
    if (part.empty()) return;
    if (!text.empty()) text += separator;
    text += part;
  };
  for (const auto& field : line.fields) {
    if (line.list.empty()) {
      add(spoken(field, fields.get(field)), " ");
      continue;
    }
    for (const auto code : fields.all(field)) add(code.empty() ? "" : pack.label(line.list, code), ", ");
  }
  return text.empty() ? "Not given" : text;
}

govuk::SummaryRow row(std::string_view label, std::string value, const html::Url& change) {
  return {.key = {.text = label},
          .value = {.text = std::move(value)},
          .actions = {.items = {{.text = "Change", .href = change, .visually_hidden_text = std::string(label)}}}};
}

govuk::SummaryList summary_of(const core::Draft& draft, const ReadingContext& context) {
  govuk::SummaryList list;
  for (const auto* question : context.pack.list(pack::lists::danger_questions).in_force(context.today)) {
    const auto field = danger_field(question->code);
    const auto answer = draft.fields.get(field);
    list.rows.push_back(row(question->label, answer.empty() ? "Not asked" : spoken(field, answer),
                            text_of(Step::now).path.url(draft.id)));
  }
  for (const auto& line : lines())
    list.rows.push_back(
        row(line.label, value_of(line, draft.fields, context.pack), text_of(line.step).path.url(draft.id)));
  const auto* purpose = context.pack.purpose(draft.fields.get("purpose"), context.today);
  const auto* basis = context.pack.lawful_basis(chosen_basis(draft.fields), context.today);
  list.rows.push_back(row("Purpose", purpose ? purpose->label : "Not given", text_of(Step::reason).path.url(draft.id)));
  list.rows.push_back(
      row("Lawful basis", basis ? basis->label : "Not given", text_of(Step::reason).path.url(draft.id)));
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
  const auto contact_id = *core::ContactId::parse(draft_id->text());
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
