#pragma once
// One record read with the caution of all the others that the same agency holds about the person: what goes
// to another agency, or stands above a referral, is never bolder than any of them.
#include "core/reaching.hpp"

namespace waymark::core {

// The ways to reach the person become the worst that `records` (the newest first, `record` among them) say
// of them; no number is added that `record` does not hold. What one of `others` has too is not safe. Addresses as
// `cautious_addresses` has them. The notes of all go together; the code word stays the record's own. Pure.
Record with_caution(Record record, const std::vector<Record>& records,
                    const std::vector<AllegedPerpetrator>& others = {});

// Each address of the record has the strictest class that any of them has in `records` and may be the same place
// (same_place.hpp): for whatever shows or gives an address. Pure.
std::vector<Address> cautious_addresses(const Record& record, const std::vector<Record>& records);

// With everything that the viewer's agency knows, as far as she may see it: all records of the person, and the alleged
// perpetrators (alleged_perpetrators.hpp).
Record with_known_caution(Reading& reading, const Record& record);

// How to reach the person, for a copy of the record that goes to another agency: as it was said, with the caution of
// all of them, and beside it, in lines of their own, which of its numbers are not believed. Whoever reads the copy
// there and may not know why reads what was said (shared_value.hpp); anybody else the worst of the two. All of
// `records` have every reason with them; what one of `others` has too, and was called safe, is a reason as well. Pure.
SafeContact safe_contact_to_copy(const Record& record, const std::vector<Record>& records,
                                 const std::vector<AllegedPerpetrator>& others = {});

}  // namespace waymark::core
