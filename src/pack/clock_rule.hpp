#pragma once
// Named deadlines (clocks.toml). The pack says what the rule is; core/clock computes when it falls due.
#include <string>
#include <vector>

#include "pack/dated.hpp"

namespace waymark::pack {

enum class ClockUnit {
  elapsed_hours,  // by the second hand, night and weekend included
  working_hours,  // within the calendar's hours on its working days
  calendar_days,
  working_days,
  school_days,  // each counts when school opens
  months,
  years,
};

struct ClockRule {
  std::string code;
  std::string label;
  int amount = 0;  // at least 1
  ClockUnit unit = ClockUnit::elapsed_hours;
  std::string calendar;                        // code in calendars.toml
  std::string starts_on;                       // code in the list `clock_events`
  std::string stops_on;                        // code in the list `clock_events`; empty: only with what it is about
  std::vector<std::string> pause_reasons;      // codes in the list `pause_reasons`; empty: it never stands still
  int pause_at_most_days = 0;                  // of all pauses; then it goes on by itself; at least 1 with reasons
  std::vector<std::string> extension_reasons;  // codes in the list `extension_reasons`; empty: nobody sets it later
  std::vector<std::string> settle_reasons;     // codes in the list `settle_reasons`; empty: only events end it
  std::string escalates_to;                    // role in the list `staff_roles` that hears of a missed deadline
  Dated dated;
  bool operator==(const ClockRule&) const = default;
};

// "within 24 hours", "within 1 working day", "before the next school day begins": for a screen.
std::string spoken_limit(const ClockRule& rule);

}  // namespace waymark::pack
