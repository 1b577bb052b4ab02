#pragma once
// A date of birth in what somebody typed, however they write dates, and what stands beside it. Pure.
#include "capabilities/people/wanted.hpp"

namespace waymark::people {

struct WantedDate {
  std::optional<WantedBirth> birth;
  std::string rest;           // what stands beside the date; it has no digits
  bool no_such_date = false;  // there is none, and what was typed looks like one: 31 2 1991, April 1991
};

// `lowered` as linkage::latin_lower gives it.
WantedDate read_date(std::string_view lowered);

}  // namespace waymark::people
