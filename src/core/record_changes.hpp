#pragma once
// Which records of an agency were added or changed since somebody looked: whoever holds its names in memory reads those
// again (name_indexes.hpp), in this process or another.
//
// Numbers rise by one in each of a few lanes. A transaction takes one number in one lane for each agency of which it
// adds or changes a record, and writes both with the record. Two that write at the same moment meet only where they
// chose the same lane; in a lane, what is committed later has the higher number.
#include <map>
#include <vector>

#include "core/transaction.hpp"

namespace waymark::core {

// What a statement that adds a record, or changes what it says or whether a shield keeps it, writes into change_lane
// and change_number (scripts/check_writes holds every such statement to it).
ChangeStamp next_change(Transaction& transaction, const std::string& agency, const RecordId& record);

// The highest number of each lane that was ever used, for the viewer's agency.
using ChangeNumbers = std::map<std::int64_t, std::int64_t>;
ChangeNumbers change_numbers(Reading& reading);

// Ids alone, also of records that a shield keeps by now: what is held of those is to be let go.
std::vector<RecordId> changed_since(Reading& reading, std::int64_t lane, std::int64_t number);

}  // namespace waymark::core
