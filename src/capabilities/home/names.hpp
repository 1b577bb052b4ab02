#pragma once
// What people are called, read for many records at once.
#include <map>
#include <set>
#include <string>

#include "core/record.hpp"

namespace waymark::home {

// Of those that the viewer may see. One that was altered is "A name that cannot be read": it must not take everybody
// else's deadlines away.
std::map<core::RecordId, std::string> names_of(core::Reading& reading, const std::set<core::RecordId>& records);

}  // namespace waymark::home
