#include "capabilities/next_steps/next_steps.hpp"

#include "capabilities/contacts/contacts.hpp"
#include "capabilities/next_steps/asking.hpp"
#include "capabilities/next_steps/checked_view.hpp"
#include "capabilities/next_steps/opening.hpp"
#include "capabilities/referrals/referrals.hpp"
#include "capabilities/requests/requests.hpp"
#include "capabilities/risk/risk.hpp"
#include "core/web/clock_view.hpp"
#include "core/web/paper.hpp"
#include "platform/html/govuk/back_link.hpp"

namespace waymark::next_steps {

using namespace html::literals;
using core::web::Reply;
using core::web::Visit;
using html::Html;
namespace govuk = html::govuk;

namespace {

constexpr core::web::Path kPerson = "/people/{id}";

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

// Everybody whom the page names, the answer that was given, and each assessment it sums up.
void note_what_is_shown(Visit& visit, core::Reading& reading, const contacts::Contact& contact) {
  for (const auto& part : contact.parts)
    if (core::find_record(reading, part.record)) visit.saw("record", part.record.text());
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
  note_what_is_shown(visit, reading, contact);
  Html main;
  main << core::web::paper_head(visit) << contacts::danger_banner(contact, pack) << heading(*person);
  main << answers_view(known_to::answers_of(reading, contact.id), contact.happened_on, *visit.pack(),
                       contacts::correction_button(visit, contact))
       << requests::asking_section(visit, reading, contact.id) << what_to_ask(visit, reading, contact, *person, pack)
       << referrals::proposals_section(visit, reading, contact.id) << running(reading, contact, pack, visit.now())
       << contacts::in_law(contact, reading, pack) << contacts::written_down(contact, reading, pack)
       << contacts::correction_button(visit, contact) << contacts::corrections(contact, reading, pack);
  return main;
}

Reply show(Visit& visit) {
  const auto id = visit.id<core::ContactId>();
  if (!id) return base::not_found();
  const auto contact = visit.read([&](core::Reading& reading) { return contacts::find_contact(reading, *id); });
  if (!contact) return base::not_found();
  open_news(visit, *contact);
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
