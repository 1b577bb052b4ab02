// What will be disclosed is seen and confirmed before it is.
#include <algorithm>

#include "capabilities/referrals/disclosure.hpp"
#include "capabilities/referrals/making.hpp"
#include "capabilities/referrals/pages.hpp"
#include "capabilities/referrals/paths.hpp"
#include "capabilities/referrals/proposal_rules.hpp"
#include "capabilities/referrals/referral_store.hpp"
#include "capabilities/referrals/words.hpp"
#include "core/web/form_view.hpp"
#include "core/web/sourced.hpp"
#include "platform/html/govuk/back_link.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/warning_text.hpp"

namespace waymark::referrals {

using namespace html::literals;
using core::web::FormView;
using core::web::Reply;
using core::web::Visit;
using html::Html;
namespace govuk = html::govuk;

namespace {

constexpr std::string_view kWhy = "why";
constexpr std::string_view kBasis = "basis";
constexpr std::string_view kConsent = "consent";
constexpr std::string_view kGiven = "given";

struct Making {
  Grounds grounds;
  std::shared_ptr<const pack::Pack> pack;
  base::Date today;
  const pack::Pathway& pathway;
};

Html what_goes(const Making& making) {
  govuk::SummaryList list{.card = govuk::SummaryCard{.title = "They will read"}};
  if (const auto grounds = reasons_of(making.grounds.proposal, *making.pack); !grounds.empty())
    list.rows.push_back({.key = {.text = kGroundsLabel}, .value = {.text = paragraphs(grounds)}});
  for (const auto& fact : facts_that_go(making.grounds.record, *making.pack))
    list.rows.push_back({.key = {.text = fact.label}, .value = {.text = fact.value}});
  list.rows.push_back({.key = {.text = "How to reach the person"},
                       .value = {.text = "What is safe, what is not, and what nobody said"}});
  return render(list);
}

Html what_stays_behind(const Making& making) {
  Html html;
  html << "<h2 class=\"govuk-heading-s\">What stays with us</h2><ul class=\"govuk-list govuk-list--bullet\">"_html;
  for (const auto& label : what_stays(making.grounds.record)) html << "<li>"_html << label << "</li>"_html;
  html << "</ul>"_html;
  return html;
}

Html consent_question(const FormView& view) {
  auto radios = view.radios(std::string(kConsent), "Did the person agree to this referral?",
                            {{std::string(kGiven), "Yes"}, {"not_given", "No, or not asked: choose another basis"}});
  radios.classes = "govuk-radios--small";
  return render(radios);
}

Html basis_question(const FormView& view, const Making& making) {
  auto radios = view.radios(std::string(kBasis), "Lawful basis", {});
  radios.classes = "govuk-radios--small";
  if (radios.value.empty() && !view.has_errors()) radios.value = making.grounds.basis;
  for (const auto* basis : making.pack->bases_for(making.grounds.purpose, making.today)) {
    Html hint;
    hint << basis->help << core::web::unverified_tag(basis->dated.verified);
    govuk::RadioItem item;
    item.text = basis->label;
    item.value = basis->code;
    item.hint.text = std::move(hint);
    if (basis->consent_required) item.conditional = consent_question(view);
    radios.items.push_back(std::move(item));
  }
  return render(radios);
}

Html form(const Visit& visit, const FormView& view, const Making& making) {
  auto why = view.textarea(std::string(kWhy), "Why you refer, and what they need to know",
                           "What happened, what the danger is, what the person wants. Only what they need for this.");
  why.rows = 6;
  Html html;
  html << "<form method=\"post\" action=\""_html << kProposalReferral.url(making.grounds.proposal.id)
       << "\" novalidate>"_html << visit.csrf_field() << render(why) << "<p class=\"govuk-body\">Purpose: "_html
       << making.pack->purpose_name(making.grounds.purpose) << "</p>"_html << basis_question(view, making)
       << "<p class=\"govuk-body\">What you send cannot be called back. It is written down that you sent it.</p>"
          "<div class=\"govuk-button-group\">"_html
       << render(govuk::Button{.text = "Send the referral", .prevent_double_click = true})
       << "<a class=\"govuk-link\" href=\""_html << kContact.url(making.grounds.proposal.contact)
       << "\">Cancel</a></div></form>"_html;
  return html;
}

core::web::Page page_of(Visit& visit, const Making& making, const http::Fields& fields,
                        const std::vector<base::FieldError>& errors) {
  const FormView view(fields, errors);
  const auto& receives = making.pathway.receives;
  const bool stays_inside = receives.agency == making.grounds.record.agency;
  Html main;
  main << view.summary() << "<span class=\"govuk-caption-l\">Refer "_html
       << making.grounds.record.identity.display_name() << "</span><h1 class=\"govuk-heading-l\">"_html
       << making.pathway.label << "</h1><p class=\"govuk-body-l\">To "_html
       << making.pack->desk_name(receives.agency, receives.desk)
       << core::web::unverified_tag(making.pathway.dated.verified) << "</p>"_html;
  if (making.grounds.shielded)
    main << render(
        govuk::WarningText{.text = "A shield protects this person. Nothing can be sent from here: phone the desk."});
  else if (stays_inside)
    main << "<p class=\"govuk-body\">This desk is part of our own agency: no other agency is told.</p>"_html
         << form(visit, view, making);
  else
    main << what_goes(making) << what_stays_behind(making) << form(visit, view, making);
  visit.saw("proposal", making.grounds.proposal.id.text());
  visit.saw("record", making.grounds.record.id.text());
  return {.title = "Referral",
          .main = std::move(main),
          .before = render(govuk::BackLink{.href = kContact.url(making.grounds.proposal.contact)}),
          .has_errors = view.has_errors(),
          .status = errors.empty() ? 200 : 422};
}

std::vector<base::FieldError> problems(const Making& making, const http::Fields& form) {
  std::vector<base::FieldError> errors;
  if (form.get(kWhy).empty()) errors.push_back({std::string(kWhy), "Enter why you refer, and what they need to know"});
  const auto bases = making.pack->bases_for(making.grounds.purpose, making.today);
  const auto chosen = std::find_if(bases.begin(), bases.end(),
                                   [&](const pack::LawfulBasis* basis) { return basis->code == form.get(kBasis); });
  if (chosen == bases.end())
    errors.push_back({std::string(kBasis), "Select the lawful basis"});
  else if ((*chosen)->consent_required && form.get(kConsent) != kGiven)
    errors.push_back({std::string(kConsent), "Select “Yes” only if the person agreed, or choose another basis"});
  return errors;
}

// What was decided before leads to what became of it: a form that is sent twice makes one referral.
Reply decided_before(Visit& visit, const Proposal& proposal) {
  const auto referral = visit.read([&](core::Reading& reading) { return referral_of_proposal(reading, proposal.id); });
  return core::web::go_to(referral ? kReferral.url(referral->id) : kContact.url(proposal.contact));
}

template <class Act>
Reply with_making(Visit& visit, Act&& act) {
  const auto id = visit.id<core::ProposalId>();
  if (!id) return base::not_found();
  const auto pack = visit.pack();
  auto grounds = visit.read([&](core::Reading& reading) { return find_grounds(reading, *id); });
  if (!grounds) return base::not_found();
  if (!grounds->proposal.decision.empty()) return decided_before(visit, grounds->proposal);
  const auto today = base::local_time(visit.now(), pack->partnership.time_zone).date;
  const auto* pathway = pack->pathway(grounds->proposal.pathway, today);
  if (!pathway) return base::not_found();
  return act(Making{std::move(*grounds), pack, today, *pathway});
}

}  // namespace

Reply show_making(Visit& visit) {
  return with_making(visit, [&](const Making& making) -> Reply { return page_of(visit, making, {}, {}); });
}

Reply take_making(Visit& visit) {
  return with_making(visit, [&](const Making& making) -> Reply {
    if (const auto errors = problems(making, visit.form()); !errors.empty())
      return page_of(visit, making, visit.form(), errors);
    const auto& form = visit.form();
    const auto made = make_referral(visit.partnership(), visit.viewer(), visit.request().id,
                                    {making.grounds.proposal.id, std::string(form.get(kBasis)),
                                     std::string(form.get(kWhy)), form.get(kConsent) == kGiven},
                                    visit.now());
    if (made) return core::web::go_to(kContact.url(making.grounds.proposal.contact));
    if (made.failure().kind == base::FailureKind::conflict) return decided_before(visit, making.grounds.proposal);
    return made.failure();
  });
}

}  // namespace waymark::referrals
