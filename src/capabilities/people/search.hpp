#pragma once
// Finding one of the agency's own people: by a name or part of one, a telephone number, an address that everybody may
// know, or a date of birth.
#include <string>
#include <vector>

#include "capabilities/people/found_by.hpp"

namespace waymark::people {

// As many people as one page shows.
inline constexpr std::size_t kMostShown = 50;

// One person, by the newest record that answers.
struct Hit {
  core::Record record;
  std::string former;  // former surnames and other names, for telling the person from others of the same name
  FoundBy found_by;
};

struct Hits {
  std::vector<Hit> hits;       // those that were meant more likely first; then by name and birth date
  bool more = false;           // there are others
  std::size_t unreadable = 0;  // records that were altered, and are in no hit
};

// `records`: all of one person that the viewer may see, the newest first. None that a shield keeps is a hit.
std::optional<Hit> hit_of(std::vector<core::OwnRecord> records, const Wanted& wanted);
// Of those that were found, which stand in the order in which they were looked at, as many as are shown.
Hits listed(std::vector<Hit> found, std::size_t unreadable);

Hits search(core::Reading& reading, const Wanted& wanted);

}  // namespace waymark::people
