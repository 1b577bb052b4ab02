#include "capabilities/referrals/decided_meanwhile.hpp"
#include "capabilities/referrals/pages.hpp"
#include "capabilities/referrals/paths.hpp"
#include "capabilities/referrals/proposal_rules.hpp"
#include "capabilities/referrals/proposal_store.hpp"
#include "capabilities/referrals/reason_question.hpp"
#include "capabilities/referrals/words.hpp"
#include "core/web/autosave.hpp"
#include "platform/html/govuk/back_link.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/warning_text.hpp"

namespace waymark::referrals {

using namespace html::literals;
using base::Done;
using base::Result;
using core::web::FormView;
using core::web::Reply;
using core::web::Visit;
using html::Html;
namespace govuk = html::govuk;

namespace {

// Whether the page was shown when the risk was known to be high.
constexpr std::string_view kHighRisk = "high";
constexpr std::string_view kNotKnown = "no";

struct Refusing {
  Grounds grounds;
  std::shared_ptr<const pack::Pack> pack;
  base::Date today;
  bool needed = false;  // the reason

  const Proposal& proposal() const { return grounds.proposal; }
  const pack::CodeList& reasons() const { return pack->list(pack::lists::decline_reasons); }
};

core::web::Page page_of(Visit& visit, const Refusing& refusing, const http::Fields& fields,
                        const std::vector<base::FieldError>& errors, int status) {
  const FormView view(fields, errors);
  const auto& proposal = refusing.proposal();
  Html main;
  main << view.summary() << "<span class=\"govuk-caption-l\">"_html << refusing.grounds.record.identity.display_name()
       << "</span><h1 class=\"govuk-heading-l\">Not now: "_html << refusing.pack->pathway_name(proposal.pathway)
       << "</h1>"_html;
  if (refusing.needed)
    main << render(govuk::WarningText{.text = "A reason is needed here. A manager of our agency reads it."});
  main << "<form method=\"post\" action=\""_html << kProposalRefusal.url(proposal.id) << "\" novalidate"_html
       << core::web::autosave(core::web::kSavePage.url()) << ">"_html << visit.csrf_field()
       << "<input type=\"hidden\" name=\""_html << kHighRisk << "\" value=\""_html
       << (proposal.high_risk ? "yes" : kNotKnown) << "\">"_html
       << reason_question(view, refusing.reasons(), refusing.today, "Read by our own agency, its managers included")
       << "<div class=\"govuk-button-group\">"_html
       << render(govuk::Button{.text = "Save", .prevent_double_click = true}) << "<a class=\"govuk-link\" href=\""_html
       << kContact.url(proposal.contact) << "\">Cancel</a></div></form>"_html;
  visit.saw("proposal", proposal.id.text());
  visit.saw("record", refusing.grounds.record.id.text());
  return {.title = "Not now",
          .main = std::move(main),
          .before = render(govuk::BackLink{.href = kContact.url(proposal.contact)}),
          .has_errors = view.has_errors(),
          .status = status};
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

Reply back_to_contact(const Refusing& refusing) { return core::web::go_to(kContact.url(refusing.proposal().contact)); }

// A form that was sent twice leads to what became of it; whoever else came second reads what was decided.
Reply decided_before(Visit& visit, const Refusing& refusing) {
  const auto& form = visit.form();
  const auto& proposal = refusing.proposal();
  const auto kept = visit.read([&](core::Reading& reading) { return reason_of(reading, proposal.id); });
  if (proposal.decision == "declined" && proposal.reason_code == form.get(kReasonCode) && kept == form.get(kReasonText))
    return back_to_contact(refusing);
  return decided_meanwhile(visit, refusing.grounds,
                           refusing.pack->label(pack::lists::decline_reasons, form.get(kReasonCode)),
                           std::string(form.get(kReasonText)));
}

Reply high_risk_meanwhile(Visit& visit, const Refusing& refusing) {
  return page_of(visit, refusing, visit.form(),
                 {{std::string(kReasonCode),
                   "The risk was found to be high since you opened this page. Look at it again: a reason is needed "
                   "now, and a manager reads it"}},
                 409);
}

Result<Done> decline(Visit& visit, const Proposal& proposal) {
  const auto& form = visit.form();
  return visit.write([&](core::Transaction& transaction) -> Result<core::Committed<Done>> {
    const auto now_known = find_proposal(transaction, proposal.id);
    if (!now_known) return base::not_found();
    if (now_known->high_risk != proposal.high_risk) return base::conflict("The risk was found to be high meanwhile");
    if (!mark_declined(transaction, proposal.id, form.get(kReasonCode), std::string(form.get(kReasonText)),
                       visit.now()))
      return base::conflict("Somebody decided this meanwhile");
    return transaction.commit({{"proposal.declined", "proposal", proposal.id.text()}}, Done{});
  });
}

}  // namespace

Reply show_not_now(Visit& visit) {
  const auto refusing = find(visit);
  if (!refusing) return base::not_found();
  if (!refusing->proposal().decision.empty()) return back_to_contact(*refusing);
  return page_of(visit, *refusing, visit.form(), {}, 200);
}

Reply take_not_now(Visit& visit) {
  auto refusing = find(visit);
  if (!refusing) return base::not_found();
  if (!refusing->proposal().decision.empty()) return decided_before(visit, *refusing);
  if (refusing->proposal().high_risk && visit.form().get(kHighRisk) == kNotKnown)
    return high_risk_meanwhile(visit, *refusing);
  const auto errors = reason_problems(visit.form(), refusing->needed, refusing->reasons(), refusing->today);
  if (!errors.empty()) return page_of(visit, *refusing, visit.form(), errors, 422);
  const auto declined = decline(visit, refusing->proposal());
  if (declined) return back_to_contact(*refusing);
  refusing = find(visit);
  if (declined.failure().kind != base::FailureKind::conflict || !refusing) return declined.failure();
  if (!refusing->proposal().decision.empty()) return decided_before(visit, *refusing);
  return high_risk_meanwhile(visit, *refusing);
}

}  // namespace waymark::referrals
