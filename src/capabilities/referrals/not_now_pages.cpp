#include "capabilities/referrals/making.hpp"
#include "capabilities/referrals/pages.hpp"
#include "capabilities/referrals/paths.hpp"
#include "capabilities/referrals/proposal_rules.hpp"
#include "capabilities/referrals/proposal_store.hpp"
#include "capabilities/referrals/reason_question.hpp"
#include "capabilities/referrals/words.hpp"
#include "platform/html/govuk/back_link.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/warning_text.hpp"

namespace waymark::referrals {

using namespace html::literals;
using core::web::FormView;
using core::web::Reply;
using core::web::Visit;
using html::Html;
namespace govuk = html::govuk;

namespace {

struct Refusing {
  Grounds grounds;
  std::shared_ptr<const pack::Pack> pack;
  base::Date today;
  bool needed = false;  // the reason
};

core::web::Page page_of(Visit& visit, const Refusing& refusing, const http::Fields& fields,
                        const std::vector<base::FieldError>& errors) {
  const FormView view(fields, errors);
  const auto& proposal = refusing.grounds.proposal;
  Html main;
  main << view.summary() << "<span class=\"govuk-caption-l\">"_html << refusing.grounds.record.identity.display_name()
       << "</span><h1 class=\"govuk-heading-l\">Not now: "_html << refusing.pack->pathway_name(proposal.pathway)
       << "</h1>"_html;
  if (refusing.needed)
    main << render(govuk::WarningText{.text = "A reason is needed here. A manager of our agency reads it."});
  main << "<form method=\"post\" action=\""_html << kProposalRefusal.url(proposal.id) << "\" novalidate>"_html
       << visit.csrf_field()
       << reason_question(view, *refusing.pack, refusing.today, "Read by our own agency, its managers included")
       << "<div class=\"govuk-button-group\">"_html
       << render(govuk::Button{.text = "Save", .prevent_double_click = true}) << "<a class=\"govuk-link\" href=\""_html
       << kContact.url(proposal.contact) << "\">Cancel</a></div></form>"_html;
  visit.saw("proposal", proposal.id.text());
  visit.saw("record", refusing.grounds.record.id.text());
  return {.title = "Not now",
          .main = std::move(main),
          .before = render(govuk::BackLink{.href = kContact.url(proposal.contact)}),
          .has_errors = view.has_errors(),
          .status = errors.empty() ? 200 : 422};
}

std::optional<Refusing> find(Visit& visit) {
  const auto id = visit.id<core::ProposalId>();
  if (!id) return std::nullopt;
  const auto pack = visit.pack();
  auto grounds = visit.read([&](core::Reading& reading) { return find_grounds(reading, *id); });
  if (!grounds) return std::nullopt;
  const auto today = base::local_time(visit.now(), pack->partnership.time_zone).date;
  const bool needed = needs_reason(grounds->proposal, pack->pathways.latest(grounds->proposal.pathway));
  return Refusing{std::move(*grounds), pack, today, needed};
}

Reply back_to_contact(const Refusing& refusing) {
  return core::web::go_to(kContact.url(refusing.grounds.proposal.contact));
}

}  // namespace

Reply show_not_now(Visit& visit) {
  const auto refusing = find(visit);
  if (!refusing) return base::not_found();
  if (!refusing->grounds.proposal.decision.empty()) return back_to_contact(*refusing);
  return page_of(visit, *refusing, {}, {});
}

Reply take_not_now(Visit& visit) {
  const auto refusing = find(visit);
  if (!refusing) return base::not_found();
  const auto& proposal = refusing->grounds.proposal;
  if (!proposal.decision.empty()) return back_to_contact(*refusing);
  const auto& form = visit.form();
  const auto errors = reason_problems(form, refusing->needed, *refusing->pack, refusing->today);
  if (!errors.empty()) return page_of(visit, *refusing, form, errors);
  const auto declined = visit.write([&](core::Transaction& transaction) -> base::Result<core::Committed<base::Done>> {
    // The risk may have been found to be high since this page was shown.
    const auto now_known = find_proposal(transaction, proposal.id);
    if (!now_known) return base::not_found();
    if (now_known->high_risk != proposal.high_risk) return base::conflict("The risk was found to be high meanwhile");
    if (!mark_declined(transaction, proposal.id, form.get(kReasonCode), std::string(form.get(kReasonText)),
                       visit.now()))
      return base::conflict("Somebody decided this meanwhile");
    return transaction.commit({{"proposal.declined", "proposal", proposal.id.text()}}, base::Done{});
  });
  if (!declined) return declined.failure();
  return back_to_contact(*refusing);
}

}  // namespace waymark::referrals
