// What will be disclosed is seen and confirmed before it is.
#include "capabilities/referrals/decided_meanwhile.hpp"
#include "capabilities/referrals/kept_words.hpp"
#include "capabilities/referrals/making_form.hpp"
#include "capabilities/referrals/pages.hpp"
#include "capabilities/referrals/paths.hpp"
#include "capabilities/referrals/referral_store.hpp"
#include "capabilities/referrals/words.hpp"
#include "platform/html/govuk/back_link.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/warning_text.hpp"

namespace waymark::referrals {

using namespace html::literals;
using core::web::Reply;
using core::web::Visit;
using html::Html;
namespace govuk = html::govuk;

namespace {

std::optional<Making> find(Visit& visit) {
  const auto id = visit.id<core::ProposalId>();
  if (!id) return std::nullopt;
  auto pack = visit.pack();
  auto grounds = visit.read([&](core::Reading& reading) { return find_grounds(reading, *id); });
  if (!grounds) return std::nullopt;
  const auto today = base::local_time(visit.now(), pack->partnership.time_zone).date;
  const auto* pathway = pack->pathway(grounds->proposal.pathway, today);
  return Making{std::move(*grounds), std::move(pack), today, pathway};
}

bool decided(const Making& making) { return !making.grounds.proposal.decision.empty(); }
bool for_somebody_older(const Making& making) {
  return making.pathway && too_young(making.grounds, *making.pathway, making.today);
}
bool can_be_sent(const Making& making) {
  return making.pathway && !making.grounds.shielded && !for_somebody_older(making);
}

// What keeps it from being sent from here, and what to do instead.
Html why_not_sent(const Making& making) {
  Html html;
  if (!making.grounds.shielded && for_somebody_older(making)) return not_for_this_age(*making.pathway);
  html << render(govuk::WarningText{
      .text = making.pathway ? "A shield protects this person. Nothing can be sent from here: phone the desk."
                             : "This pathway is no longer offered here, and nothing can be sent. Phone the service, or "
                               "see who else can help."});
  if (const auto* pathway = making.pack->pathways.latest(making.grounds.proposal.pathway))
    html << "<p class=\"govuk-body\">Phone: "_html
         << whom_to_phone(*making.pack, pathway->receives.agency, pathway->receives.desk) << "</p>"_html;
  return html;
}

void note_what_is_shown(Visit& visit, const Making& making) {
  visit.saw("proposal", making.grounds.proposal.id.text());
  visit.saw("record", making.grounds.record.id.text());
}

// The clock of an open proposal leads here, so that it must be possible to stop it here.
core::web::Page cannot_be_sent(Visit& visit, const Making& making) {
  const auto& proposal = making.grounds.proposal;
  Html main;
  main << "<span class=\"govuk-caption-l\">Refer "_html << making.grounds.record.identity.display_name()
       << "</span><h1 class=\"govuk-heading-l\">"_html << making.pack->pathway_name(proposal.pathway) << "</h1>"_html
       << why_not_sent(making) << "<div class=\"govuk-button-group\">"_html
       << render(govuk::Button{.text = "See who else can help", .href = kContact.url(proposal.contact)})
       << render(govuk::Button{
              .text = "Not now", .href = kProposalRefusal.url(proposal.id), .classes = "govuk-button--secondary"})
       << "</div>"_html;
  note_what_is_shown(visit, making);
  return {.title = "Referral",
          .main = std::move(main),
          .before = render(govuk::BackLink{.href = kContact.url(proposal.contact)})};
}

core::web::Page not_sent(Visit& visit, const Making& making) {
  note_what_is_shown(visit, making);
  return kept_words_page({.person = making.grounds.record.identity.display_name(),
                          .heading = "Not sent: " + making.pack->pathway_name(making.grounds.proposal.pathway),
                          .what_to_do = why_not_sent(making),
                          .leads_to = kContact.url(making.grounds.proposal.contact),
                          .link = "See who can help",
                          .typed = std::string(visit.form().get(kWhy))});
}

// A form that was sent twice makes one referral, and leads to it; whoever else came second reads what was decided.
Reply decided_before(Visit& visit, const Making& making) {
  const auto typed = std::string(visit.form().get(kWhy));
  const auto made = visit.read([&](core::Reading& reading) {
    const auto referral = referral_of_proposal(reading, making.grounds.proposal.id);
    return referral ? find_whole_referral(reading, referral->id) : std::nullopt;
  });
  if (made && made->told.why == typed) return core::web::go_to(kReferral.url(made->referral.id));
  return decided_meanwhile(visit, making.grounds, "", typed);
}

// Why it is not sent as it was asked for; nothing where it can be.
std::optional<Reply> obstacle(Visit& visit, const Making& making) {
  if (decided(making)) return decided_before(visit, making);
  if (!can_be_sent(making)) return not_sent(visit, making);
  const auto errors = making_problems(making, visit.form());
  if (errors.empty()) return std::nullopt;
  return making_page(visit, making, visit.form(), errors, shown_as_it_is(making, visit.form()) ? 422 : 409);
}

}  // namespace

Reply show_making(Visit& visit) {
  const auto making = find(visit);
  if (!making) return base::not_found();
  const auto& proposal = making->grounds.proposal;
  if (decided(*making)) {
    const auto made = visit.read([&](core::Reading& reading) { return referral_of_proposal(reading, proposal.id); });
    return core::web::go_to(made ? kReferral.url(made->id) : kContact.url(proposal.contact));
  }
  if (!can_be_sent(*making)) return cannot_be_sent(visit, *making);
  return making_page(visit, *making, visit.form(), {}, 200);
}

Reply take_making(Visit& visit) {
  auto making = find(visit);
  if (!making) return base::not_found();
  if (auto reply = obstacle(visit, *making)) return std::move(*reply);
  const auto made = make_referral(visit.partnership(), visit.viewer(), visit.request().id,
                                  request_of(*making, visit.form()), visit.now());
  if (made) return core::web::go_to(kContact.url(making->grounds.proposal.contact));
  // Somebody was quicker by a moment: what stands in the way now says the same as if it had stood there before.
  making = find(visit);
  if (!making) return made.failure();
  if (auto reply = obstacle(visit, *making)) return std::move(*reply);
  return making_page(visit, *making, visit.form(), {{std::string(kShown), made.failure().message}}, 409);
}

}  // namespace waymark::referrals
