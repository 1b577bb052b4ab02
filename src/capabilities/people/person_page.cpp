#include "capabilities/people/person_page.hpp"

#include "capabilities/people/held.hpp"
#include "capabilities/people/identity_view.hpp"
#include "capabilities/people/reaching_view.hpp"
#include "capabilities/people/timeline.hpp"
#include "capabilities/people/what_matters.hpp"
#include "core/web/form_view.hpp"
#include "core/web/paper.hpp"
#include "platform/html/govuk/back_link.hpp"
#include "platform/html/govuk/button.hpp"

namespace waymark::people {

using namespace html::literals;
using core::web::Reply;
using core::web::Visit;
using html::Html;
namespace govuk = html::govuk;

namespace {

constexpr core::web::Path kColleagues = "/people/{id}/colleagues";

// Whatever the part that speaks of it: the timeline may show less than what matters now is drawn from.
void note_what_is_shown(Visit& visit, const Held& held, const Shown& shown) {
  for (const auto& record : held.records) visit.saw("record", record.id.text());
  for (const auto& assessment : held.assessments) visit.saw("assessment", assessment.id.text());
  for (const auto& again : held.to_ask_again)
    for (const auto& contact : again.contacts_since) visit.saw("contact", contact.id.text());
  for (const auto& referral : held.referrals)
    if (referral.state == "sent") visit.saw("referral", referral.id.text());
  for (const auto& proposal : held.proposals) visit.saw("proposal", proposal.id.text());
  for (const auto& entry : shown.entries) visit.saw(entry.subject, entry.id);
}

Html next_actions(const Visit& visit, const Held& held) {
  Html html;
  html << "<div class=\"govuk-!-display-none-print\"><h2 class=\"govuk-heading-m\">What to do next</h2><form "
          "method=\"post\" action=\""_html
       << contacts::start_path().url() << "\" novalidate>"_html << visit.csrf_field()
       << render(govuk::Button{.text = "Record a contact", .prevent_double_click = true}) << "</form>"_html;
  if (visit.viewer().role() == core::Role::manager)
    html << "<p class=\"govuk-body\"><a class=\"govuk-link\" href=\""_html << kColleagues.url(held.records.front().id)
         << "\">Colleagues who are kept out of this record</a></p>"_html;
  html << "<p class=\"govuk-body\">You can print this page with your browser: paper shows what stands here, with your "
          "name and the time.</p></div>"_html;
  return html;
}

}  // namespace

Reply show_person(Visit& visit) {
  const auto id = visit.id<core::RecordId>();
  if (!id) return base::not_found();
  const auto pack = visit.pack();
  const auto& zone = pack->partnership.time_zone;
  const auto& query = visit.request().query;
  const auto today = base::local_time(visit.now(), zone).date;
  const auto held = visit.read([&](core::Reading& reading) { return find_held(reading, *id, *pack, today); });
  if (!held) return base::not_found();
  const auto filter = read_filter(query);
  auto shown = shown_of(entries_of(*held, visit.viewer().agency(), *pack), filter, zone);
  note_what_is_shown(visit, *held, shown);
  Html main;
  main << core::web::FormView(query, filter.errors).summary() << core::web::paper_head(visit)
       << identity_bar(held->records, today)
       << reaching_view(core::reaching(held->records, kinds_to_speak_of(*pack, today), held->others), *pack)
       << what_matters(*held, visit.viewer().agency(), *pack, visit.now())
       << timeline(std::move(shown), filter, query, kPerson.url(*id)) << next_actions(visit, *held)
       << records_view(held->records, *pack);
  return core::web::Page{.title = "Person",
                         .main = std::move(main),
                         .before = render(govuk::BackLink{.href = "/people"_url, .text = "People"}),
                         .has_errors = !filter.errors.empty(),
                         .status = filter.errors.empty() ? 200 : 422,
                         .wide = true};
}

}  // namespace waymark::people
