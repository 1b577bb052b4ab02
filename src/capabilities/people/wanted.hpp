#pragma once
// What somebody typed to find a person, read as each thing that it may be. Pure, and kept nowhere.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/place_words.hpp"

namespace waymark::people {

// A whole date. A year of two digits is of whichever century.
struct WantedBirth {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  bool any_century = false;
  bool operator==(const WantedBirth&) const = default;
};

// Each member is one reading of it; empty: it cannot be read so.
struct Wanted {
  std::vector<std::string> name;     // words; beside `birth` both are meant
  std::optional<WantedBirth> birth;  // alone, or beside a name
  bool no_such_date = false;         // it looks like a date, and is read as none
  std::string phone;                 // country and number, as linkage writes them
  std::string phone_end;             // the digits alone: 4 at least
  std::string postcode;              // letters and digits: all of it, or its first half
  core::PlaceWords address;          // 2 words at least, or one beside a whole postcode

  bool nothing() const;
  bool at_an_address() const { return !postcode.empty() || !address.words.empty(); }
};

Wanted read_wanted(std::string_view typed);

// What to enter instead, where nothing can be looked for; "" where something can.
std::string_view problem_with(std::string_view typed, const Wanted& wanted);

}  // namespace waymark::people
