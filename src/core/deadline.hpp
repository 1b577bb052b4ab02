#pragma once
// When something falls due. Pure: the same rule, start and calendar give the same instant, so that a
// clock that was kept can always be computed again.
#include <optional>
#include <string_view>

#include "pack/pack.hpp"
#include "platform/base/time.hpp"

namespace waymark::core {

// The first instant at which the deadline is missed, under the rule's unit:
//   elapsed_hours   that many hours later, night, weekend and daylight saving included
//   working_hours   that much time within the calendar's hours on its working days, from the minute of the start
//   calendar_days   the midnight that ends the n-th day after the day of the start
//   working_days    the close of working hours on the n-th working day after the day of the start
//   school_days     the opening of school on the n-th school day that begins after the start: what has to be done
//                   before the next school day is late when that day begins
//   months, years   the midnight that ends the day of the same number n months or years later, or the last day of that
//                   month where it is shorter: a year from 29 February ends with 28 February
// Days, midnights and hours are those on the clocks of `zone`. An hour that daylight saving takes away or gives twice
// counts as the time that it really takes: it moves what is counted in elapsed hours, and in working hours that hold
// it.
//
// School days that run past the last term that the pack lists are counted as if every working day were one: surely not
// too late, and said to be uncertain (is_provisional).
base::Instant due_at(const pack::ClockRule& rule, const pack::Calendar& calendar, base::Instant start,
                     std::string_view zone);

// Whether a deadline that falls due at `due` counts days of which nobody knows if there is school: once the terms are
// known it may turn out to be later, and never earlier.
bool is_provisional(const pack::ClockRule& rule, const pack::Calendar& calendar, base::Instant due,
                    std::string_view zone);

// The time in which a clock stands still. `until` is not included.
struct Pause {
  base::Instant from;
  base::Instant until;
};

// When a clock that would have been due at `due` falls due if it stands still meanwhile. After the pause there is left
// what was left before it, in the rule's own unit:
//   elapsed_hours   as much time
//   working_hours   as much working time
//   calendar_days, months, years   as many midnights
//   working_days    as many closes of working hours
//   school_days     as many openings of school
// So a day counts, that of the start among them, unless the clock stood still when it ended (began, for school): a
// pause from 10 to 11 in the morning moves no deadline in days, one from Monday to Tuesday moves it by one day.
// Whatever was not late when the pause began is not late when it ends. A pause that begins when the deadline has passed
// changes nothing, nor does one that ends before it begins, as it would on a machine whose time was set back.
base::Instant due_after_pause(const pack::ClockRule& rule, const pack::Calendar& calendar, base::Instant due,
                              const Pause& pause, std::string_view zone);

// When a deadline that somebody sets to a day falls due: at the end of that day as the rule's unit has it (the close of
// working hours, the opening of school, midnight). Nothing where that day does not count: a Sunday for working days.
std::optional<base::Instant> due_on(const pack::ClockRule& rule, const pack::Calendar& calendar, base::Date day,
                                    std::string_view zone);

// The midnight that ends the n-th day after the day of `start`.
base::Instant end_of_day_after(base::Instant start, int n, std::string_view zone);

// "2 hours left", "3 days left", "5 minutes late", "since yesterday": never rounded in the kind direction.
std::string time_left(base::Instant due, base::Instant now);

}  // namespace waymark::core
