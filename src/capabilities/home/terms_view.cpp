#include "capabilities/home/terms_view.hpp"

#include "pack/clock_laws.hpp"

namespace waymark::home {

using html::parts::Pressing;
using html::parts::WorkItem;
using html::parts::WorkList;

namespace {

// The operator's log says it much earlier (pack::kTermsEndSoonDays).
constexpr int kToldFromDays = 28;

std::string days_left(int days) {
  if (days < 0) return "Over";
  return std::to_string(days) + (days == 1 ? " day left" : " days left");
}

WorkItem item_of(const pack::EndingTerms& ending) {
  const bool over = ending.days_left < 0;
  return {.what = "School terms are known until " + base::spoken_date(ending.last_day),
          .about = std::string(over ? "Since then" : "After that") +
                   " every working day counts as a school day, so that no deadline falls too late; some may fall too "
                   "early. Ask whoever runs Waymark for you to add the next terms",
          .when = days_left(ending.days_left),
          .pressing = over ? Pressing::overdue : Pressing::soon};
}

}  // namespace

Section terms_view(const Work& work, const pack::Pack& pack, base::Instant now) {
  if (work.role != core::Role::coordinator && work.role != core::Role::manager) return {};
  WorkList list;
  const auto today = base::local_time(now, pack.partnership.time_zone).date;
  for (const auto& ending : pack::terms_that_end_soon(pack, today))
    if (ending.days_left < kToldFromDays) list.items.push_back(item_of(ending));
  return section("terms", "School terms", list);
}

}  // namespace waymark::home
