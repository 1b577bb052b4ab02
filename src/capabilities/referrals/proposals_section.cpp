#include "capabilities/referrals/paths.hpp"
#include "capabilities/referrals/proposal_rules.hpp"
#include "capabilities/referrals/proposal_store.hpp"
#include "capabilities/referrals/referral_store.hpp"
#include "capabilities/referrals/words.hpp"
#include "core/web/clock_view.hpp"
#include "core/web/sourced.hpp"
#include "platform/html/govuk/button.hpp"

namespace waymark::referrals {

using namespace html::literals;
using html::Html;
namespace govuk = html::govuk;

namespace {

struct Card {
  const Proposal& proposal;
  const pack::Pack& pack;
  base::Date today;
  base::Instant now;
  std::string pathway;  // its name
  bool too_young = false;
};

Html reasons(const Card& card) {
  Html html;
  html << "<ul class=\"govuk-list govuk-list--bullet\">"_html;
  for (const auto& code : card.proposal.rules) {
    const auto* rule = card.pack.rules.latest(code);
    if (!rule) continue;
    html << "<li>"_html << rule->reason << core::web::source_note(card.pack, rule->dated.source, rule->dated.verified)
         << "</li>"_html;
  }
  html << "</ul>"_html;
  return html;
}

Html button(const Card& card, const char* text, const html::Url& href, const char* classes) {
  Html content;
  content << text << "<span class=\"govuk-visually-hidden\"> – "_html << card.pathway << "</span>"_html;
  return render(govuk::Button{.text = std::move(content), .href = href, .classes = classes});
}

// Whom to phone where the pathway has ended: nothing can be sent there any more.
Html no_longer_offered(const Card& card) {
  const auto* pathway = card.pack.pathways.latest(card.proposal.pathway);
  Html html;
  html << "<p class=\"govuk-body\">This pathway is no longer offered here: phone the service."_html;
  if (pathway) html << " "_html << whom_to_phone(card.pack, pathway->receives.agency, pathway->receives.desk);
  return html << "</p>"_html, html;
}

// Whatever is open can be closed: its deadline runs until somebody decides.
Html to_decide(const Card& card) {
  const auto* pathway = card.pack.pathway(card.proposal.pathway, card.today);
  Html html;
  if (pathway && card.too_young)
    html << not_for_this_age(*pathway);
  else if (pathway)
    html << "<p class=\"govuk-body\">Received by "_html
         << card.pack.desk_name(pathway->receives.agency, pathway->receives.desk)
         << core::web::unverified_tag(pathway->dated.verified) << "</p>"_html;
  else
    html << no_longer_offered(card);
  html << "<div class=\"govuk-button-group\">"_html;
  if (pathway && !card.too_young) html << button(card, "Refer", kProposalReferral.url(card.proposal.id), "");
  html << button(card, "Not now", kProposalRefusal.url(card.proposal.id), "govuk-button--secondary") << "</div>"_html;
  return html;
}

Html time_to_decide(const Card& card, core::Reading& reading) {
  return core::web::clock_list(core::running_clocks_of(reading, card.proposal.id.text()), card.pack, card.now);
}

// What stands in the receiving agency's list.
Html time_to_answer(const Card& card, core::Reading& reading, const core::ReferralId& id) {
  Html lines;
  for (const auto& deadline : deadlines_while_waiting(reading, id))
    lines << core::web::clock_line(deadline.rule, deadline.due, card.pack, card.now);
  Html html;
  if (!lines.empty()) html << "<ul class=\"govuk-list govuk-list--bullet\">"_html << lines << "</ul>"_html;
  return html;
}

Html outcome(const Card& card, core::Reading& reading) {
  const auto& zone = card.pack.partnership.time_zone;
  Html clocks;
  Html html;
  html << "<p class=\"govuk-body\">"_html;
  if (card.proposal.decision == "declined") {
    html << "Not now: "_html << reason_name(card.pack, card.proposal.reason_code) << "."_html;
    if (const auto words = reason_of(reading, card.proposal.id); !words.empty()) html << " “"_html << words << "”"_html;
  } else if (const auto referral = referral_of_proposal(reading, card.proposal.id)) {
    html << "<a class=\"govuk-link\" href=\""_html << kReferral.url(referral->id) << "\">Referred "_html
         << base::spoken_time(referral->made, zone) << "</a> "_html << state_tag(*referral);
    if (referral->state == "declined") html << " "_html << why_declined(card.pack, *referral);
    clocks = time_to_answer(card, reading, referral->id);
  }
  return html << "</p>"_html << clocks, html;
}

Html card_of(const Card& card, core::Reading& reading) {
  const bool open = card.proposal.decision.empty();
  Html html;
  html << "<section class=\"waymark-proposal\"><h3 class=\"govuk-heading-s\">"_html << card.pathway;
  if (because_of_risk(card.proposal, card.pack)) html << high_risk_tag();
  html << "</h3>"_html;
  if (!open) return html << outcome(card, reading) << "</section>"_html, html;
  const auto* pathway = card.pack.pathways.latest(card.proposal.pathway);
  if (pathway && !pathway->help.empty()) html << "<p class=\"govuk-body\">"_html << pathway->help << "</p>"_html;
  html << reasons(card) << time_to_decide(card, reading) << to_decide(card) << "</section>"_html;
  return html;
}

}  // namespace

Html proposals_section(core::web::Visit& visit, core::Reading& reading, const core::ContactId& contact) {
  auto proposals = proposals_of(reading, contact);
  if (proposals.empty()) return {};
  const auto pack = reading.partnership().packs.active();
  put_pressing_first(proposals, *pack);
  const auto today = base::local_time(visit.now(), pack->partnership.time_zone).date;
  Html html;
  html << "<h2 class=\"govuk-heading-m\" id=\"proposals\">Who can help</h2>"_html;
  for (const auto& proposal : proposals) {
    visit.saw("proposal", proposal.id.text());
    const auto person = proposal.decision.empty() ? core::find_record(reading, proposal.record) : std::nullopt;
    const bool young =
        person && too_young(proposal, person->identity.birth_date, pack->pathway(proposal.pathway, today), today);
    html << card_of({proposal, *pack, today, visit.now(), pack->pathway_name(proposal.pathway), young}, reading);
  }
  return html;
}

}  // namespace waymark::referrals
