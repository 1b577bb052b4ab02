#pragma once
// What this program can do: one line for each capability.
#include "capabilities/staff/staff.hpp"

namespace waymark::app {

core::web::Routes all_routes(const staff::StaffPages& staff_pages);

}  // namespace waymark::app
