#pragma once
// By what alleged perpetrators are reached, as far as the viewer's own agency knows: what they share with a person is
// no safe way to that person (decision 10). Read anew for each page and each disclosure, because they may have become
// known after somebody called a number safe.
#include "core/reaching.hpp"

namespace waymark::core {

// Of the contacts that the viewer may see and in which the person has a part; never a record of the person.
std::vector<Record> alleged_perpetrators_beside(Reading& reading, const PersonId& person);

// Those beside the person, and whoever else was accused to the viewer's agency and has a number or an e-mail address
// that stands in one of `records`, which are the person's.
std::vector<AllegedPerpetrator> known_alleged_perpetrators(Reading& reading, const PersonId& person,
                                                           const std::vector<Record>& records);

}  // namespace waymark::core
