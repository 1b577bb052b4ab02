#include "capabilities/home/work_view.hpp"

#include <algorithm>

#include "capabilities/contacts/contacts.hpp"
#include "core/web/clock_view.hpp"

namespace waymark::home {

using namespace html::literals;
using html::Html;
using html::parts::Pressing;
using html::parts::WorkItem;
using html::parts::WorkList;

namespace {

constexpr core::web::Path kReferral = "/referrals/{id}";
constexpr core::web::Path kNotices = "/notices";

Html section(std::string_view heading, const WorkList& list) {
  Html html;
  if (list.items.empty()) return html;
  html << "<h2 class=\"govuk-heading-m\">"_html << heading << "</h2>"_html << render(list);
  return html;
}

Html cut(std::size_t most) {
  Html html;
  html << "<p class=\"govuk-body\">There may be more than these "_html << most
       << ". The most pressing come first.</p>"_html;
  return html;
}

Html due(const Work& work, const pack::Pack& pack, base::Instant now) {
  WorkList list;
  for (const auto& clock : work.clocks)
    list.items.push_back(core::web::clock_item(clock, work.name_of(clock.record), pack, now));
  auto html = section("Overdue and due next", list);
  if (work.clocks.size() >= core::kMostClocks) html << cut(core::kMostClocks);
  return html;
}

// When the clock that runs over this referral falls due first, if one runs.
std::optional<base::Instant> due_of(const referrals::Referral& referral, const Work& work) {
  const auto clock = std::find_if(work.clocks.begin(), work.clocks.end(), [&](const core::RunningClock& running) {
    return running.subject_id == referral.id.text();
  });
  return clock == work.clocks.end() ? std::nullopt : std::optional(clock->due);
}

Html referred(const Work& work, const pack::Pack& pack, base::Instant now) {
  WorkList list;
  for (const auto& referral : work.referrals) {
    const auto until = due_of(referral, work);
    list.items.push_back({.what = work.name_of(referral.own_record) + ": " + pack.pathway_name(referral.pathway),
                          .href = kReferral.url(referral.id),
                          .about = "From " + pack.agency_name(referral.from_agency) + ", " +
                                   base::spoken_time(referral.made, pack.partnership.time_zone),
                          .when = until ? core::time_left(*until, now) : "Not answered",
                          .pressing = until ? core::web::pressing(*until, now) : Pressing::soon});
  }
  auto html = section("Referrals that wait for our answer", list);
  if (work.referrals.size() >= referrals::kMostReferrals) html << cut(referrals::kMostReferrals);
  return html;
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
  html << due(work, pack, now) << referred(work, pack, now) << noticed(work) << drafted(work, pack);
  if (html.empty())
    html << "<p class=\"govuk-body\">Nothing waits. Deadlines of your agency, referrals that wait for an answer, "
            "notices, and contacts that you have begun will stand here, the most pressing first.</p>"_html;
  return html;
}

}  // namespace waymark::home
