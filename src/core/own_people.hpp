#pragma once
// One's own agency's people by record ids that somebody had in memory: whoever may see a record, and what stands in it
// now, is read here.
#include <span>
#include <vector>

#include "core/record.hpp"

namespace waymark::core {

struct RecordOfPerson {
  RecordId record;
  PersonId person;
};
// Those of `ids` that the viewer may see and no shield keeps, in the order of `ids`.
std::vector<RecordOfPerson> seen_among(Reading& reading, std::span<const RecordId> ids);

// What is said about reaching somebody stays sealed: `safe_contact` is empty.
struct OwnRecord {
  Record record;
  bool shielded = false;
};
struct OwnPerson {
  std::vector<OwnRecord> records;    // the newest first
  std::vector<RecordId> unreadable;  // those that were altered, less what a shield keeps
};
// Of each of these people, in their order, every record that the viewer may see.
std::vector<OwnPerson> own_people(Reading& reading, std::span<const PersonId> people);

}  // namespace waymark::core
