#include <algorithm>

#include "capabilities/checks/opened_check.hpp"
#include "capabilities/checks/pages.hpp"
#include "capabilities/checks/paths.hpp"
#include "capabilities/checks/undo_form.hpp"
#include "capabilities/checks/words.hpp"
#include "core/web/clock_view.hpp"
#include "platform/html/govuk/back_link.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/html/parts/narrow_cell.hpp"
#include "platform/html/parts/work_list.hpp"

namespace waymark::checks {

using namespace html::literals;
using core::ReviewedPair;
using core::web::Reply;
using core::web::Visit;
using html::Html;
using html::parts::narrow_cell;
using html::parts::WorkList;
namespace govuk = html::govuk;

namespace {

constexpr std::chrono::days kDecidedLately{30};

struct Found {
  std::vector<ReviewedPair> waiting;
  core::WaitingPairs all;
  std::vector<ReviewedPair> decided;
};

std::optional<Found> find(const Visit& visit) {
  return visit.read([&](core::Reading& reading) -> std::optional<Found> {
    if (!core::may_review(reading)) return std::nullopt;
    return Found{core::waiting_pairs(reading), core::count_waiting_pairs(reading),
                 core::decided_pairs(reading, visit.now() - kDecidedLately)};
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

html::parts::WorkItem item_of(const Visit& visit, const ReviewedPair& pair) {
  const auto& due = pair.waiting.due;
  return {.what = names_of(pair),
          .href = kCheck.url(pair.id),
          .about = why_held(pair.held_because) + (pair.standing.wanted_at ? ". More facts were asked for" : ""),
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

std::vector<govuk::TableCell> decided_row(const Visit& visit, const ReviewedPair& pair) {
  Html name;
  name << "<a class=\"govuk-link\" href=\""_html << kCheck.url(pair.id) << "\">"_html << names_of(pair) << "</a>"_html;
  const auto& standing = pair.standing;
  return {
      narrow_cell(std::move(name), "Pair"), narrow_cell(decision_name(standing.decision), "Decided"),
      narrow_cell(base::spoken_time(standing.at.value_or(visit.now()), visit.pack()->partnership.time_zone), "When"),
      narrow_cell(who_decided(pair, visit.viewer()), "Who"),
      narrow_cell(undo_form(visit, pair, names_of(pair)), "Undo")};
}

Html decided_view(const Visit& visit, const std::vector<ReviewedPair>& pairs) {
  Html html;
  html << "<h2 class=\"govuk-heading-m\">Decided in the last 30 days</h2>"_html;
  if (pairs.empty()) return html << "<p class=\"govuk-body\">Nothing was decided.</p>"_html, html;
  govuk::Table table{
      .caption = "The newest first",
      .caption_classes = "govuk-visually-hidden",
      .head = {{.text = "Pair"}, {.text = "Decided"}, {.text = "When"}, {.text = "Who"}, {.text = "Undo"}},
      .classes = "waymark-stack"};
  for (const auto& pair : pairs) table.rows.push_back(decided_row(visit, pair));
  html << render(table);
  if (pairs.size() >= core::kMostPairs)
    html << "<p class=\"govuk-body\">There may be more than these "_html << core::kMostPairs << ".</p>"_html;
  return html;
}

}  // namespace

Reply show_checks(Visit& visit) {
  const auto found = find(visit);
  if (!found) return base::not_found();
  for (const auto* pairs : {&found->waiting, &found->decided})
    for (const auto& pair : *pairs) note_what_is_shown(visit, pair);
  Html main;
  main << "<h1 class=\"govuk-heading-l\">Possible matches</h1><p class=\"govuk-body\">Each is two records that may be "
          "of "
          "one person. Open it, compare the two, and say whether it is one person. Whoever asked waits for "
          "your answer, and never sees the other record.</p>"_html
       << waiting_view(visit, *found) << decided_view(visit, found->decided);
  return core::web::Page{.title = "Possible matches",
                         .main = std::move(main),
                         .before = render(govuk::BackLink{.href = "/"_url, .text = "Home"}),
                         .wide = true};
}

}  // namespace waymark::checks
