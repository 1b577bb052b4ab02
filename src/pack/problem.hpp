#pragma once
// What is wrong with a file of a pack, and where. Files of a pack hold definitions, never anybody's
// personal details, so a message may quote what it found.
#include <compare>
#include <string>
#include <vector>

namespace waymark::pack {

// Line and column count from 1; column counts characters, as editors do. A problem of a whole file (it is
// missing, say) stands at 1:1.
struct Place {
  std::string file;  // relative to the pack's folder, with '/' between the parts
  int line = 1;
  int column = 1;
  auto operator<=>(const Place&) const = default;
};

struct Problem {
  Place place;
  std::string message;  // what is wrong, then what would be right
  auto operator<=>(const Problem&) const = default;
};

// "routing.toml:12:3: there is no instrument “dahs”; did you mean “dash”?"
std::string to_text(const Problem& problem);

}  // namespace waymark::pack
