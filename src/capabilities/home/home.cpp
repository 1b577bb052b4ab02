#include "capabilities/home/home.hpp"

#include "capabilities/contacts/contacts.hpp"
#include "capabilities/home/unsent_view.hpp"
#include "capabilities/home/work_view.hpp"
#include "platform/html/govuk/button.hpp"

namespace waymark::home {

using namespace html::literals;
using core::Role;
using core::web::Access;
using core::web::Audit;
using core::web::Reply;
using core::web::Visit;
using html::Html;
namespace govuk = html::govuk;

namespace {

constexpr core::web::Path kHome = "/";
constexpr core::web::Path kReviews = "/referrals/reviews";

Html start(const Visit& visit) {
  Html html;
  html << "<form method=\"post\" action=\""_html << contacts::start_path().url() << "\" novalidate>"_html
       << visit.csrf_field()
       << render(govuk::Button{.text = "Record a contact", .is_start_button = true, .prevent_double_click = true})
       << "</form>"_html;
  return html;
}

Html for_managers() {
  Html html;
  html << "<h2 class=\"govuk-heading-m\">For managers</h2><p class=\"govuk-body\"><a class=\"govuk-link\" href=\""_html
       << kReviews.url() << "\">Pathways that were proposed and not taken up</a></p>"_html;
  return html;
}

Extent extent_of(const Visit& visit) {
  return visit.request().query.get("show") == "all" ? Extent::whole : Extent::first;
}

// Also an administrator's.
std::vector<Section> own_unsent(Visit& visit) {
  const auto unsent = unsent_of(
      visit.read([&](core::Reading& reading) { return core::kept_drafts(reading, visit.now()); }), extent_of(visit));
  for (const auto& draft : unsent.shown) visit.saw("draft", draft.id.text());
  return unsent_sections(unsent, *visit.pack());
}

// Whoever looks after accounts has no work with people, and sees nothing of them.
Reply show_to_administrator(Visit& visit) {
  Html main =
      "<h1 class=\"govuk-heading-l\">Home</h1><p class=\"govuk-body\">You look after the accounts of this "
      "partnership. People, contacts and referrals are not shown to you.</p><p class=\"govuk-body\"><a "
      "class=\"govuk-link\" href=\"/accounts\">Accounts</a></p>"_html;
  main << sections_view(own_unsent(visit));
  return core::web::Page{.title = "Home", .main = std::move(main)};
}

void note_what_is_shown(Visit& visit, const Work& work) {
  for (const auto& [record, name] : work.names) visit.saw("record", record.text());
  for (const auto* referrals : {&work.received, &work.sent})
    for (const auto& referral : referrals->first) visit.saw("referral", referral.id.text());
  for (const auto* requests : {&work.requests_received, &work.requests_sent})
    for (const auto& request : requests->first) visit.saw("request", request.id.text());
  for (const auto& proposal : work.proposals.first) visit.saw("proposal", proposal.id.text());
  for (const auto& draft : work.drafts) visit.saw("draft", draft.id.text());
}

Reply show(Visit& visit) {
  if (visit.viewer().role() == Role::administrator) return show_to_administrator(visit);
  const auto work =
      visit.read([&](core::Reading& reading) { return find_work(reading, visit.now(), extent_of(visit)); });
  note_what_is_shown(visit, work);
  auto sections = own_unsent(visit);
  for (auto& section : work_sections(work, *visit.pack(), visit.now())) sections.push_back(std::move(section));
  auto waiting = sections_view(sections);
  Html main;
  main << contacts::thrown_away_banner(visit) << "<h1 class=\"govuk-heading-l\">Home</h1>"_html << start(visit)
       << (waiting.empty() ? nothing_waits() : std::move(waiting));
  if (visit.viewer().role() == Role::manager) main << for_managers();
  return core::web::Page{.title = "Home", .main = std::move(main)};
}

}  // namespace

core::web::Routes routes() { return {{http::Method::get, kHome, Access::staff(), Audit::read("home.read"), show}}; }

}  // namespace waymark::home
