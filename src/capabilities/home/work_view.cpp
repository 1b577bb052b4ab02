#include "capabilities/home/work_view.hpp"

#include "capabilities/checks/checks.hpp"
#include "capabilities/contacts/contacts.hpp"
#include "capabilities/home/open_work_view.hpp"
#include "capabilities/home/passed_on_view.hpp"
#include "capabilities/home/requests_view.hpp"
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

std::string how_many(std::int64_t count, const std::optional<base::Instant>& oldest_due, const pack::Pack& pack) {
  auto text = count == 1 ? std::string("1 possible match waits to be checked")
                         : std::to_string(count) + " possible matches wait to be checked";
  if (!oldest_due) return text;
  return text + (count == 1 ? ", by " : ", the oldest by ") +
         base::spoken_time(*oldest_due, pack.partnership.time_zone);
}

// A coordinator there decides; colleagues see that a deadline runs, and not about whom.
Html to_match(const Work& work, const pack::Pack& pack, base::Instant now) {
  const bool decides = work.role == core::Role::coordinator;
  const auto count = decides ? work.pairs.count : work.matches.count;
  const auto& oldest = decides ? work.pairs.oldest_due : work.matches.oldest_due;
  if (count == 0) return {};
  return section("For the matching desk",
                 {{{.what = how_many(count, oldest, pack),
                    .href = decides ? checks::list_path().url() : html::Url(),
                    .about = decides ? "Two records each, which may be of one person" : "A coordinator decides them",
                    .when = oldest ? core::time_left(*oldest, now) : "No deadline",
                    .pressing = oldest ? core::web::pressing(*oldest, now) : html::parts::Pressing::later}}});
}

std::string what_is_new(const known_to::News& one) {
  if (one.because == known_to::kChecked) return "A check is finished";
  return one.wanted.empty() ? "A check was opened again" : "The matching desk asks for more facts";
}

Html came_back(const Work& work, const pack::Pack& pack) {
  WorkList list;
  for (const auto& one : work.news)
    list.items.push_back({.what = what_is_new(one) + ": " + work.name_of(one.record),
                          .href = contacts::contact_path().url(one.contact),
                          .about = "You asked who else knows the person",
                          .when = "New since " + base::spoken_time(one.since, pack.partnership.time_zone),
                          .pressing = html::parts::Pressing::soon});
  return section("Answers to what you asked", list);
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
  html << passed_on_view(work, pack, now) << unseen_view(work, pack) << due(work, pack, now) << came_back(work, pack)
       << received_view(work, pack, now) << sent_view(work, pack, now) << requests_received_view(work, pack, now)
       << requests_sent_view(work, pack, now) << proposals_view(work, pack, now) << to_match(work, pack, now)
       << noticed(work) << drafted(work, pack);
  if (html.empty())
    html << "<p class=\"govuk-body\">Nothing waits. Deadlines of your agency, referrals without an answer, pathways "
            "that nobody has decided, notices, and contacts that you have begun will stand here, the most pressing "
            "first.</p>"_html;
  return html;
}

}  // namespace waymark::home
