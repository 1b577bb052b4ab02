#pragma once
#include "core/web/route.hpp"

namespace waymark::checks {

// The pairs that wait, and those that were decided lately.
core::web::Reply show_checks(core::web::Visit& visit);

// One pair, side by side, and what to say about it.
core::web::Reply show_check(core::web::Visit& visit);
core::web::Reply take_decision(core::web::Visit& visit);
core::web::Reply undo_decision(core::web::Visit& visit);

}  // namespace waymark::checks
