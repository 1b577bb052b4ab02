#include "capabilities/home/work_view.hpp"

#include "capabilities/contacts/contacts.hpp"
#include "capabilities/home/open_work_view.hpp"
#include "capabilities/home/section.hpp"
#include "core/web/clock_view.hpp"

namespace waymark::home {

using namespace html::literals;
using html::Html;
using html::parts::WorkList;

namespace {

constexpr core::web::Path kNotices = "/notices";

Html due(const Work& work, const pack::Pack& pack, base::Instant now) {
  WorkList list;
  for (const auto& clock : work.clocks)
    list.items.push_back(core::web::clock_item(clock, work.name_of(clock.record), pack, now));
  return section("Overdue and due next", list, work.all_clocks);
}

// Nothing can be decided here yet, and the desk may open neither of the records: what is left is the telephone.
Html to_match(const Work& work, const pack::Pack& pack, base::Instant now) {
  const auto& matches = work.matches;
  if (!matches.oldest_due) return {};
  const auto oldest = base::spoken_time(*matches.oldest_due, pack.partnership.time_zone);
  return section(
      "For the matching desk",
      {{{.what = matches.count == 1
                     ? "1 possible match waits to be checked, by " + oldest
                     : std::to_string(matches.count) + " possible matches wait to be checked, the oldest by " + oldest,
         .about = "Waymark has no list of them yet and cannot show you whom they are about. Whoever asked was told to "
                  "telephone the matching desk. When they do, check by hand: search your own people, and telephone "
                  "the agencies that may know the person.",
         .when = core::time_left(*matches.oldest_due, now),
         .pressing = core::web::pressing(*matches.oldest_due, now)}}});
}

Html noticed(const Work& work) {
  if (work.unread_notices == 0) return {};
  const auto count = std::to_string(work.unread_notices);
  return section("Notices", {{{.what = "Our records were asked about",
                               .href = kNotices.url(),
                               .about = "Another agency asked what we know, and was answered",
                               .when = count + " unread"}}});
}

Html drafted(const Work& work, const pack::Pack& pack) {
  WorkList list;
  for (const auto& draft : work.drafts) {
    const auto name = name_in(draft);
    list.items.push_back({.what = name.empty() ? "Contact without a name yet" : "Contact: " + name,
                          .href = contacts::draft_first_path().url(draft.id),
                          .about = "Not sent: nobody but you can see it",
                          .when = "Saved " + base::spoken_time(draft.saved, pack.partnership.time_zone)});
  }
  return section("What you have begun", list);
}

}  // namespace

Html work_view(const Work& work, const pack::Pack& pack, base::Instant now) {
  Html html;
  html << due(work, pack, now) << received_view(work, pack, now) << sent_view(work, pack, now)
       << proposals_view(work, pack, now) << to_match(work, pack, now) << noticed(work) << drafted(work, pack);
  if (html.empty())
    html << "<p class=\"govuk-body\">Nothing waits. Deadlines of your agency, referrals without an answer, pathways "
            "that nobody has decided, notices, and contacts that you have begun will stand here, the most pressing "
            "first.</p>"_html;
  return html;
}

}  // namespace waymark::home
