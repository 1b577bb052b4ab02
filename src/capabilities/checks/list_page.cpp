#include <algorithm>

#include "capabilities/checks/decided_view.hpp"
#include "capabilities/checks/opened_check.hpp"
#include "capabilities/checks/pages.hpp"
#include "capabilities/checks/paths.hpp"
#include "capabilities/checks/search_form.hpp"
#include "capabilities/checks/words.hpp"
#include "core/web/clock_view.hpp"
#include "core/web/paging_view.hpp"
#include "platform/html/govuk/back_link.hpp"
#include "platform/html/parts/work_list.hpp"

namespace waymark::checks {

using namespace html::literals;
using core::ReviewedPair;
using core::web::Reply;
using core::web::Visit;
using html::Html;
using html::parts::WorkList;
namespace govuk = html::govuk;

namespace {

// On its first page what waits and the way to look for more; on the others what was decided earlier, and nothing else.
struct Found {
  std::vector<ReviewedPair> waiting;
  core::WaitingPairs all;
  core::Paged<ReviewedPair> decided;
  bool first_page() const { return decided.paging.page == 1; }
};

std::optional<Found> find(const Visit& visit) {
  return visit.read([&](core::Reading& reading) -> std::optional<Found> {
    if (!core::may_review(reading)) return std::nullopt;
    Found found{{}, {}, core::decided_pairs(reading, core::web::page_asked_for(visit.request().query))};
    if (!found.first_page()) return found;
    found.waiting = core::waiting_pairs(reading);
    found.all = core::count_waiting_pairs(reading);
    return found;
  });
}

bool wait_together(const ReviewedPair& left, const ReviewedPair& right) {
  return left.waiting.contact ? left.waiting.contact == right.waiting.contact : left.record.id == right.record.id;
}

// One contact's pairs, in the order in which the first of them came.
using Group = std::vector<const ReviewedPair*>;
std::vector<Group> groups_of(const std::vector<ReviewedPair>& pairs) {
  std::vector<Group> groups;
  for (const auto& pair : pairs) {
    const auto known = std::find_if(groups.begin(), groups.end(),
                                    [&](const Group& group) { return wait_together(*group.front(), pair); });
    if (known == groups.end())
      groups.push_back({&pair});
    else
      known->push_back(&pair);
  }
  return groups;
}

std::string facts(const Visit& visit, const core::Standing& standing) {
  if (standing.facts_at)
    return ". Facts were added on " + base::spoken_time(*standing.facts_at, visit.pack()->partnership.time_zone) +
           ": look again";
  return standing.wanted_at ? ". More facts were asked for" : "";
}

html::parts::WorkItem item_of(const Visit& visit, const ReviewedPair& pair) {
  const auto& due = pair.waiting.due;
  return {.what = names_of(pair),
          .href = kCheck.url(pair.id),
          .about = why_held(pair.held_because) + facts(visit, pair.standing),
          .when = due ? core::time_left(*due, visit.now()) : "No deadline",
          .pressing = due ? core::web::pressing(*due, visit.now()) : html::parts::Pressing::later};
}

Html group_view(const Visit& visit, const Group& group) {
  const auto pack = visit.pack();
  const auto& zone = pack->partnership.time_zone;
  const auto& waiting = group.front()->waiting;
  Html html;
  html << "<h3 class=\"govuk-heading-s\">"_html
       << service_of(*pack, waiting.agency, base::local_time(visit.now(), zone).date) << ", "_html
       << base::spoken_time(waiting.since, zone);
  if (waiting.due) html << ": answer by "_html << base::spoken_time(*waiting.due, zone);
  html << "</h3>"_html;
  WorkList list;
  for (const auto* pair : group) list.items.push_back(item_of(visit, *pair));
  return html << render(list), html;
}

Html waiting_view(const Visit& visit, const Found& found) {
  Html html;
  html << "<h2 class=\"govuk-heading-m\">Waiting</h2>"_html;
  if (found.waiting.empty())
    return html << "<p class=\"govuk-body\">No possible match waits. When somebody is written down who may be somebody "
                   "already known, and it is not certain, both stand here.</p>"_html,
           html;
  if (std::cmp_greater(found.all.count, found.waiting.size()))
    html << "<p class=\"govuk-body\">Showing the first "_html << found.waiting.size() << " of "_html << found.all.count
         << ". The most pressing come first: the next stand here as soon as these are decided.</p>"_html;
  for (const auto& group : groups_of(found.waiting)) html << group_view(visit, group);
  return html;
}

Html intro() {
  return "<p class=\"govuk-body\">Each is two records that may be of one person. Open it, compare the two, and say "
         "whether it is one person. Whoever asked waits for your answer, and never sees the other record.</p>"_html;
}

}  // namespace

Reply show_checks(Visit& visit) {
  const auto found = find(visit);
  if (!found) return base::not_found();
  for (const auto* pairs : {&found->waiting, &found->decided.items})
    for (const auto& pair : *pairs) note_what_is_shown(visit, pair);
  Html main;
  main << "<h1 class=\"govuk-heading-l\">Possible matches</h1>"_html;
  if (found->first_page()) main << intro() << waiting_view(visit, *found);
  main << decided_view(visit, found->decided);
  if (found->first_page()) main << search_form(visit, core::web::FormView(visit.form(), {}));
  return core::web::Page{.title = "Possible matches",
                         .main = std::move(main),
                         .before = found->first_page()
                                       ? render(govuk::BackLink{.href = "/"_url, .text = "Home"})
                                       : render(govuk::BackLink{.href = kChecks.url(), .text = "Possible matches"}),
                         .wide = true};
}

}  // namespace waymark::checks
