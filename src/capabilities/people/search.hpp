#pragma once
// Finding one of the agency's own people: by a name or part of one, a telephone number, an address that everybody may
// know, or a date of birth.
#include <string>
#include <vector>

#include "capabilities/people/found_by.hpp"

namespace waymark::people {

// As many of the agency's records as are opened for one search, and as many people as one page shows.
inline constexpr std::size_t kMostOpened = 5000;
inline constexpr std::size_t kMostShown = 50;

// One person, by the newest record that answers.
struct Hit {
  core::Record record;
  std::string former;  // former surnames and other names, for telling the person from others of the same name
  FoundBy found_by;
};

struct Hits {
  std::vector<Hit> hits;       // those that were meant more likely first; then by name and birth date
  std::size_t all = 0;         // of which only the first kMostShown are given
  std::size_t unreadable = 0;  // records that were altered, and are in no hit
  bool not_all_read = false;   // the agency has more records than were opened: the oldest were not read
};

// One hit a person. `records` the newest first.
Hits hits_in(std::vector<core::Record> records, const Wanted& wanted);

Hits search(core::Reading& reading, const Wanted& wanted);

}  // namespace waymark::people
