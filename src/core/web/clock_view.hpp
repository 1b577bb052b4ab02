#pragma once
// How a running clock reads: as a line on the page of its subject, or as an item in a list of work.
#include "core/clocks.hpp"
#include "platform/html/html.hpp"
#include "platform/html/parts/work_list.hpp"

namespace waymark::core::web {

// Late from its due time on; soon within the 24 hours before.
html::parts::Pressing pressing(base::Instant due, base::Instant now);

// "less than an hour ago", "5 hours ago", "3 days ago": rounded down.
std::string how_long_ago(base::Instant then, base::Instant now);

// "17 hours left", blue; red once it is late.
html::Html time_left_tag(base::Instant due, base::Instant now);
html::Html paused_tag();

// "Paused since 3 February 2026 at 10:15am: The person asked to wait"
std::string paused_line(const ClockPause& pause, const pack::Pack& pack);

// The page on which a clock is seen whole, stands still, goes on or is set later. A clock of another agency has none,
// and neither has a possible match's.
html::Url page_of_times(const RunningClock& clock);

// The page of what a clock measures; empty for a possible match.
html::Url page_of_subject(const RunningClock& clock);

// One <li>: what is to happen, by when, how long that is, and whether the rule was checked. With a clock of the
// viewer's agency, whether it stands still, and the way to its page.
html::Html clock_line(std::string_view rule, base::Instant due, const pack::Pack& pack, base::Instant now);
html::Html clock_line(const RunningClock& clock, const pack::Pack& pack, base::Instant now);

// One <ul> of such lines; nothing for none.
html::Html clock_list(const std::vector<RunningClock>& clocks, const pack::Pack& pack, base::Instant now);

// `name` is the person's, "" on a page that is theirs. A possible match lies with the matching desk, which may
// open neither of the records: it has no link and no name.
html::parts::WorkItem clock_item(const RunningClock& clock, const std::string& name, const pack::Pack& pack,
                                 base::Instant now);

}  // namespace waymark::core::web
