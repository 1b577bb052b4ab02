#include "capabilities/staff/persona_chooser.hpp"

#include <algorithm>

#include "capabilities/staff/pages.hpp"
#include "capabilities/staff/roles.hpp"
#include "capabilities/staff/where_to.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/parts/persona_cards.hpp"

namespace waymark::staff {

using core::web::Reply;
using core::web::Visit;
using namespace html::literals;
namespace govuk = html::govuk;
namespace parts = html::parts;

namespace {

constexpr std::string_view kChosen = "staff";

// Nobody has signed in yet, so nobody asks. These people are invented; outside a demonstration no route
// leads here.
const core::Viewer& nobody_yet() {
  static const auto viewer = core::Viewer::migration();
  return viewer;
}

html::Html action(const Visit& visit, const Account& account, const html::Url& then) {
  html::Html button_text;
  button_text << "Continue as "_html << account.name;
  html::Html html;
  html << "<form method=\"post\" action=\""_html << kPersonas.url() << "\" novalidate>"_html << visit.csrf_field()
       << then_field(then)
       << render(govuk::Button{.text = button_text,
                               .name = std::string(kChosen),
                               .value = account.id.text(),
                               .classes = "govuk-button--secondary"})
       << "</form>"_html;
  return html;
}

}  // namespace

html::Html persona_chooser(const Visit& visit, const html::Url& then) {
  auto everybody =
      core::read(visit.partnership(), nobody_yet(), [](core::Reading& reading) { return accounts(reading); });
  // As the cast lists them: with whom the story begins, first.
  std::ranges::stable_sort(everybody, {}, &Account::made);
  const auto pack = visit.pack();
  parts::PersonaCards personas{.cards = {}, .heading_level = 3};
  for (const auto& account : everybody)
    personas.cards.push_back({.name = account.name,
                              .part = pack->agency_name(account.agency) + ", " + role_name(account.role),
                              .about = account.about,
                              .action = action(visit, account, then)});
  html::Html html;
  html << "<h2 class=\"govuk-heading-m\">Choose who to be</h2><p class=\"govuk-body\">This is a demonstration: "
          "everybody in it is invented. Whoever you choose, you see what that person may see.</p>"_html
       << render(personas);
  return html;
}

Reply become_persona(Visit& visit) {
  const auto id = core::StaffId::parse(visit.form().get(kChosen));
  if (!id) return base::not_found();
  const auto account =
      core::read(visit.partnership(), nobody_yet(), [&](core::Reading& reading) { return find_account(reading, *id); });
  if (!account) return base::not_found();
  end_earlier_session(visit);
  const auto token = open_session(visit.partnership(), *account, visit.request().id);
  return with_session(core::web::go_to(where_to(visit)), visit.request(), token);
}

}  // namespace waymark::staff
