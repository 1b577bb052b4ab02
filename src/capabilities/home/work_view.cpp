#include "capabilities/home/work_view.hpp"

#include "capabilities/checks/checks.hpp"
#include "capabilities/contacts/contacts.hpp"
#include "capabilities/home/open_work_view.hpp"
#include "capabilities/home/passed_on_view.hpp"
#include "capabilities/home/requests_view.hpp"
#include "capabilities/home/terms_view.hpp"
#include "core/web/clock_view.hpp"

namespace waymark::home {

using namespace html::literals;
using html::Html;
using html::parts::WorkList;

namespace {

constexpr core::web::Path kNotices = "/notices";
constexpr const char* kNothingToDo =
    "Whoever can decide them reads so on their own page: pass nothing on to colleagues here";

Section clocks(std::string_view id, std::string_view heading, const std::vector<core::RunningClock>& first,
               std::int64_t all, const Work& work, const pack::Pack& pack, base::Instant now) {
  WorkList list;
  for (const auto& clock : first)
    list.items.push_back(core::web::clock_item(clock, work.name_of(clock.record), pack, now));
  return section(id, heading, {.list = list, .all = all, .whole = work.extent == Extent::whole});
}

std::string how_many(std::int64_t count, const std::optional<base::Instant>& oldest_due, const pack::Pack& pack) {
  auto text = count == 1 ? std::string("1 possible match waits to be checked")
                         : std::to_string(count) + " possible matches wait to be checked";
  if (!oldest_due) return text;
  return text + (count == 1 ? ", by " : ", the oldest by ") +
         base::spoken_time(*oldest_due, pack.partnership.time_zone);
}

// A coordinator there decides; colleagues see that a deadline runs, and not about whom. They are sent to nobody: whom
// they asked might be kept from the very people, and would learn of it.
Section to_match(const Work& work, const pack::Pack& pack, base::Instant now) {
  const bool decides = work.role == core::Role::coordinator;
  const auto count = decides ? work.pairs.count : work.matches.count;
  const auto& oldest = decides ? work.pairs.oldest_due : work.matches.oldest_due;
  if (count == 0) return {};
  auto waiting = section("checks", "For the matching desk",
                         {{{.what = how_many(count, oldest, pack),
                            .href = decides ? checks::list_path().url() : html::Url(),
                            .about = decides ? "Two records each, which may be of one person" : kNothingToDo,
                            .when = oldest ? core::time_left(*oldest, now) : "No deadline",
                            .pressing = oldest ? core::web::pressing(*oldest, now) : html::parts::Pressing::later}}});
  waiting.count = count;
  return waiting;
}

std::string what_is_new(const known_to::News& one) {
  if (one.because == known_to::kChecked) return "A check is finished";
  if (!one.wanted.empty()) return "The matching desk asks for more facts";
  return one.because == known_to::kCorrected ? "A check has begun" : "A check was opened again";
}

Section came_back(const Work& work, const pack::Pack& pack) {
  WorkList list;
  for (const auto& one : work.news)
    list.items.push_back({.what = what_is_new(one) + ": " + work.name_of(one.record),
                          .href = contacts::contact_path().url(one.contact),
                          .about = "You asked who else knows the person",
                          .when = "New since " + base::spoken_time(one.since, pack.partnership.time_zone),
                          .pressing = html::parts::Pressing::soon});
  return section(
      "answers", "Answers to what you asked",
      {.list = list, .all = work.all_news, .whole = work.extent == Extent::whole, .order = Order::newest_first});
}

Section noticed(const Work& work) {
  if (work.unread_notices == 0) return {};
  const auto count = std::to_string(work.unread_notices);
  auto unread = section("notices", "Notices",
                        {{{.what = "Our records were asked about",
                           .href = kNotices.url(),
                           .about = "Another agency asked what we know, and was answered",
                           .when = count + " unread"}}});
  unread.count = work.unread_notices;
  return unread;
}

Html saved(const core::Draft& draft, const std::string& what, const pack::Pack& pack) {
  Html html;
  html << "Saved "_html << base::spoken_time(draft.saved, pack.partnership.time_zone)
       << "<br><a class=\"govuk-link\" href=\""_html << contacts::draft_removal_path().url(draft.id)
       << "\">Throw this draft away<span class=\"govuk-visually-hidden\">: "_html << what << "</span></a>"_html;
  return html;
}

Section drafted(const Work& work, const pack::Pack& pack) {
  WorkList list;
  for (const auto& draft : work.drafts) {
    const auto name = name_in(draft);
    const auto what = name.empty() ? "Contact without a name yet" : "Contact: " + name;
    list.items.push_back({.what = what,
                          .href = contacts::draft_first_path().url(draft.id),
                          .about = "Not sent: nobody but you can see it",
                          .when = saved(draft, what, pack)});
  }
  return section(
      "drafts", "What you have begun",
      {.list = list, .all = work.all_drafts, .whole = work.extent == Extent::whole, .order = Order::newest_first});
}

}  // namespace

std::vector<Section> work_sections(const Work& work, const pack::Pack& pack, base::Instant now) {
  return {passed_on_view(work, pack, now),
          unseen_view(work, pack),
          clocks("overdue", "Overdue", work.overdue, work.all_overdue, work, pack, now),
          clocks("due", "Due next", work.due, work.all_due, work, pack, now),
          came_back(work, pack),
          received_view(work, pack, now),
          sent_view(work, pack, now),
          requests_received_view(work, pack, now),
          requests_sent_view(work, pack, now),
          proposals_view(work, pack, now),
          to_match(work, pack, now),
          noticed(work),
          terms_view(work, pack, now),
          drafted(work, pack)};
}

Html nothing_waits() {
  return "<h2 class=\"govuk-heading-m\">Nothing waits for you</h2>"
         "<ul class=\"govuk-list govuk-list--bullet\">"
         "<li>Somebody told you something, or you saw signs of it: choose “Record a contact”. You can stop and go on "
         "later. You are told at once who else knows the person, and what to do next.</li>"
         "<li>You want to see what our agency has on record: look under "
         "<a class=\"govuk-link\" href=\"/people\">People</a>.</li></ul>"
         "<p class=\"govuk-body\">Later, what is overdue and due, referrals and requests that wait for an answer, "
         "pathways that nobody has decided, notices, and what you have begun will stand here, the most pressing "
         "first.</p>"_html;
}

}  // namespace waymark::home
