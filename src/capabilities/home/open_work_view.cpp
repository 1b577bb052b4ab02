#include "capabilities/home/open_work_view.hpp"

#include <algorithm>

#include "capabilities/contacts/contacts.hpp"
#include "core/web/clock_view.hpp"
#include "core/web/telephone.hpp"

namespace waymark::home {

using html::parts::Pressing;
using html::parts::WorkItem;
using html::parts::WorkList;
using referrals::OpenProposal;
using referrals::OpenReferral;

namespace {

constexpr core::web::Path kReferral = "/referrals/{id}";
constexpr std::string_view kProposals = "proposals";  // where the page of a contact says who can help

WorkItem item_of(const OpenReferral& referral, const Work& work, const pack::Pack& pack, base::Instant now) {
  return {.what = work.name_of(referral.own_record) + ": " + pack.pathway_name(referral.pathway),
          .href = kReferral.url(referral.id),
          .when = referral.due ? core::time_left(*referral.due, now) : "Not answered",
          .pressing = referral.due ? core::web::pressing(*referral.due, now) : Pressing::soon};
}

WorkItem sent_item(const OpenReferral& referral, const Work& work, const pack::Pack& pack, base::Instant now) {
  auto item = item_of(referral, work, pack, now);
  const bool late = referral.due && now >= *referral.due;
  item.about = "To " + pack.desk_name(referral.to_agency, referral.to_desk) + ", sent " +
               core::web::how_long_ago(referral.made, now) +
               (late ? ". No answer in time: " : ". If it cannot wait, ") +
               "telephone the desk: " + core::web::number_of(pack, referral.to_agency, referral.to_desk) + ".";
  return item;
}

using First = std::vector<OpenProposal>::const_iterator;

// The proposals of one contact.
WorkItem item_of(First from, First until, const Work& work, const pack::Pack& pack, base::Instant now) {
  std::string pathways;
  auto since = from->proposed;
  for (auto proposal = from; proposal != until; ++proposal) {
    pathways += (pathways.empty() ? "" : "; ") + pack.pathway_name(proposal->pathway);
    since = std::min(since, proposal->proposed);
  }
  return {.what = (from->high_risk ? "High risk: " : "") + work.name_of(from->record),
          .href = contacts::contact_path().url(from->contact).fragment(kProposals),
          .about = pathways,
          .when = "Proposed " + core::web::how_long_ago(since, now),
          .pressing = from->high_risk ? Pressing::soon : Pressing::later};
}

}  // namespace

Section received_view(const Work& work, const pack::Pack& pack, base::Instant now) {
  WorkList list;
  for (const auto& referral : work.received.first) {
    list.items.push_back(item_of(referral, work, pack, now));
    list.items.back().about = "From " + pack.agency_name(referral.from_agency) + ", " +
                              base::spoken_time(referral.made, pack.partnership.time_zone);
  }
  return section("received", "Referrals that wait for our answer",
                 {.list = list, .all = work.received.all, .whole = work.extent == Extent::whole});
}

Section sent_view(const Work& work, const pack::Pack& pack, base::Instant now) {
  WorkList list;
  for (const auto& referral : work.sent.first) list.items.push_back(sent_item(referral, work, pack, now));
  return section("sent", "Referrals sent, not answered",
                 {.list = list, .all = work.sent.all, .whole = work.extent == Extent::whole});
}

Section proposals_view(const Work& work, const pack::Pack& pack, base::Instant now) {
  WorkList list;
  const auto& all = work.proposals.first;
  for (auto from = all.begin(); from != all.end();) {
    const auto until =
        std::find_if(from, all.end(), [&](const OpenProposal& one) { return one.contact != from->contact; });
    list.items.push_back(item_of(from, until, work, pack, now));
    from = until;
  }
  return section("proposed", "Proposed and not decided",
                 {.list = list, .all = work.proposals.contacts, .whole = work.extent == Extent::whole});
}

}  // namespace waymark::home
