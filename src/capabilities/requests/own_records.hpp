#pragma once
// The records of whoever is asked that may be about the person: its own, as far as the viewer may see them.
#include "capabilities/requests/request_store.hpp"

namespace waymark::requests {

// The newest of each person, the likeliest person first: of the person whose record the request names; else of whoever
// is near enough to the person as they were disclosed, as a newly recorded contact would find them. Nobody whom the
// matching desk has decided not to be that person. At most `kMostOwnRecords`.
inline constexpr std::size_t kMostOwnRecords = 10;
std::vector<core::Record> own_records(core::Reading& reading, const WholeRequest& whole);

// The record that a received request names, unless it was decided since that it is somebody else's: then it is none,
// for every page on which the request is answered.
std::optional<core::RecordId> own_record_today(core::Reading& reading, const Request& request);

}  // namespace waymark::requests
