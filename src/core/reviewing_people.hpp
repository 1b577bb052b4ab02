#pragma once
// What stands between the two people of a pair, beyond its two records. For core/reviewing*.cpp alone.
#include "core/reviewing.hpp"

namespace waymark::core {

// By every record of either, and of whoever was decided to be one of them and is not linked. A shield hides nothing
// here: it says of no record where it is, and two people who face each other must not be taken for one.
OneContact one_contact(Reading& reading, const PersonId& one, const PersonId& other);

// A score alone, where no decision moved either record and none says that `record` is the same person as another.
OnePersonBy one_person_by(Reading& reading, const RecordId& record, const RecordId& other);

}  // namespace waymark::core
