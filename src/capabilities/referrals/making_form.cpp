#include "capabilities/referrals/making_form.hpp"

#include <algorithm>

#include "capabilities/referrals/disclosure.hpp"
#include "capabilities/referrals/paths.hpp"
#include "capabilities/referrals/proposal_rules.hpp"
#include "capabilities/referrals/words.hpp"
#include "core/web/autosave.hpp"
#include "core/web/form_view.hpp"
#include "core/web/sourced.hpp"
#include "platform/html/govuk/back_link.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/summary_list.hpp"

namespace waymark::referrals {

using namespace html::literals;
using core::web::FormView;
using core::web::Visit;
using html::Html;
namespace govuk = html::govuk;

namespace {

constexpr std::string_view kBasis = "basis";
constexpr std::string_view kConsent = "consent";
constexpr std::string_view kGiven = "given";

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

// The id is where the error leads that says that this has changed.
Html what_is_shown(const Making& making) {
  Html html;
  html << "<div id=\""_html << kShown << "\">"_html;
  if (making.pathway->receives.agency == making.grounds.record.agency)
    html << "<p class=\"govuk-body\">This desk is part of our own agency: no other agency is told.</p>"_html;
  else
    html << what_goes(making) << what_stays_behind(making);
  return html << "</div>"_html, html;
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
       << "\" novalidate"_html << core::web::autosave(core::web::kSavePage.url()) << ">"_html << visit.csrf_field()
       << "<input type=\"hidden\" name=\""_html << kShown << "\" value=\""_html << making.digest() << "\">"_html
       << render(why) << "<p class=\"govuk-body\">Purpose: "_html << making.pack->purpose_name(making.grounds.purpose)
       << "</p>"_html << basis_question(view, making)
       << "<p class=\"govuk-body\">What you send cannot be called back. It is written down that you sent it.</p>"
          "<div class=\"govuk-button-group\">"_html
       << render(govuk::Button{.text = "Send the referral", .prevent_double_click = true})
       << "<a class=\"govuk-link\" href=\""_html << kContact.url(making.grounds.proposal.contact)
       << "\">Cancel</a></div></form>"_html;
  return html;
}

}  // namespace

core::web::Page making_page(Visit& visit, const Making& making, const http::Fields& fields,
                            const std::vector<base::FieldError>& errors, int status) {
  base::expects(making.pathway != nullptr, "a pathway that is offered");
  const FormView view(fields, errors);
  const auto& receives = making.pathway->receives;
  Html main;
  main << view.summary() << "<span class=\"govuk-caption-l\">Refer "_html
       << making.grounds.record.identity.display_name() << "</span><h1 class=\"govuk-heading-l\">"_html
       << making.pathway->label << "</h1><p class=\"govuk-body-l\">To "_html
       << making.pack->desk_name(receives.agency, receives.desk)
       << core::web::unverified_tag(making.pathway->dated.verified) << "</p>"_html << what_is_shown(making)
       << form(visit, view, making);
  visit.saw("proposal", making.grounds.proposal.id.text());
  visit.saw("record", making.grounds.record.id.text());
  return {.title = "Referral",
          .main = std::move(main),
          .before = render(govuk::BackLink{.href = kContact.url(making.grounds.proposal.contact)}),
          .has_errors = view.has_errors(),
          .status = status};
}

bool shown_as_it_is(const Making& making, const http::Fields& form) { return form.get(kShown) == making.digest(); }

std::vector<base::FieldError> making_problems(const Making& making, const http::Fields& form) {
  std::vector<base::FieldError> errors;
  if (!shown_as_it_is(making, form))
    errors.push_back({std::string(kShown),
                      "What they will read has changed since you opened this page. Read it again before you send it"});
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

Request request_of(const Making& making, const http::Fields& form) {
  return {making.grounds.proposal.id, std::string(form.get(kBasis)), std::string(form.get(kWhy)),
          form.get(kConsent) == kGiven, std::string(form.get(kShown))};
}

}  // namespace waymark::referrals
