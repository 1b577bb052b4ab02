#pragma once
// Names as people have them who were born in one decade and whose families came from one part of the world. Each is a
// forename that many people bear with a surname put together from syllables, or with one of the few that whole peoples
// share (Begum, Kaur, Singh): together they are nobody's.
#include <cstdint>
#include <string>

#include "linkage/simulate/dice.hpp"

namespace waymark::linkage::simulate {

enum class Origin : std::uint8_t { british, south_asian_muslim, punjabi, west_african, east_european, east_asian };

Origin some_origin(Dice& dice);

// One forename, the first of each list oftener than the last.
std::string forename(Dice& dice, Origin origin, bool female, int birth_year);
// Of a family: its women and men may write it differently (-ska and -ski).
struct FamilyName {
  std::string women;
  std::string men;
  const std::string& of(bool female) const { return female ? women : men; }
};
FamilyName family_name(Dice& dice, Origin origin);

// What friends say for a forename: "Liz" for "Elizabeth"; the forename itself where nothing shorter is usual.
std::string short_form(const std::string& forename);

}  // namespace waymark::linkage::simulate
