#pragma once
// When something falls due. Pure: the same rule, start and calendar give the same instant, so that a
// clock that was kept can always be computed again.
#include <string_view>

#include "pack/pack.hpp"
#include "platform/base/time.hpp"

namespace waymark::core {

// The first instant at which the deadline is missed, under the rule's unit:
//   elapsed_hours   that many hours later, night, weekend and daylight saving included
//   calendar_days   the midnight that ends the n-th day after the day of the start
//   working_hours   that much time within the calendar's hours on its working days
//   working_days    the close of working hours on the n-th working day after the day of the start
// Local days are those of `zone`. The other units are not computed yet: the pack may name them, and
// asking for one throws InfrastructureError, so that no clock starts with a wrong deadline.
base::Instant due_at(const pack::ClockRule& rule, const pack::Calendar& calendar, base::Instant start,
                     std::string_view zone);

// "2 hours left", "3 days left", "5 minutes late", "since yesterday": never rounded in the kind direction.
std::string time_left(base::Instant due, base::Instant now);

}  // namespace waymark::core
