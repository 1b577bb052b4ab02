#pragma once
// The matching desk: two records that may be of one person, side by side, and what somebody decides about them. Only a
// coordinator of the agency that the pack names for it finds anything here (core/reviewing.hpp).
#include "core/web/route.hpp"

namespace waymark::checks {

core::web::Path list_path();
core::web::Routes routes();

}  // namespace waymark::checks
