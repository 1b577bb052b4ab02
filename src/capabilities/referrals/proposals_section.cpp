#include "capabilities/referrals/paths.hpp"
#include "capabilities/referrals/proposal_rules.hpp"
#include "capabilities/referrals/proposal_store.hpp"
#include "capabilities/referrals/referral_store.hpp"
#include "capabilities/referrals/words.hpp"
#include "core/clocks.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/tag.hpp"

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
};

Html reasons(const Card& card) {
  Html html;
  html << "<ul class=\"govuk-list govuk-list--bullet\">"_html;
  for (const auto& code : card.proposal.rules) {
    const auto* rule = card.pack.rules.latest(code);
    if (!rule) continue;
    const auto* source = card.pack.source(rule->dated.source);
    html << "<li>"_html << rule->reason << " <span class=\"waymark-proposal__source\">Source: "_html
         << (source ? source->title : rule->dated.source) << "</span>"_html << unverified_tag(rule->dated.verified)
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

Html to_decide(const Card& card) {
  const auto* pathway = card.pack.pathway(card.proposal.pathway, card.today);
  Html html;
  if (!pathway)
    return html << "<p class=\"govuk-body\">This pathway is no longer offered here: phone the service.</p>"_html, html;
  html << "<p class=\"govuk-body\">Received by "_html
       << desk_name(card.pack, pathway->receives.agency, pathway->receives.desk)
       << unverified_tag(pathway->dated.verified) << "</p><div class=\"govuk-button-group\">"_html
       << button(card, "Refer", kProposalReferral.url(card.proposal.id), "")
       << button(card, "Not now", kProposalRefusal.url(card.proposal.id), "govuk-button--secondary") << "</div>"_html;
  return html;
}

// A deadline of our own, or, once it was sent, one that stands in the receiving agency's list.
Html clock_line(const Card& card, const std::string& code, base::Instant due) {
  const auto* rule = card.pack.clocks.latest(code);
  Html html;
  html << "<li>"_html << (rule ? rule->label : code) << ": by "_html
       << base::spoken_time(due, card.pack.partnership.time_zone) << " "_html
       << render(govuk::Tag{.text = core::time_left(due, card.now),
                            .classes = card.now >= due ? "govuk-tag--red" : "govuk-tag--blue"})
       << (rule ? unverified_tag(rule->dated.verified) : Html()) << "</li>"_html;
  return html;
}

Html clock_list(const Html& lines) {
  Html html;
  if (!lines.empty()) html << "<ul class=\"govuk-list govuk-list--bullet\">"_html << lines << "</ul>"_html;
  return html;
}

Html time_to_decide(const Card& card, core::Reading& reading) {
  Html lines;
  for (const auto& clock : core::running_clocks_of(reading, card.proposal.id.text()))
    lines << clock_line(card, clock.rule, clock.due);
  return clock_list(lines);
}

Html time_to_answer(const Card& card, core::Reading& reading, const core::ReferralId& id) {
  Html lines;
  for (const auto& deadline : deadlines_while_waiting(reading, id))
    lines << clock_line(card, deadline.rule, deadline.due);
  return clock_list(lines);
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
    if (referral->state == "declined") html << " "_html << reason_name(card.pack, referral->reason_code);
    clocks = time_to_answer(card, reading, referral->id);
  }
  return html << "</p>"_html << clocks, html;
}

Html card_of(const Card& card, core::Reading& reading) {
  const bool open = card.proposal.decision.empty();
  Html html;
  html << "<section class=\"waymark-proposal\"><h3 class=\"govuk-heading-s\">"_html << card.pathway;
  if (because_of_risk(card.proposal, card.pack))
    html << " "_html << render(govuk::Tag{.text = "High risk", .classes = "govuk-tag--red"});
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
    html << card_of({proposal, *pack, today, visit.now(), pathway_name(*pack, proposal.pathway)}, reading);
  }
  return html;
}

}  // namespace waymark::referrals
