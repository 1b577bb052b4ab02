#pragma once
// The area and what every screen needs to know about it (partnership.toml).
#include <string>
#include <vector>

#include "pack/dated.hpp"

namespace waymark::pack {

// One desk of one agency. Both codes exist in agencies.toml; the loader sees to it.
struct DeskAddress {
  std::string agency;
  std::string desk;
  bool operator==(const DeskAddress&) const = default;
};

struct Area {
  std::string code;
  std::string label;
  bool operator==(const Area&) const = default;
};

// A number that a screen shows where the hand is.
struct UrgentContact {
  std::string code;    // "emergency", "medical", "childrens_duty"
  std::string label;   // "Someone is in danger now"
  std::string number;  // "999"; empty: the partnership has not said, the screen names the desk instead
  std::string advice;
  bool operator==(const UrgentContact&) const = default;
};

struct Partnership {
  std::string code;
  std::string name;
  std::string time_zone;  // "Europe/London"
  std::string calendar;   // code in calendars.toml
  std::vector<Area> areas;
  std::vector<Area> neighbours;  // partnerships around this one, whose thresholds may differ
  DeskAddress contact_desk;      // answers for sensitive services, which are never named
  DeskAddress matching_desk;     // looks at possible matches below the answer threshold
  std::vector<UrgentContact> urgent_contacts;
  int match_answer_within_hours = 0;  // what an enquirer is promised while a possible match is checked
  Dated dated;
  bool operator==(const Partnership&) const = default;
};

}  // namespace waymark::pack
