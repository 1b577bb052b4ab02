#pragma once
// One record read with the caution of all the others that the same agency holds about the person: what goes
// to another agency, or stands above a referral, is never bolder than any of them. Pure.
#include "core/record.hpp"

namespace waymark::core {

// The ways to reach the person become the worst that `records` (the newest first, `record` among them) say
// of them; no number is added that `record` does not hold. An address of the record takes the class that it
// has in any of the others where that is not normal and may be the same place (same_place.hpp).
// The notes of all go together; the code word stays the record's own.
Record with_caution(Record record, const std::vector<Record>& records);

}  // namespace waymark::core
