#pragma once
// The records of whoever is asked that may be about the person: its own, as far as the viewer may see them.
#include "capabilities/requests/request_store.hpp"

namespace waymark::requests {

// The newest of each person, the likeliest person first: of the person whose record the request names; else of whoever
// is near enough to the person as they were disclosed, as a newly recorded contact would find them. At most
// `kMostOwnRecords`.
inline constexpr std::size_t kMostOwnRecords = 10;
std::vector<core::Record> own_records(core::Reading& reading, const WholeRequest& whole);

}  // namespace waymark::requests
