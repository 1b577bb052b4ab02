#include "capabilities/home/passed_on_view.hpp"

#include "core/web/clock_view.hpp"
#include "core/web/telephone.hpp"

namespace waymark::home {

using namespace html::literals;
using html::Html;
using html::parts::Pressing;
using html::parts::WorkItem;
using html::parts::WorkList;

namespace {

// Nobody is told why it comes to them: that could tell who is kept from the person.
Html how_many(const Work& work, const pack::Pack& pack) {
  Html html;
  html << "<p class=\"govuk-body\">"_html << work.all_passed_on
       << (work.all_passed_on == 1 ? " deadline was missed. " : " deadlines were missed. ");
  if (work.role == core::Role::practitioner) {
    const auto& desk = pack.partnership.contact_desk;
    html << "Do now what is due, and pass nothing on to colleagues here. If you cannot, telephone "_html
         << core::web::desk_with_number(pack, desk.agency, desk.desk) << "."_html;
  } else {
    html << "See that what is due is done, or set a later date where the rule allows it."_html;
  }
  return html << "</p>"_html, html;
}

WorkItem item_of(const core::UnseenClocks& unseen, const pack::Pack& pack) {
  const auto count = std::to_string(unseen.count) + (unseen.count == 1 ? " deadline was" : " deadlines were");
  const auto agency = pack.agency_name(unseen.agency);
  return {.what = count + " missed at " + agency,
          .about = unseen.no_account
                       ? "Nobody there has an account with which to deal with it. Telephone the service, and say that "
                         "something waits in Waymark for an answer: you are not shown whom it is about."
                       : "Nobody there who could deal with it may see it: they may be close to somebody whom it "
                         "concerns. Telephone nobody there. Tell whoever leads the partnership, who can ask somebody "
                         "independent.",
          .when = "Overdue",
          .pressing = Pressing::overdue};
}

}  // namespace

Section passed_on_view(const Work& work, const pack::Pack& pack, base::Instant now) {
  if (work.passed_on.empty()) return {};
  WorkList list;
  for (const auto& clock : work.passed_on)
    list.items.push_back(core::web::clock_item(clock, work.name_of(clock.record), pack, now));
  return section(
      "passed-on", "Overdue, passed on to you",
      {.list = list, .all = work.all_passed_on, .whole = work.extent == Extent::whole, .first = how_many(work, pack)});
}

Section unseen_view(const Work& work, const pack::Pack& pack) {
  WorkList list;
  std::int64_t all = 0;
  for (const auto& unseen : work.unseen) {
    list.items.push_back(item_of(unseen, pack));
    all += unseen.count;
  }
  auto waiting = section("unseen", "For the contact desk: missed, and seen by nobody", list);
  waiting.count = all;
  return waiting;
}

}  // namespace waymark::home
