#include "capabilities/referrals/decided_meanwhile.hpp"

#include "capabilities/referrals/kept_words.hpp"
#include "capabilities/referrals/paths.hpp"
#include "capabilities/referrals/referral_store.hpp"
#include "capabilities/referrals/words.hpp"

namespace waymark::referrals {

using namespace html::literals;
using core::web::Visit;
using html::Html;

namespace {

Html what_to_do(const Proposal& proposal, const std::optional<Referral>& referral, const pack::Pack& pack) {
  Html html;
  html << "<p class=\"govuk-body\">Somebody in our agency "_html
       << (proposal.decision == "declined" ? "chose “Not now” on " : "sent this referral on ")
       << base::spoken_time(proposal.decided.value_or(proposal.proposed), pack.partnership.time_zone)
       << ". That stands, and nothing of what you sent was saved.</p>"_html;
  if (referral)
    html << "<p class=\"govuk-body\">If they need to know what you typed, phone: "_html
         << whom_to_phone(pack, referral->to_agency, referral->to_desk) << "</p>"_html;
  return html;
}

}  // namespace

core::web::Page decided_meanwhile(Visit& visit, const Grounds& grounds, const std::string& selected,
                                  const std::string& typed) {
  const auto pack = visit.pack();
  const auto& proposal = grounds.proposal;
  const auto referral = visit.read([&](core::Reading& reading) { return referral_of_proposal(reading, proposal.id); });
  visit.saw("proposal", proposal.id.text());
  visit.saw("record", grounds.record.id.text());
  if (referral) visit.saw("referral", referral->id.text());
  return kept_words_page({.person = grounds.record.identity.display_name(),
                          .heading = "This was decided meanwhile: " + pack->pathway_name(proposal.pathway),
                          .what_to_do = what_to_do(proposal, referral, *pack),
                          .leads_to = kContact.url(proposal.contact),
                          .link = "See who can help",
                          .selected = selected,
                          .typed = typed});
}

}  // namespace waymark::referrals
