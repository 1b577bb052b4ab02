#pragma once
// Finding one of the agency's own people by parts of a name.
#include <string>
#include <vector>

#include "core/record.hpp"

namespace waymark::people {

// As many of the agency's records as are opened for one search, and as many people as one page shows.
inline constexpr std::size_t kMostOpened = 5000;
inline constexpr std::size_t kMostShown = 50;

// One person, by her newest record that matches.
struct Hit {
  core::Record record;
  std::string former;  // former surnames and other names, for telling her from others of the same name
};

struct Hits {
  std::vector<Hit> hits;       // by name, then birth date
  bool more_match = false;     // only the first kMostShown are given
  std::size_t unreadable = 0;  // records that were altered, and are in no hit
  bool not_all_read = false;   // the agency has more records than were opened: the oldest were not read
};

// Whether every word of `typed` begins a word of one of the record's names, former and other names included.
// Case, accents and order do not matter. Nothing matches a text without letters.
bool matches(const core::Identity& identity, std::string_view typed);

// Orders by name, then birth date, and keeps one record a person. `records` the newest first.
Hits hits_in(std::vector<core::Record> records, std::string_view typed);

Hits search(core::Reading& reading, std::string_view typed);

}  // namespace waymark::people
