#include "capabilities/referrals/pages.hpp"
#include "capabilities/referrals/paths.hpp"
#include "capabilities/referrals/proposal_rules.hpp"
#include "capabilities/referrals/proposal_store.hpp"
#include "capabilities/referrals/words.hpp"
#include "platform/html/govuk/back_link.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/html/govuk/tag.hpp"
#include "platform/html/parts/narrow_cell.hpp"

namespace waymark::referrals {

using namespace html::literals;
using core::web::Reply;
using core::web::Visit;
using html::Html;
using html::parts::narrow_cell;
namespace govuk = html::govuk;

namespace {

std::vector<govuk::TableCell> row_of(const Declined& declined, const core::Record& record, const pack::Pack& pack) {
  const auto& proposal = declined.proposal;
  Html who;
  who << "<a class=\"govuk-link\" href=\""_html << kContact.url(proposal.contact) << "\">"_html
      << record.identity.display_name() << "</a>"_html;
  if (proposal.high_risk) who << " "_html << render(govuk::Tag{.text = "High risk", .classes = "govuk-tag--red"});
  Html why;
  why << reason_name(pack, proposal.reason_code);
  if (!declined.reason.empty()) why << "<br>“"_html << declined.reason << "”"_html;
  return {
      narrow_cell(std::move(who), "Person"), narrow_cell(pack.pathway_name(proposal.pathway), "Not taken up"),
      narrow_cell(std::move(why), "Reason"),
      narrow_cell(base::spoken_time(proposal.decided.value_or(proposal.proposed), pack.partnership.time_zone), "When")};
}

struct Review {
  Declined declined;
  core::Record record;
};

std::vector<Review> find_reviews(core::Reading& reading, const pack::Pack& pack) {
  std::vector<Review> reviews;
  for (auto& declined : declined_proposals(reading)) {
    if (!needs_reason(declined.proposal, pack.pathways.latest(declined.proposal.pathway))) continue;
    if (auto record = core::find_record(reading, declined.proposal.record))
      reviews.push_back({std::move(declined), std::move(*record)});
  }
  return reviews;
}

}  // namespace

Reply show_reviews(Visit& visit) {
  const auto pack = visit.pack();
  govuk::Table table{.caption = "Declined where a reason was asked for, the newest first",
                     .caption_classes = "govuk-table__caption--m",
                     .head = {{.text = "Person"}, {.text = "Not taken up"}, {.text = "Reason"}, {.text = "When"}},
                     .classes = "waymark-stack"};
  for (const auto& review : visit.read([&](core::Reading& reading) { return find_reviews(reading, *pack); })) {
    visit.saw("proposal", review.declined.proposal.id.text());
    visit.saw("record", review.record.id.text());
    table.rows.push_back(row_of(review.declined, review.record, *pack));
  }
  Html main;
  main
      << "<h1 class=\"govuk-heading-l\">Not taken up</h1><p class=\"govuk-body\">Pathways that our agency was proposed "
         "at high risk, or that always need a reason, and did not take up. Ask whoever decided it where a reason does "
         "not hold.</p>"_html;
  if (table.rows.empty())
    main << "<p class=\"govuk-body\">Nothing was declined.</p>"_html;
  else
    main << render(table);
  return core::web::Page{.title = "Not taken up",
                         .main = std::move(main),
                         .before = render(govuk::BackLink{.href = kReferrals.url(), .text = "Referrals"}),
                         .wide = true};
}

}  // namespace waymark::referrals
