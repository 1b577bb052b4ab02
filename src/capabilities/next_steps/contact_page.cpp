#include "capabilities/next_steps/next_steps.hpp"

#include <fmt/format.h>

#include "capabilities/contacts/contacts.hpp"
#include "capabilities/next_steps/answer_view.hpp"
#include "capabilities/next_steps/asking.hpp"
#include "capabilities/referrals/referrals.hpp"
#include "capabilities/risk/risk.hpp"
#include "core/web/clock_view.hpp"
#include "platform/html/govuk/back_link.hpp"
#include "platform/html/govuk/summary_list.hpp"

namespace waymark::next_steps {

using namespace html::literals;
using core::web::Reply;
using core::web::Visit;
using html::Html;
namespace govuk = html::govuk;

namespace {

constexpr core::web::Path kPerson = "/people/{id}";

govuk::SummaryRow row(std::string_view label, std::string value) {
  return {.key = {.text = label}, .value = {.text = value.empty() ? std::string("Not given") : std::move(value)}};
}

std::string forms_of(const contacts::Contact& contact, const pack::Pack& pack) {
  std::string text;
  for (const auto& form : contact.forms)
    text += (text.empty() ? "" : ", ") + pack.label(pack::lists::forms_of_abuse, form);
  return text;
}

std::string others_of(const contacts::Contact& contact, core::Reading& reading, const pack::Pack& pack) {
  const auto* other = contact.alleged_perpetrator();
  if (!other) return "";
  const auto record = core::find_record(reading, other->record);
  if (!record) return "";
  const auto relationship =
      other->relationship.empty() ? "" : pack.label(pack::lists::relationships, other->relationship);
  return record->identity.display_name() + (relationship.empty() ? "" : " (" + relationship + ")");
}

Html written_down(const contacts::Contact& contact, core::Reading& reading, const pack::Pack& pack) {
  const auto today = base::local_time(contact.recorded_at, pack.partnership.time_zone).date;
  const auto* purpose = pack.purpose(contact.purpose, today);
  const auto* basis = pack.lawful_basis(contact.basis, today);
  govuk::SummaryList list{.card = govuk::SummaryCard{.title = "What was written down"}};
  list.rows = {row("Heard or seen on", base::spoken_date(contact.happened_on)),
               row("Recorded", base::spoken_time(contact.recorded_at, pack.partnership.time_zone)),
               row("What is happening", forms_of(contact, pack)),
               row("What was said or seen", contact.details.narrative),
               row("Who causes the harm", others_of(contact, reading, pack)),
               row("What the person wants", contact.details.wishes),
               row("Purpose", purpose ? purpose->label : contact.purpose),
               row("Lawful basis", basis ? basis->label : contact.basis)};
  return render(list);
}

Html running(core::Reading& reading, const contacts::Contact& contact, const pack::Pack& pack, base::Instant now) {
  Html html;
  const auto list = core::web::clock_list(core::running_clocks_of(reading, contact.id.text()), pack, now);
  if (!list.empty()) html << "<h2 class=\"govuk-heading-m\">Clocks that run</h2>"_html << list;
  return html;
}

Html heading(const core::Record& person) {
  Html html;
  html << "<span class=\"govuk-caption-l\">Contact recorded</span><h1 class=\"govuk-heading-l\">"_html
       << person.identity.display_name() << "</h1><p class=\"govuk-body\"><a class=\"govuk-link\" href=\""_html
       << kPerson.url(person.id) << "\">Everything that our agency holds about this person</a></p>"_html;
  return html;
}

// Every part that the page names, the answer that was given, and each assessment it sums up.
void note_what_is_shown(Visit& visit, core::Reading& reading, const contacts::Contact& contact,
                        const core::Record& person) {
  visit.saw("record", person.id.text());
  if (const auto* other = contact.alleged_perpetrator(); other && core::find_record(reading, other->record))
    visit.saw("record", other->record.text());
  if (known_to::find_answer(reading, contact.id)) visit.saw("enquiry", contact.id.text());
  for (const auto& assessment : risk::assessments_of_contact(reading, contact.id))
    visit.saw("assessment", assessment.id.text());
}

// Nothing when the viewer may not see whom the contact is about.
std::optional<Html> main_part(Visit& visit, core::Reading& reading, const contacts::Contact& contact,
                              const pack::Pack& pack) {
  const auto* part = contact.victim() ? contact.victim() : &contact.parts.front();
  const auto person = core::find_record(reading, part->record);
  if (!person) return std::nullopt;
  note_what_is_shown(visit, reading, contact, *person);
  Html main;
  main << contacts::danger_banner(contact, pack) << heading(*person);
  if (const auto answer = known_to::find_answer(reading, contact.id))
    main << answer_view(*answer, contact.happened_on, pack.partnership.time_zone);
  main << what_to_ask(reading, contact, *person, pack) << referrals::proposals_section(visit, reading, contact.id)
       << running(reading, contact, pack, visit.now()) << written_down(contact, reading, pack);
  return main;
}

Reply show(Visit& visit) {
  const auto id = visit.id<core::ContactId>();
  if (!id) return base::not_found();
  const auto contact = visit.read([&](core::Reading& reading) { return contacts::find_contact(reading, *id); });
  if (!contact) return base::not_found();
  const auto pack = visit.partnership().packs.find(contact->pack_hash);
  auto main = visit.read([&](core::Reading& reading) { return main_part(visit, reading, *contact, *pack); });
  if (!main) return base::not_found();
  visit.saw("contact", id->text());
  return core::web::Page{.title = "Contact",
                         .main = std::move(*main),
                         .before = render(govuk::BackLink{.href = "/"_url, .text = "Home"}),
                         .wide = true};
}

}  // namespace

core::web::Routes routes() {
  return {{http::Method::get, contacts::contact_path(), core::web::Access::practice(),
           core::web::Audit::read("contact.read"), show}};
}

}  // namespace waymark::next_steps
