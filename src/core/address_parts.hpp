#pragma once
// What an address says of the place, apart from how it was written. Pure. For same_place.cpp.
#include <string>
#include <vector>

#include "core/identity.hpp"

namespace waymark::core {

using Words = std::vector<std::string>;

struct AddressParts {
  Words words;       // all of them
  Words postcodes;   // letters and digits, wherever they stand
  Words numbers;     // of the house: "14a" and "14-16" are 14 and 14, 16
  Words flats;       // "2b" of "Flat 2b"
  Words streets;     // by which a street may be known: the word after the number, and the one before "Road"
  std::string name;  // the first word that is no number and says something: of a house without a number its name
};

AddressParts parts_of(const Address& address);

}  // namespace waymark::core
